import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FirstKey } from '../../apps/api/src/setup/first-key.ts';
import { Stage } from '../support/browser.ts';
import { barriers } from '../support/fair.ts';
import type { Visitor } from '../support/visitor.ts';

const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';
/** With its check letter (DfE, “Unique pupil numbers”: digits times 2 to 13, modulo 23). */
const upn = (serial: number): string => {
  const digits = `0002417${String(serial).padStart(5, '0')}`;
  return (letters[[...digits].reduce((sum, digit, index) => sum + Number(digit) * (index + 2), 0) % 23] ?? '') + digits;
};
const pupils = [
  'UPN,Name,Date of birth,Year group,Class,SEN provision,Needs',
  `${upn(1)},Maia Lindqvist,03/11/2018,3,Kestrels,N,`,
  `${upn(2)},Tobi Adeyemi,31/02/2018,3,Kestrels,N,`,
  `${upn(3)},Zoë Wójcik,12/05/2019,2,Herons,N,`,
].join('\r\n');

let stage: Stage;
let senco: Visitor;
beforeAll(async () => {
  stage = await Stage.open('empty');
  senco = await stage.enter(null, { screen: 'wide' });
});
afterAll(() => stage.close());

const answers = async (label: string, words: string, then = 'Go on'): Promise<void> => {
  await senco.writes(label, words);
  await senco.presses(then);
};

describe('opening a school', () => {
  it('given an empty house, when the first page is opened, then four short questions begin', async () => {
    await senco.goes('/');
    await senco.arrives('Open your school');
    await senco.sees('1 of 4');
    await senco.presses('Go on');
    await senco.sees('One thing is missing');
    expect(await barriers(senco)).toEqual([]);
    await senco.pictured('setup');
  });

  it('given a wrong code, when all is answered, then it says so beside the code, and keeps what was typed', async () => {
    await answers('The code', 'WRONG-CODE-1234');
    await answers('Name of the school', 'Alderbrook Primary');
    await senco.writes('Your full name', 'Helen Farrow');
    await answers('What families call you', 'Ms Farrow');
    await answers('Your e-mail address', 'senco@school.example', 'Open the school');
    await senco.sees('This is not the code that was printed when Heard was started.');
    await senco.sees('1 of 4');
    expect((await stage.house.log()).length).toBe(0);
  });

  it('given the printed code, when she goes on with what she had typed, then she is in', async () => {
    await answers('The code', stage.house.get(FirstKey).code);
    for (const asked of ['What is your school called?', 'Who are you?']) {
      await senco.arrives(asked);
      await senco.presses('Go on');
    }
    await senco.presses('Open the school');
    await senco.arrives('Bring in your lists');
    await senco.sees('Ms Farrow');
    await senco.sees('Alderbrook Primary');
  });

  it('given a list with one broken row, when it is looked at, then the row is named by its line and the right ones are offered', async () => {
    await senco.page.getByLabel('The file').setInputFiles({ name: 'pupils.csv', mimeType: 'text/csv', buffer: Buffer.from(pupils) });
    await senco.sees('Rows in the file: 3. Right: 2');
    const fault = senco.page.getByRole('row').filter({ hasText: '31/02/2018' });
    await senco.sees('3', fault.getByRole('rowheader'));
    await senco.sees('Date of birth', fault);
    expect(await barriers(senco)).toEqual([]);
    await senco.pictured('import', 'page');
    expect(await enrolled()).toBe(0);
  });

  it('given the preview, when she puts the right rows in, then they are in, and the broken one is still named', async () => {
    await senco.presses('Put the pupils in (2)');
    await senco.sees('Pupils in the record: 2');
    await senco.sees('Rows that stayed out: 1. They are named below.');
    await senco.sees('31/02/2018');
    expect(await enrolled()).toBe(2);
    await senco.follows('See the children');
    await senco.sees('Maia Lindqvist');
    await senco.sees('Zoë Wójcik');
    expect(await senco.holds('Tobi')).toEqual([]);
  });

  it('given the school is open, when somebody else comes with the code, then the door is shut', async () => {
    const late = await stage.enter(null, { screen: 'phone' });
    await late.goes('/setup');
    await late.arrives('Come in');
  });

  it('given this story, when the browsers are asked, then none complained and none asked anybody but the school', () => {
    expect(stage.faults()).toEqual([]);
  });
});

const enrolled = async (): Promise<number> => (await stage.house.log()).filter((event) => event.type === 'ChildEnrolled').length;
