import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askingFor } from '../support/askings.ts';
import { Stage } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { barriers } from '../support/fair.ts';
import { rowansFile } from '../support/people.ts';
import type { Visitor } from '../support/visitor.ts';

const sound = askingFor('sound', { agencyId: null });
const questions = [
  'What are you good at?',
  'What do you like?',
  'What do you not like?',
  'Who do you like to be with?',
  'How are these for you?',
  'What helps you?',
  'What else can we know about you?',
];

interface Voice {
  readonly answers: readonly {
    readonly question: { readonly words: string };
    readonly attachments: readonly { readonly kind: string }[];
  }[];
}

let stage: Stage;
let rowan: Visitor;
let mum: Visitor;
beforeAll(async () => {
  stage = await Stage.open();
  await stage.house.done('farrow', 'consent/request-consent', sound);
  await stage.house.done('mum', 'consent/give-consent', { childId: rowansFile, consentId: sound.consentId });
  rowan = await stage.enter('rowan', { screen: 'tablet', keeps: true });
  mum = await stage.enter('mum', { screen: 'phone' });
});
afterAll(() => stage.close());

const voices = async (): Promise<readonly Voice[]> =>
  (await stage.house.query('farrow', `input/inputs?child=${rowansFile}`)).body.inputs.map((row: { answersGiven: Voice['answers'] }) => ({
    answers: row.answersGiven,
  }));
const kindsIn = ({ answers }: Voice): readonly string[] => answers.flatMap((one) => one.attachments.map(({ kind }) => kind)).toSorted();

/** A few words said, with the two keys that a switch sends. */
const says = async (): Promise<void> => {
  await rowan.enters('button', /^talk/);
  await rowan.page.locator('h-sound-recorder button.first').focus();
  await rowan.page.keyboard.press('Enter');
  await rowan.sees('I can hear you.');
  await rowan.enters('button', 'stop');
  await rowan.sees('Your sound is here.');
};

describe('what a child says without reading or writing', () => {
  it('given Tab and Enter and his voice alone, when Rowan says all about himself, then school has seven sounds, each with its question', async () => {
    await rowan.goes('/');
    await rowan.enters('link', 'Tell us something');
    await rowan.enters('button', 'All about me');
    for (const question of questions) {
      await rowan.arrives(question);
      await says();
      await rowan.enters('button', /^next/);
    }
    await rowan.arrives('Who can see this?');
    await rowan.sees(/Mum.* can see that you told us something/);
    expect(await barriers(rowan)).toEqual([]);
    await rowan.enters('button', /^next/);
    await rowan.sees(/^Only .*Ms Farrow.* will see this\.$/);
    await rowan.pictured('child-send', 'page');
    await rowan.enters('button', 'send it');
    await rowan.arrives('Thank you for telling us.');
    await rowan.pictured('child-thanks');
    const [voice] = await voices();
    expect(voice!.answers.map(({ question }) => question.words)).toEqual(questions);
    expect(kindsIn(voice!)).toEqual(questions.map(() => 'sound'));
  });

  it('given he chose nobody, when Mum looks, then she sees the day on which he was heard and not what he said', async () => {
    await mum.goes('/');
    await mum.sees('School heard Rowan on 7 September.');
    expect(await mum.holds('What are you good at?', 'all-about-me', 'sound')).toEqual([]);
  });

  it('given a drawing and a recording, when the page is loaded again, then both are still there', async () => {
    await rowan.enters('link', 'to my page');
    await rowan.follows('Tell us something');
    await rowan.presses(/^Just tell us something/);
    await rowan.arrives('What do you want to tell us?');
    const paper = (await rowan.page.locator('h-draw-paper').boundingBox())!;
    await rowan.page.mouse.move(paper.x + 60, paper.y + 60);
    await rowan.page.mouse.down();
    await rowan.page.mouse.move(paper.x + 160, paper.y + 120, { steps: 8 });
    await rowan.page.mouse.up();
    await says();
    await rowan.sees('It is kept here ✓');
    await rowan.page.reload();
    await rowan.sees('Your sound is here.');
    await rowan.presses(/^draw/);
    await rowan.page.locator('h-draw-paper path').first().waitFor();
    await rowan.pictured('child-draw');
  });

  it('given no connection, when he sends them and the device is started anew, then they wait, and go once when it is back', async () => {
    await rowan.presses(/^next/);
    await rowan.presses(/^my teacher/);
    await rowan.presses(/^next/);
    await rowan.page.getByRole('img', { name: 'My drawing' }).waitFor();
    await rowan.context.setOffline(true);
    await rowan.presses('send it');
    await rowan.sees('It is safe here until school has it.');
    await stage.house.again(async () => {
      await rowan.page.reload();
      await rowan.sees('We cannot reach school just now');
    });
    expect((await voices()).length).toBe(1);
    await rowan.context.setOffline(false);
    await eventually(async () => (await voices()).length === 2, 'the drawing and the sound at school', 20_000);
    expect((await voices()).map(kindsIn)).toContainEqual(['drawing', 'sound']);
    const sent = (await stage.house.log()).filter(({ type }) => type === 'VoiceShared');
    expect(sent.length).toBe(2);
  });

  it('given what he said, when his teacher opens it, then the drawing is drawn and the sound can be heard', async () => {
    const osei = await stage.enter('osei', { screen: 'wide' });
    await osei.goes(`/children/${rowansFile}`);
    await osei.page.getByRole('img', { name: 'A drawing by Rowan' }).waitFor();
    await osei.presses(/^Rowan says it/);
    expect(await osei.holds('What are you good at?')).toEqual([]);
  });

  it('given this story, when the browsers are asked, then none complained and none asked anybody but the school', () =>
    expect(stage.faults()).toEqual([]));
});
