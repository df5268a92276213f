import { describe, expect, it } from '@jest/globals';
import { base64Of } from '../../../apps/portal/src/app/roll/bytes.ts';
import { RollPage } from '../../../apps/portal/src/app/roll/roll.page.ts';
import { asFarrow } from '../support/desk.ts';
import { type Answering, opened, type Opened } from '../support/family-school.ts';

const fault = { line: 3, column: 'UPN', value: 'Z8', reason: 'UPN is not sound.' };
const preview = { kind: 'pupils', rows: 2, good: 1, faults: [fault], sample: [{ upn: 'B801200005001', name: 'Rowan Whitlock' }] };

async function page(doors: Record<string, Answering>): Promise<Opened> {
  const here = await opened(RollPage, 'roll', '/roll', asFarrow, { doors, commands: [] });
  await here.sees('Bring in your lists');
  return here;
}

async function choose(here: Opened): Promise<void> {
  const input = here.host.querySelector<HTMLInputElement>('#file');
  Object.defineProperty(input, 'files', {
    configurable: true,
    value: [{ arrayBuffer: async () => new TextEncoder().encode('UPN,Name\n').buffer }],
  });
  input?.dispatchEvent(new Event('change'));
}

describe('given a file with one right row and one wrong one', () => {
  it('when it is chosen then the wrong row is named by its line, before anything is put in', async () => {
    const here = await page({ 'import/preview': () => preview });
    await choose(here);
    await here.sees('Rows in the file: 2. Right: 1');
    await here.sees('UPN is not sound.');
    expect(here.school.commands.map(({ path }) => path)).toEqual(['import/preview']);
  });

  it('when it is put in twice, because the first answer was refused, then under one command id', async () => {
    let tries = 0;
    const here = await page({
      'import/preview': () => preview,
      'import/run': () => (++tries === 1 ? { status: 503, problem: { code: 'away' } } : { ...preview, done: 1 }),
    });
    await choose(here);
    await here.sees('Right: 1');
    await here.press('Put the pupils in (1)');
    await here.sees('We could not reach school.');
    await here.press('Put the pupils in (1)');
    await here.sees('Pupils in the record: 1');
    const runs = here.school.commands.filter(({ path }) => path === 'import/run').map(({ body }) => body['commandId']);
    expect(runs).toHaveLength(2);
    expect(new Set(runs).size).toBe(1);
  });

  it('when the school refuses the file then its sentence is shown', async () => {
    const here = await page({
      'import/preview': () => ({
        status: 400,
        problem: { code: 'malformed', errors: [{ pointer: '/file', detail: 'The file is larger than 5 MB.' }] },
      }),
    });
    await choose(here);
    await here.sees('The file is larger than 5 MB.');
  });
});

describe('given bytes that are no text', () => {
  it('when they are sent then they are the same bytes', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 256);
    const sent = await base64Of({ arrayBuffer: async () => bytes.buffer } as Blob);
    expect(Buffer.from(sent, 'base64').equals(Buffer.from(bytes))).toBe(true);
  });
});
