import { describe, expect, it } from '@jest/globals';
import { consentRecord } from '@heard/domain/consent';
import { RecordPage } from '../../../apps/portal/src/app/consent/record.page.ts';
import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { asFarrow } from '../support/desk.ts';
import { opened, type Opened } from '../support/family-school.ts';
import { asMum, child, dad, mum, rowan } from '../support/rowan.ts';
import { agencies, asked, line, permission } from './permission.ts';

const record = consentRecord({
  consent: permission({
    answers: { [mum]: 'agreed', [dad]: 'disagreed' },
    history: [line('Given', mum, { words: 'Gladly.' }), line('Declined', dad, { words: 'Never.' })],
  }),
  person: { personId: mum, name: 'Alice Whitlock', relation: 'mother' },
  child: { childId: rowan, called: 'Rowan' },
  school: { schoolId: child.schoolId, name: 'Alderbrook Primary' },
  agencies,
});

async function shown(me: Me, address = ''): Promise<Opened & { readonly asks: string[] }> {
  const asks: string[] = [];
  const doors = {
    'consent/record': ({ params }: { params: URLSearchParams }) => {
      asks.push(params.toString());
      return record;
    },
  };
  const here = await opened(RecordPage, 'consent/:consentId/record', `/consent/${asked}/record${address}`, me, { doors, commands: [] });
  return { ...here, asks };
}

describe('given the record of a yes', () => {
  it('when its own person opens it then it says in plain words what was asked, by which law, of whom, what happened', async () => {
    const here = await shown(asMum);
    await here.sees('The record of this permission');
    for (const part of [
      'How it standsYes',
      'A therapist gets to know Rowan and tells us what helps.',
      'One tap on the page of this request',
      'Harbour Speech and Language Therapy: receives something',
      'Alderbrook Primary: is responsible for the information',
      'Alice Whitlock: yes.',
      '“Gladly.”',
      'Version: referral 1',
    ])
      expect(here.text()).toContain(part);
    expect(here.text()).not.toMatch(/dpv|Dad|Never|undefined|consent\.record/);
  });

  it('when it is kept then it is the file that school gives for this person', async () => {
    const here = await shown(asMum);
    await here.sees('The record of this permission');
    const link = here.button('Download the record');
    expect(link.getAttribute('href')).toBe(`/api/consent/record?consent=${asked}`);
    expect(link.hasAttribute('download')).toBe(true);
  });

  it('when whoever leads opens it then it names whose it is', async () => {
    const here = await shown(asFarrow, `?person=${mum}`);
    await here.sees('The record of this permission');
    expect(here.asks[0]).toContain(`person=${mum}`);
    expect(here.button('Download the record').getAttribute('href')).toContain(`person=${mum}`);
  });

  it('when it is not theirs then it cannot be shown', async () => {
    const here = await opened(RecordPage, 'consent/:consentId/record', `/consent/${asked}/record`, asMum, { doors: {}, commands: [] });
    await here.sees('This cannot be shown');
  });
});
