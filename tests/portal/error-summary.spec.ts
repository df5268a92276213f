import { TestBed } from '@angular/core/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { describe, expect, it } from '@jest/globals';
import { ErrorSummary, type Missing, stillMissing } from '../../apps/portal/src/app/ui/error-summary.ts';
import en from '../../apps/portal/public/words/en.json' with { type: 'json' };

const about: Missing = { field: 'about', detail: 'Say what it is about' };
const day: Missing = { field: 'day', detail: 'Choose a day' };

async function shown(): Promise<{ host: HTMLElement; box: () => HTMLElement | null; miss: (...all: Missing[]) => Promise<void> }> {
  TestBed.configureTestingModule({
    imports: [TranslocoTestingModule.forRoot({ langs: { en }, translocoConfig: { availableLangs: ['en'], defaultLang: 'en' } })],
  });
  const fixture = TestBed.createComponent(ErrorSummary);
  const host = fixture.nativeElement as HTMLElement;
  document.body.append(host);
  const miss = async (...missing: Missing[]): Promise<void> => {
    fixture.componentRef.setInput('missing', missing);
    await fixture.whenStable();
  };
  await miss();
  return { host, box: () => host.querySelector('[role="alert"]'), miss };
}

const elsewhere = (): HTMLElement => {
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  return field;
};

describe('given a list of what is missing', () => {
  it('when it appears then it takes the focus', async () => {
    const { box, miss } = await shown();
    await miss(about, day);
    expect(document.activeElement).toBe(box());
  });

  it('when a line is mended then the line leaves and the focus stays where one types', async () => {
    const { host, miss } = await shown();
    await miss(about, day);
    const field = elsewhere();
    await miss(day);
    expect(document.activeElement).toBe(field);
    expect([...host.querySelectorAll('a')].map((one) => one.textContent)).toEqual(['Choose a day']);
  });

  it('when it is asked for again with nothing mended then it takes the focus again', async () => {
    const { box, miss } = await shown();
    await miss(about);
    elsewhere();
    await miss({ ...about });
    expect(document.activeElement).toBe(box());
  });

  it('when the last line is mended and something else is missing later then it takes the focus', async () => {
    const { box, miss } = await shown();
    await miss(about);
    await miss();
    elsewhere();
    await miss(day);
    expect(document.activeElement).toBe(box());
  });
});

describe('given what is missing still', () => {
  it('when nothing is mended then it is the very same list', () => {
    const before = [about, day];
    expect(stillMissing(before, [day, about, { field: 'new' }])).toBe(before);
  });
  it('when one is mended then only the other stays', () => {
    expect(stillMissing([about, day], [day])).toEqual([day]);
  });
});
