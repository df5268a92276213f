import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from '@jest/globals';
import { type Choice, ChoiceGroup } from '../../apps/portal/src/app/ui/choice-group.ts';

const choices: readonly Choice[] = [
  { value: 'changed', label: 'Changed it' },
  { value: 'partly', label: 'Partly' },
  { value: 'not', label: 'Not, because…', owes: true },
];

async function shown(): Promise<{
  host: HTMLElement;
  group: ChoiceGroup;
  settled: () => Promise<unknown>;
  set: (name: string, value: unknown) => void;
}> {
  const fixture = TestBed.createComponent(ChoiceGroup);
  const set = (name: string, value: unknown): void => fixture.componentRef.setInput(name, value);
  set('name', 'influence');
  set('legend', 'What did it change?');
  set('choices', choices);
  await fixture.whenStable();
  return { host: fixture.nativeElement as HTMLElement, group: fixture.componentInstance, settled: () => fixture.whenStable(), set };
}

const radios = (host: HTMLElement): HTMLInputElement[] => [...host.querySelectorAll('input')];

describe('given three things that an input can have done', () => {
  it('when nothing is chosen then no radio is checked and all share one group', async () => {
    const { host } = await shown();
    expect(radios(host).map((radio) => [radio.name, radio.checked])).toEqual([
      ['influence', false],
      ['influence', false],
      ['influence', false],
    ]);
    expect(host.querySelector('legend')?.textContent).toBe('What did it change?');
  });

  it('when one is chosen then the value follows', async () => {
    const { host, group } = await shown();
    radios(host)[2]?.click();
    expect(group.value()).toBe('not');
  });

  it('when an answer is missing then the group is described by the error', async () => {
    const { host, set, settled } = await shown();
    set('error', 'Say what became of it');
    await settled();
    const described = host.querySelector('fieldset')?.getAttribute('aria-describedby');
    expect(host.querySelector(`#${described}`)?.textContent).toBe('Say what became of it');
  });
});
