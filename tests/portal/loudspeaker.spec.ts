import { provideZonelessChangeDetection, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { ChildChoices } from '../../apps/portal/src/app/kernel/child-choices.ts';
import { ReadAloud } from '../../apps/portal/src/app/kernel/read-aloud.ts';
import { Loudspeaker } from '../../apps/portal/src/app/ui/loudspeaker.ts';
import words from '../../apps/portal/public/words/en.json' with { type: 'json' };

const said: string[] = [];
const reader = {
  saying: signal<string | undefined>(undefined),
  preparing: signal(false),
  lost: signal<string | undefined>(undefined),
  able: signal(true),
  say: (what: string) => void said.push(what),
};

describe('given a loudspeaker', () => {
  let fixture: ComponentFixture<Loudspeaker>;
  const opened = async (child = false): Promise<void> => {
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { en: words },
          translocoConfig: { availableLangs: ['en'], defaultLang: 'en' },
          preloadLangs: true,
        }),
      ],
      providers: [provideZonelessChangeDetection(), { provide: ReadAloud, useValue: reader }, ...(child ? [ChildChoices] : [])],
    });
    fixture = TestBed.createComponent(Loudspeaker);
    fixture.componentRef.setInput('words', 'Too loud.');
    await fixture.whenStable();
  };
  const host = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const button = (): HTMLButtonElement => host().querySelector('button')!;
  const note = (): HTMLElement => host().querySelector('[role=status]')!;
  const pressed = async (): Promise<void> => {
    button().click();
    await fixture.whenStable();
  };
  beforeEach(() => {
    said.length = 0;
    reader.saying.set(undefined);
    reader.preparing.set(false);
    reader.lost.set(undefined);
    reader.able.set(true);
  });

  it('when it is pressed then its words are read, and it is the way to stop', async () => {
    await opened();
    await pressed();
    reader.saying.set('Too loud.');
    await fixture.whenStable();
    expect([said, button().getAttribute('aria-label'), note().textContent?.trim()]).toEqual([['Too loud.'], 'Stop reading', '']);
  });

  it.each([
    ['adults', false, 'note'],
    ['a child', true, 'unseen'],
  ] as const)(
    'when the voice is made ready then %s see a sand timer, and words for it only where they help',
    async (_whom, child, look) => {
      await opened(child);
      const before = button().innerHTML;
      reader.saying.set('Too loud.');
      reader.preparing.set(true);
      await fixture.whenStable();
      expect([note().textContent?.trim(), note().className]).toEqual(['Getting the voice ready…', look]);
      expect(button().innerHTML).not.toBe(before);
      expect(button().querySelector('animate')).toBeNull();
    },
  );

  it('when other words are made ready then this one is quiet', async () => {
    await opened();
    reader.saying.set('Too fast.');
    reader.preparing.set(true);
    await fixture.whenStable();
    expect([button().getAttribute('aria-label'), note().textContent?.trim()]).toEqual(['Read aloud: Too loud.', '']);
  });

  it('when the voice did not come then it says so where it was asked, and can be pressed again', async () => {
    await opened();
    await pressed();
    reader.lost.set('Too loud.');
    await fixture.whenStable();
    expect(note().textContent).toContain('The voice did not come.');
    await pressed();
    expect(said).toHaveLength(2);
    reader.lost.set('Too fast.');
    await fixture.whenStable();
    expect(note().textContent?.trim()).toBe('');
  });

  it('when the voice did not come to a child then it is told over the page, and nothing is moved away by it', async () => {
    await opened(true);
    expect(note().className).toBe('unseen');
    await pressed();
    reader.lost.set('Too loud.');
    await fixture.whenStable();
    expect([note().className, note().textContent?.trim()]).toEqual(['bubble', words.ui['read-aloud'].lost]);
    document.dispatchEvent(new Event('pointerdown'));
    await fixture.whenStable();
    expect([note().className, note().textContent?.trim()]).toEqual(['unseen', '']);
  });

  it('when there is no voice at all then it says so once it is asked, not before', async () => {
    reader.able.set(false);
    await opened();
    expect(note().textContent?.trim()).toBe('');
    await pressed();
    expect(note().textContent).toContain('This device has no voice');
  });
});
