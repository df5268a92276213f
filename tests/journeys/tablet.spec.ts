import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { childId } from '@heard/domain/kernel';
import { Projection } from '../../apps/api/src/kernel/read-models/projection.ts';
import type { Position } from '../../apps/api/src/kernel/event-store/event-store.ts';
import { Vault } from '../../apps/api/src/kernel/vault/vault.ts';
import { Stage } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { faultsOn } from '../support/fair.ts';
import { farrow, rowansFile } from '../support/people.ts';
import { tell } from '../support/small-school.ts';
import { enrolment } from '../support/story.ts';
import type { Visitor } from '../support/visitor.ts';

const fern = childId.parse('018f4e6a-0000-7000-8000-000000000033');
const words = 'Nobody sits with me at dinner';
/** What must not be met on the tablet once Rowan has gone; his first name stands on his card. */
const ofRowan = [words, 'Nobody sits', rowansFile, 'Rowan Ashby'];

let stage: Stage;
let tablet: Visitor;
beforeAll(async () => {
  stage = await Stage.open();
  const told = await tell(stage.house.house, farrow, 'child', 'EnrolChild', {
    ...enrolment,
    childId: fern,
    name: 'Fern Ashby',
    called: 'Fern',
    upn: null,
  });
  await stage.house.get(Projection).reached(told.position as Position);
  tablet = await stage.enter('osei', { screen: 'tablet', keeps: true });
});
afterAll(() => stage.close());

/** Everything that a page of this portal can find on the device, as text; run there. */
const lookThrough = `(async () => {
  const promised = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const found = [{ ...localStorage }, { ...sessionStorage }, document.cookie, document.documentElement.outerHTML, document.title];
  for (const { name } of await indexedDB.databases()) {
    const database = await promised(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const kept = database.transaction(store).objectStore(store);
      found.push([name, store, await promised(kept.getAllKeys()), await promised(kept.getAll())]);
    }
    database.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) found.push([request.url, await (await cache.match(request)).text()]);
  }
  return JSON.stringify(found);
})()`;
const onTheDevice = (visitor: Visitor): Promise<string> => visitor.page.evaluate<string>(lookThrough);
const cookieNames = async (): Promise<readonly string[]> => (await tablet.context.cookies()).map((one) => one.name).toSorted();
const holdsNothing = async (): Promise<void> => {
  const held = await onTheDevice(tablet);
  expect(ofRowan.filter((one) => held.includes(one))).toEqual([]);
  expect(await cookieNames()).toEqual(['heard.at-corner', 'heard.corner']);
  const databases = await tablet.page.evaluate<string[]>('indexedDB.databases().then((all) => all.map((one) => one.name))');
  expect(databases).not.toContain('heard');
};
const taps = async (name: string): Promise<void> => {
  await tablet.one('button', new RegExp(`^${name}$`)).click();
  await tablet.arrives(`Hello ${name}`);
};
const justTells = async (): Promise<void> => {
  await tablet.goes(`/voice/${rowansFile}/tell/just-tell`);
  await tablet.page.getByRole('button', { name: /^write/ }).click();
};

describe('a tablet in the reading corner', () => {
  it('given a teacher with a tablet, when he opens the corner for his class, then it shows a card a child and he is signed out on it', async () => {
    await tablet.goes('/educator');
    await tablet.follows('The children’s corner');
    await tablet.arrives('The children’s corner');
    await tablet.presses('Everybody in Kestrels');
    await tablet.presses('Open the children’s corner here');
    await tablet.arrives('Who are you?');
    await tablet.sees('Fern');
    expect(await faultsOn(tablet)).toEqual([]);
    await tablet.goes('/educator');
    await tablet.arrives('Who are you?');
    expect(await cookieNames()).toEqual(['heard.at-corner', 'heard.corner']);
  });

  it('given Rowan’s card, when he taps it, says something and is finished, then one question is asked, and his words are kept at school', async () => {
    await taps('Rowan');
    await justTells();
    await tablet.page.getByRole('textbox').first().fill(words);
    await eventually(async () => (await onTheDevice(tablet)).includes(rowansFile), 'his draft, sealed, on the device');
    await tablet.presses('I am finished');
    await tablet.sees('You have not sent this yet. What shall we do?');
    await tablet.presses(/^Keep it for next time$/);
    await tablet.arrives('Who are you?');
  });

  it('given the tablet after him, when all that it holds is looked through, and back is pressed, then nothing of him is there', async () => {
    await holdsNothing();
    await tablet.page.goBack();
    await tablet.arrives('Who are you?');
    await holdsNothing();
    await tablet.page.goForward();
  });

  it('given Fern, when she taps her card, then she finds her own page and nothing of his, and one tap ends it', async () => {
    await taps('Fern');
    expect(await tablet.holds(...ofRowan, 'Rowan')).toEqual([]);
    await tablet.goes(`/voice/${fern}/tell/just-tell`);
    expect(await tablet.holds(...ofRowan)).toEqual([]);
    await tablet.presses('I am finished');
    await tablet.arrives('Who are you?');
  });

  it('given Rowan again, when he comes back to what he began, then it is there; and when his time is over, the cards come by themselves', async () => {
    await taps('Rowan');
    await justTells();
    await eventually(async () => (await tablet.page.getByRole('textbox').first().inputValue()) === words, 'his words');
    const soon = new Date(Date.now() + 4000).toISOString();
    stage.house
      .get(Vault)
      .database.prepare('UPDATE auth_session SET expiresAt = ? WHERE id IN (SELECT session_id FROM lent_session)')
      .run(soon);
    await tablet.page.reload();
    await tablet.sees('Time to finish soon.');
    await tablet.arrives('Who are you?');
    await holdsNothing();
  });

  it('given all of it, when the console is read, then the browser had nothing to complain of and asked nobody else', () => {
    expect(stage.faults()).toEqual([]);
  });
});
