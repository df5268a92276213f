import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Stage } from '../support/browser.ts';
import { rowansStory } from '../support/doings.ts';
import { faultsOn, narrow } from '../support/fair.ts';
import { alderbrook, mum, okafor, rowansFile } from '../support/people.ts';
import type { Name } from '../support/small-school.ts';
import { toldStory, type Told } from '../support/told.ts';
import type { Visitor } from '../support/visitor.ts';

type Page = readonly [path: string, shows: string | RegExp];

const raise = `/concern/raise/${rowansFile}`;
const copy = `/children/${rowansFile}/copy`;
const who = `/children/${rowansFile}/who`;
const sealed = '018f4e6a-0000-7000-8000-000000000990';
const pages = {
  mum: (told: Told): readonly Page[] => [
    ['/', 'You were heard'],
    [raise, 'Check and send'],
    [`/input/${told.waits}/receipt`, 'What happens now'],
    [`/proof/receipt/${rowansFile}/${told.code}`, 'Check it without school'],
    [`/proof/receipt/${rowansFile}/HRD-0000-0000`, 'There is no receipt of yours with this code.'],
    [copy, 'What is in it'],
    [`/input/${told.mums}`, 'What became of it'],
    [`/decision/${told.decision}`, 'Do you agree?'],
    [rowansStory, 'Decision · dinner time'],
    [`${rowansStory}?on=2026-09-08`, 'as it stood at the end of 8 September 2026'],
    [`/children/${rowansFile}/me`, 'How school reaches you'],
    [`/children/${rowansFile}/looks`, 'It is a receipt, not blame'],
    [`/children/${rowansFile}/kept`, 'Kept until 3 November 2049'],
    [`/profile/${rowansFile}`, 'Rowan has no page yet'],
    ['/account', 'Where I am signed in'],
    ['/account/keep', 'You can come back in'],
  ],
  adasMum: () => [['/', 'Nothing has been said yet']],
  rowan: () => [
    ['/', 'What happened next'],
    [`/voice/${rowansFile}/tell`, 'Just tell us something'],
    [`/voice/${rowansFile}/tell/how-was-it`, 'dinner time'],
    [`/voice/${rowansFile}/tell/how-was-it?at=1`, 'not good'],
    [`/voice/${rowansFile}/tell/how-was-it?at=6`, /always see/],
    [`/voice/${rowansFile}/tell/all-about-me`, 'being a friend'],
    [`/voice/${rowansFile}/tell/all-about-me?at=4`, 'loud places'],
    [`/voice/${rowansFile}/tell/just-tell`, 'start again'],
    [`/voice/${rowansFile}/tell/just-tell?at=2`, /nothing here yet/],
    [`/voice/${rowansFile}/help`, 'I don’t feel safe'],
    [copy, 'When the rights to this record are your own'],
    [`/voice/${rowansFile}/pictures`, 'What do people in the pictures look like?'],
    [`/tablet/picture/${rowansFile}`, 'Choose your picture'],
    [`/children/${rowansFile}/me`, 'After that, you choose.'],
    [`/profile/${rowansFile}`, 'Nothing here yet.'],
  ],
  osei: (told: Told) => [
    ['/', 'Children in your classes'],
    ['/concern/raise', 'Rowan Ashby'],
    [raise, 'Whose words are these?'],
    [`/voice/${rowansFile}/tell`, 'For Rowan'],
    [`/voice/${rowansFile}/tell/just-tell?at=1`, 'Somebody is near'],
    [`/input/${told.mums}`, 'What has happened with it'],
    [rowansStory, 'Decision · dinner time'],
    ['/tablet', 'The children’s corner'],
    [`/safeguarding/tell/${rowansFile}`, 'Do not promise the child secrecy'],
  ],
  farrow: (told: Told) => [
    ['/', 'One thing waits for an answer'],
    [`/input/${told.waits}`, 'What you can do'],
    [`/decide/${rowansFile}`, 'Decide and tell everyone'],
    [`/decide/${rowansFile}?follows=${told.decision}`, 'Looking again: dinner time'],
    [`/decision/${told.decision}`, 'What the family says'],
    [rowansStory, 'Decision · dinner time'],
    [`${rowansStory}?as=list`, 'Decision · dinner time'],
    [copy, 'What is in it'],
    [`${rowansStory}?on=2026-09-07`, 'No decision was in force.'],
    [`${rowansStory}?on=2026-09-01`, 'There was no record yet'],
    ['/children/register', 'Every child you can see'],
    ['/children/register?on=2026-09-08', 'as it stood at the end of 8 September 2026'],
    ['/children', 'Rowan Ashby'],
    [`/profile/${rowansFile}`, 'Whose words?'],
    [`/profile/${rowansFile}/make`, 'There is no line for this part yet.'],
    [`/children/${rowansFile}`, 'Who is who'],
    ['/heard/unanswered', 'The longest wait comes first'],
    ['/heard', 'School year'],
    [`/tablet/${rowansFile}/card`, 'Rowan'],
    ['/roll', 'The file'],
    ['/account', 'No app is set up'],
    ['/account/letter', 'No letter is out just now.'],
    [`/account/letter?person=${mum.person}&child=${rowansFile}`, 'Why do they need it?'],
    ['/children/018f4e6a-0000-7000-8000-00000000ffff', 'This cannot be shown'],
  ],
  okafor: () => [
    [who, 'Whose rights they are'],
    [`${who}/adult?person=${mum.person}`, 'They write in'],
    [`${who}/supporter`, 'Whom they stand beside'],
    [`${who}/end?person=${mum.person}`, 'From which day it no longer holds'],
    [`${who}/paper?person=${mum.person}`, 'What you saw'],
    [`${who}/order`, 'What it takes, and from whom'],
    [`${who}/whereabouts?person=${mum.person}`, 'Nobody else in the family is told'],
    [`${who}/contact?person=${mum.person}`, 'You and the head see this'],
    [`${who}/capacity`, 'When it was assessed'],
    [`${who}/place`, 'Record the class'],
    [`/children/${rowansFile}/looks`, 'It is a receipt, not blame'],
    [`/children/${rowansFile}/kept`, 'Erase this file'],
    ['/kept', 'No file was erased'],
    ['/children/new', 'Unique pupil number'],
    ['/safeguarding', 'From the child'],
    ['/safeguarding/named', 'Named now'],
    [`/safeguarding/${rowansFile}/${sealed}`, 'In their own words'],
  ],
  nobody: () => [
    ['/sign-in', 'Send me a link'],
    ['/sign-in/confirm?token=x', 'One more tap'],
    ['/sign-in/letter', 'If the code does not work'],
    ['/sign-in/email?token=x', 'Yes, this is mine'],
    ['/demo', 'There is no demonstration here'],
    ['/proof', 'What it does not prove'],
    ['/nowhere', 'There is nothing at this address'],
  ],
} satisfies Partial<Record<Name | 'nobody', (told: Told) => readonly Page[]>>;
type Person = keyof typeof pages;

