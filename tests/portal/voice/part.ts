import type { OutputRef, Provider, Type } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import ui from '../../../apps/portal/public/words/en.json' with { type: 'json' };
import voice from '../../../apps/portal/public/words/voice/en.json' with { type: 'json' };

/** One part of the child's page by itself, with the words of the house. */
export class Part<C> {
  private constructor(readonly fixture: ComponentFixture<C>) {}

  /** Where a test holds the time, nothing becomes stable by itself: then it is drawn at once. */
  static timeHeld = false;

  static async of<C>(part: Type<C>, inputs: Readonly<Record<string, unknown>> = {}, providers: Provider[] = []): Promise<Part<C>> {
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { en: { ...ui, voice } },
          translocoConfig: { availableLangs: ['en'], defaultLang: 'en' },
          preloadLangs: true,
        }),
      ],
      providers,
    });
    const made = new Part(TestBed.createComponent(part));
    document.body.append(made.host);
    await made.given(inputs);
    return made;
  }

  get host(): HTMLElement {
    return this.fixture.nativeElement as HTMLElement;
  }

  get part(): C {
    return this.fixture.componentInstance;
  }

  async given(inputs: Readonly<Record<string, unknown>>): Promise<void> {
    for (const [name, value] of Object.entries(inputs)) this.fixture.componentRef.setInput(name, value);
    await this.settled();
  }

  async settled(): Promise<void> {
    if (Part.timeHeld) this.fixture.detectChanges();
    else await this.fixture.whenStable();
  }

  text(): string {
    return (this.host.textContent ?? '').replace(/\s+/g, ' ');
  }

  all<E extends Element = HTMLElement>(selector: string): E[] {
    return [...this.host.querySelectorAll<E>(selector)];
  }

  one<E extends Element = HTMLElement>(selector: string): E {
    const [found] = this.all<E>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  }

  /** By its spoken name, or the words on it. */
  button(name: string): HTMLButtonElement {
    const named = (one: HTMLElement): string => (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').trim();
    const found = this.all<HTMLButtonElement>('button').find((one) => named(one) === name);
    if (!found) throw new Error(`no button “${name}” among ${this.all('button').map(named).join(' | ')}`);
    return found;
  }

  async press(name: string): Promise<void> {
    this.button(name).click();
    await this.settled();
  }

  async key(on: HTMLElement, key: string, more: KeyboardEventInit = {}): Promise<void> {
    on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
    await this.settled();
  }

  async pointer(on: HTMLElement, type: string, at: readonly [number, number], more: PointerEventInit = {}): Promise<void> {
    const event = new MouseEvent(type, { clientX: at[0], clientY: at[1], button: more.button ?? 0, bubbles: true, cancelable: true });
    const { button: _, ...others } = more;
    Object.assign(event, { pointerId: 1, pointerType: 'touch', pressure: 0.5, ...others });
    on.dispatchEvent(event);
    await this.settled();
  }
}

/** What a part tells, in order. */
export function told<T>(output: OutputRef<T>): T[] {
  const heard: T[] = [];
  output.subscribe((one) => heard.push(one));
  return heard;
}
