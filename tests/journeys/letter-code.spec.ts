import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Stage } from '../support/browser.ts';
import { namedHome, signsOut } from '../support/coming-in.ts';
import { DeviceKeys } from '../support/device-keys.ts';
import { faultsOn } from '../support/fair.ts';
import { pereira, rowansFile } from '../support/people.ts';
import { called, cast } from '../support/small-school.ts';
import type { Visitor } from '../support/visitor.ts';

let stage: Stage;
let farrow: Visitor;
let mum: Visitor;
let code: string;
beforeAll(async () => {
  stage = await Stage.open();
  farrow = await stage.enter('farrow', { screen: 'wide' });
  mum = await stage.enter(null, { screen: 'phone' });
  await DeviceKeys.of(mum);
});
afterAll(() => stage.close());

/** The code as the printed letter has it. */
const writesLetter = async (why: string, whom: 'mum' | 'dad' = 'mum'): Promise<string> => {
  await farrow.goes(`/account/letter?person=${cast[whom].person}&child=${rowansFile}`);
  await farrow.arrives(`A letter with a code for ${called[whom]}`);
  return writes(why);
};
const writes = async (why: string): Promise<string> => {
  await farrow.chooses(why);
  await farrow.presses('Write the letter');
  await farrow.arrives('Your way into Heard');
  return (await farrow.page.locator('.code span').allTextContents()).join('-');
};
/** By keyboard alone. */
const comesWith = async (visitor: Visitor, written: string): Promise<void> => {
  await visitor.goes(`${namedHome(stage)}/sign-in`);
  await comesFrom(visitor, written);
};
const comesFrom = async (visitor: Visitor, written: string, said = ''): Promise<void> => {
  await visitor.enters('link', 'I have a letter with a code');
  await visitor.arrives('Come in with your letter');
  if (said) await visitor.sees(said);
  await visitor.tabsTo('textbox', 'The code in your letter');
  await visitor.page.keyboard.type(written);
  await visitor.page.keyboard.press('Enter');
};

describe('a letter with a code', () => {
  it('given a mother without any way in, when the SENCO writes her a letter, then it names her and no child', async () => {
    code = await writesLetter('They are new here');
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    await farrow.sees(/Alderbrook.* · for Alice Ashby/);
    expect(await farrow.holds('Rowan')).toEqual([]);
    expect(await faultsOn(farrow)).toEqual([]);
  });

  it('given the letter, when it is printed, then it is one side of A4 with nothing around it', async () => {
    await farrow.page.emulateMedia({ media: 'print' });
    const pages = (await farrow.page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g);
    expect(pages).toHaveLength(1);
    await farrow.nowhereSees('Print the letter');
    await farrow.nowhereSees('Permissions');
    await farrow.page.emulateMedia({ media: 'screen' });
  });

  it('given the letter has been written, when the page is loaded anew, then the code is nowhere', async () => {
    await farrow.page.reload();
    await farrow.sees('A new one makes it void.');
    expect(await farrow.holds(code, ...code.split('-'))).toEqual([]);
  });

  it('given she types it small and without dashes, when she comes in, then she is asked to keep a way in', async () => {
    await comesWith(mum, code.toLowerCase().replaceAll('-', ''));
    await mum.arrives(/^You are in/);
    expect(await faultsOn(mum)).toEqual([]);
    await mum.enters('button', 'Make the passkey');
    await mum.sees('You can come back in');
    await mum.follows('Go on');
    await mum.arrives('Rowan');
  });

  it('given the code has been used, when somebody else tries it, then a sentence says so and what to do', async () => {
    const finder = await stage.enter(null, { screen: 'phone' });
    await comesWith(finder, code);
    await finder.page.getByRole('alert').filter({ hasText: /used/ }).waitFor();
    await finder.arrives('Come in with your letter');
  });

  it('given she has signed out, when she comes back the next day, then her passkey opens without a letter', async () => {
    await signsOut(mum);
    await mum.presses('Use a passkey');
    await mum.arrives('Rowan');
  });

  it('given she has lost her phone, when she comes in by a letter that starts her afresh, then the old phone is signed out at once', async () => {
    const afresh = await writesLetter('They are locked out');
    const newPhone = await stage.enter(null, { screen: 'phone' });
    await comesWith(newPhone, afresh);
    await newPhone.arrives(/^You are in/);
    await newPhone.sees('If you choose nothing, you will need a new letter next time.');
    await mum.arrives('Come in');
    await mum.sees('You have been signed out');
    expect(await mum.holds('Rowan')).toEqual([]);
    await mum.presses('Use a passkey');
    await mum.page
      .getByRole('alert')
      .filter({ hasText: /passkey/ })
      .waitFor();
  });

  it('given somebody from a service, when she comes in by a letter, then a second proof comes first and her room after it', async () => {
    await farrow.goes(`/account/letter?person=${pereira.person}`);
    await farrow.arrives(`A letter with a code for ${called.pereira}`);
    const written = await writes('They are new here');
    const guest = await stage.enter(null, { screen: 'wide' });
    await DeviceKeys.of(guest);
    await comesWith(guest, written);
    await guest.arrives('Make your sign-in safe');
    await guest.presses('Make the passkey');
    await guest.arrives(/^You are in/);
    await guest.sees('You have a passkey');
    await guest.follows('Go on');
    await guest.arrives('Children who are referred to you');
  });

  it('given a tablet on which somebody else was signed in, when he comes in by his letter, then the tablet listens for him', async () => {
    const tablet = await stage.enter(null, { screen: 'tablet' });
    await comesWith(tablet, await writesLetter('They are locked out', 'mum'));
    await tablet.arrives(/^You are in/);
    await tablet.goes(`${namedHome(stage)}/sign-in`);
    await comesFrom(tablet, await writesLetter('They are new here', 'dad'), 'Alice Ashby is signed in here.');
    await tablet.arrives('You are in, Ben Ashby');
    const phone = await stage.enter(null, { screen: 'phone' });
    await comesWith(phone, await writesLetter('They are locked out', 'dad'));
    await tablet.sees('You have been signed out');
  });

  it('given a letter that was lost on the way, when the SENCO makes it void, then its code opens nothing', async () => {
    const lost = await writesLetter('They are new here');
    await farrow.follows('All letters');
    await farrow.presses('Make the letter for Alice Ashby void');
    await farrow.sees('No letter is out just now.');
    const finder = await stage.enter(null, { screen: 'phone' });
    await comesWith(finder, lost);
    await finder.page.getByRole('alert').waitFor();
    await finder.arrives('Come in with your letter');
  });

  it('given this story, when the browsers are asked, then none complained and none asked anybody but the school', () => {
    expect(stage.faults()).toEqual([]);
  });
});