let stage: Stage;
let told: Told;
beforeAll(async () => {
  stage = await Stage.open();
  told = await toldStory(stage.house);
  const lead = { schoolId: alderbrook, personId: okafor.person, as: 'lead', from: '2026-09-01' };
  await stage.house.done('okafor', 'school/name-safeguarding-lead', lead);
  const unsafe = { childId: rowansFile, disclosureId: sealed, words: 'I do not want Saturday.', wantsNow: true };
  await stage.house.done('rowan', 'disclosure/make-disclosure', unsafe);
});
afterAll(() => stage.close());

describe.each(Object.keys(pages) as Person[])('every page of %s, on a phone and wide, by day and by night', (name) => {
  let person: Visitor;
  beforeAll(async () => {
    person = await stage.enter(name === 'nobody' ? null : name, { screen: 'wide' });
    await stage.later('2026-09-10T09:00:00.000Z');
  });

  it('given each page, when axe looks, then it finds nothing, nothing is wider than the screen, and there is one heading', async () => {
    const found: string[] = [];
    for (const [path, shows] of pages[name](told)) {
      await person.page.setViewportSize(narrow);
      await person.goes(path);
      await person.sees(shows);
      found.push(...(await faultsOn(person)).map((fault) => `${path} ${fault}`));
    }
    expect(found).toEqual([]);
  }, 240_000);

  it('given each page, when its browser is asked, then it complained of nothing and asked nobody but the school', () => {
    expect([...person.complaints, ...person.strangers]).toEqual([]);
  });
});
