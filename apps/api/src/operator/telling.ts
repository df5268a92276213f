/** Something that whoever asked for it can put right, in a sentence: not sound, or refused. */
export class Refusal extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'Refusal';
  }
}

/** Asked for in a way that is not understood, or a file that cannot be read as what it should be. */
export class WrongUse extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'WrongUse';
  }
}

/** Where sentences go. */
export interface Paper {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Milliseconds between two lines of progress where lines cannot be written over. */
const sparse = 5_000;
/** The same on a terminal: often enough to be alive. */
const lively = 100;

/** What a command says while it works: sentences, and progress that is one line on a terminal and few lines elsewhere. */
export class Telling {
  #over = false;
  #told = 0;

  constructor(private readonly paper: Paper) {}

  say(line = ''): void {
    this.paper.write(`${this.#fresh()}${line}\n`);
  }

  /** `of` is null while nobody knows how much there is. */
  progress(what: string, done: number, of: number | null): void {
    const whole = of !== null && done >= of;
    if (!whole && Date.now() - this.#told < (this.paper.isTTY ? lively : sparse)) return;
    // Where lines stay, what took no time needs none.
    if (!this.paper.isTTY && whole) return;
    if (!this.#told && !this.paper.isTTY) return void (this.#told = Date.now());
    this.#told = Date.now();
    const line = of === null ? `${what}: ${counted(done)}` : `${what}: ${counted(done)} of ${counted(of)}`;
    this.paper.write(this.paper.isTTY ? `\r\u001B[K${line}` : `${line}\n`);
    this.#over = this.paper.isTTY === true;
  }

  /** Whatever is said next by somebody else begins on a line of its own. */
  close(): void {
    this.paper.write(this.#fresh());
  }

  #fresh(): string {
    const over = this.#over;
    this.#over = false;
    return over ? '\r\u001B[K' : '';
  }
}

export const counted = (count: number): string => count.toLocaleString('en-GB');

/** `1 event`, `2,000 events`. */
export const many = (count: number, one: string, more = `${one}s`): string => `${counted(count)} ${count === 1 ? one : more}`;

/** Bytes as people say them. */
export const sized = (bytes: number): string => {
  if (bytes < 1_000_000) return `${counted(Math.ceil(bytes / 1_000))} kB`;
  return bytes < 1_000_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${(bytes / 1_000_000_000).toFixed(1)} GB`;
};

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' });

/** A moment for people: the log's own clock is UTC. */
export const moment = (at: string): string => (Number.isNaN(Date.parse(at)) ? at : `${day.format(new Date(at))} UTC`);
