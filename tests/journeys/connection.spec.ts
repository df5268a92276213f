import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Stage } from '../support/browser.ts';
import { tellsSchool } from '../support/doings.ts';
import { eventually } from '../support/eventually.ts';
import { rowansFile } from '../support/people.ts';
import { concern } from '../support/sayings.ts';
import type { Visitor } from '../support/visitor.ts';

const words = 'She was on the train when this was written.';
const raise = `/concern/raise/${rowansFile}`;

let stage: Stage;
let mum: Visitor;
beforeAll(async () => {
  stage = await Stage.open();
  mum = await stage.enter('mum', { screen: 'phone', keeps: true });
});
afterAll(() => stage.close());

const raised = async (): Promise<number> => (await stage.house.log()).filter((event) => event.type === 'ConcernRaised').length;
/** What this journey asks of the browser. */
interface Scope {
  readonly navigator: { readonly serviceWorker: { readonly ready: Promise<unknown>; readonly controller: unknown } };
  readonly caches: { keys(): Promise<string[]>; open(name: string): Promise<{ keys(): Promise<unknown[]> }> };
}
/** The portal is on the device, whole: it opens without a connection. */
const keptOnDevice = (page: Visitor['page']): Promise<boolean> =>
  page.locator('html').evaluate(async (html) => {
    const { navigator, caches } = html.ownerDocument.defaultView as Scope;
    await navigator.serviceWorker.ready;
    const scripts = await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length));
    return navigator.serviceWorker.controller !== null && Math.max(0, ...scripts) > 50;
  });

describe('when the connection goes', () => {
  it('given words half written, when the page is loaded again, then they are still there', async () => {
    await mum.goes(raise);
    await mum.writes('Your words', words);
    await mum.sees('Kept on this phone');
    await eventually(() => keptOnDevice(mum.page), 'the portal kept on the device');
    await mum.page.reload();
    await eventually(async () => (await mum.page.getByLabel('Your words').inputValue()) === words, 'the words back in their field');
  });

  it('given no connection, when she sends, then the page says that her words are kept, and nothing is at school', async () => {
    await mum.presses('Check and send');
    await mum.sees(words);
    await mum.context.setOffline(true);
    await mum.presses('Send to school');
    await mum.sees('Not sent yet: there is no connection');
    await mum.sees('Your words are safe on this device.');
    await mum.sees(words);
    await mum.sees('No connection');
    await mum.pictured('parent-no-connection');
    expect(await raised()).toBe(0);
  });

  it('given nothing of school can be reached, when the page is loaded again, then Heard opens all the same and waits', async () => {
    await stage.house.again(async () => {
      await mum.page.reload();
      await mum.sees('We cannot reach school just now');
      await mum.sees('Nothing is lost.');
    });
    expect(await raised()).toBe(0);
  });

  it('given the connection is back, when she does nothing, then her words go to school by themselves, once', async () => {
    await mum.context.setOffline(false);
    await mum.arrives('School has your words');
    await mum.sees(words);
    await mum.goes(raise);
    await mum.sees('What is worrying you about Rowan?');
    expect(await mum.page.getByLabel('Your words').inputValue()).toBe('');
    expect(await raised()).toBe(1);
  });

  it('given school has her words and its answer is lost on the way, when they are sent again by themselves, then they stand there once', async () => {
    const dad = await stage.enter('dad', { screen: 'phone' });
    await dad.goes('/');
    let lost = 0;
    await dad.page.route('**/api/concern/raise-concern', async (route) => {
      if (lost > 0) return route.continue();
      await route.fetch();
      lost += 1;
      return route.abort('connectionreset');
    });
    await tellsSchool(dad, 'He sleeps badly on Sundays.');
    expect(lost).toBe(1);
    expect(await raised()).toBe(2);
  });

  it('given the SENCO’s page is open, when school’s computer is restarted, then it connects again and shows what was said meanwhile', async () => {
    const senco = await stage.enter('farrow', { screen: 'wide' });
    await senco.goes('/');
    await senco.sees('2 things wait for an answer');
    await stage.house.again(() => senco.sees('Connecting again…'));
    await stage.house.done('osei', 'concern/raise-concern', concern('His peg is too high.'));
    await senco.sees('3 things wait for an answer');
    await senco.sees('His peg is too high.');
    await senco.nowhereSees('Connecting again…');
  });

  it('given this story, when the browsers are asked, then none asked anybody but the school', () => {
    expect(stage.visitors.flatMap((one) => one.strangers)).toEqual([]);
  });
});
