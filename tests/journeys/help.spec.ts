import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Calendar } from '../../apps/api/src/kernel/calendar/calendar.ts';
import { Stage } from '../support/browser.ts';
import { alderbrook, lark, okafor, rowansFile } from '../support/people.ts';
import { emailOf, tell } from '../support/small-school.ts';
import type { Visitor } from '../support/visitor.ts';

const secret = 'I do not want Saturday.';

let stage: Stage;
let rowan: Visitor;
let lead: Visitor;
let mum: Visitor;
let teacher: Visitor;
beforeAll(async () => {
  stage = await Stage.open();
  const named = { schoolId: alderbrook, personId: lark.person, as: 'lead', from: '2026-09-01' };
  await tell(stage.house.house, okafor, 'school', 'NameSafeguardingLead', named);
  await tell(stage.house.house, okafor, 'school', 'PublishSafeguardingHours', {
    schoolId: alderbrook,
    from: '08:00',
    to: '16:00',
    note: null,
  });
  [rowan, lead, mum, teacher] = await Promise.all([
    stage.enter('rowan', { screen: 'tablet' }),
    stage.enter('idowu', { screen: 'wide' }),
    stage.enter('mum', { screen: 'phone' }),
    stage.enter('osei', { screen: 'wide' }),
  ]);
  await Promise.all([rowan.goes('/'), lead.goes('/'), mum.goes(`/timeline/${rowansFile}`), teacher.goes('/')]);
});
afterAll(() => stage.close());

describe('a child who does not feel safe', () => {
  it('given his first page, when he finds help with the keyboard alone, then he is told who reads it and until when', async () => {
    await rowan.enters('link', 'I need help now');
    await rowan.arrives('You can get help now');
    await rowan.sees('looks here today until 4 o’clock in the afternoon.');
    await rowan.pictured('child-help');
    await rowan.enters('button', 'I don’t feel safe');
    await rowan.arrives('I don’t feel safe');
    await rowan.tabsTo('textbox', 'You can write here, or leave it empty');
    await rowan.page.keyboard.type(secret);
    await rowan.pictured('child-help-more');
  });

  it('given the lead’s open page, when he sends it with the keyboard, then it comes there by itself, and nobody else’s page moves', async () => {
    await lead.follows('Safeguarding');
    await lead.sees('Nothing is waiting.');
    await rowan.enters('button', /^Tell /);
    await rowan.arrives('It is sent');
    expect(await rowan.holds(secret)).toEqual([]);
    await rowan.pictured('child-help-sent');
    await lead.sees('From the child');
    await lead.sees('Unread.');
    for (const who of [mum, teacher]) expect(await who.holds(secret, 'feel safe', 'Unread')).toEqual([]);
  });

  it('given it is unread, when the house looks, then the lead is written to, and nothing of it is in the letter', async () => {
    await stage.house.get<Calendar>(Calendar).turn();
    const outbox = `${stage.house.dir}/outbox`;
    const letters = readdirSync(outbox).map((file) => readFileSync(`${outbox}/${file}`, 'utf8'));
    expect(letters.map((one) => /^To: (.*)$/m.exec(one)?.[1])).toEqual([emailOf('idowu')]);
    expect(letters.join('')).not.toMatch(/Rowan|safe|Saturday/);
  });

  it('given the queue, when the lead opens it, then the exact words are there, it is read, and she reviews it', async () => {
    await lead.follows('Open and read');
    await lead.sees(secret);
    await lead.sees(/^Read by /);
    await lead.writes('What did you do?', 'Spoken with him at once.');
    await lead.chooses('No, keep it back');
    await lead.presses('Write the review down');
    await lead.sees('It is written down.');
    await lead.pictured('safeguarding-one');
  });

  it('given it was read, when he, his mother and his teacher look everywhere they can, then nothing is there', async () => {
    await rowan.presses('close this');
    await rowan.page.waitForURL((url) => !url.pathname.endsWith('/help'));
    expect(await rowan.holds(secret)).toEqual([]);
    for (const path of ['/', `/timeline/${rowansFile}`, `/children/${rowansFile}/looks`]) {
      await mum.goes(path);
      expect(await mum.holds(secret, 'feel safe', 'Idowu')).toEqual([]);
    }
    await teacher.goes(`/timeline/${rowansFile}`);
    expect(await teacher.holds(secret, 'feel safe')).toEqual([]);
    await teacher.goes('/safeguarding');
    await teacher.arrives('Your classes');
  });

  it('given this story, when the browsers are asked, then none complained and none asked anybody but the school', () => {
    expect(stage.faults()).toEqual([]);
  });
});
