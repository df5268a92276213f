/** A microphone or a camera that tests hold in their hands. */
export class FakeTrack {
  live = true;
  stop(): void {
    this.live = false;
  }
}

export const named = (name: string): Error => Object.assign(new Error(name), { name });

/** What the device gives when it is asked: a stream, a refusal, or an answer that is still to come. */
export class FakeDevice {
  readonly tracks: FakeTrack[] = [];
  readonly asked: MediaStreamConstraints[] = [];
  refuses: string | undefined;
  #answer: (() => void) | undefined;
  slow = false;

  install(): void {
    Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia: this.#give } });
  }

  remove(): void {
    Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: undefined });
  }

  /** The person says yes at last. */
  answers(): void {
    this.#answer?.();
  }

  live(): number {
    return this.tracks.filter(({ live }) => live).length;
  }

  readonly #give = async (asked: MediaStreamConstraints): Promise<object> => {
    this.asked.push(asked);
    if (this.refuses) throw named(this.refuses);
    if (this.slow) await new Promise<void>((resolve) => (this.#answer = resolve));
    const track = new FakeTrack();
    this.tracks.push(track);
    return { getTracks: () => [track] };
  };
}

/** Records what it is told to have heard. */
export class FakeRecorder extends EventTarget {
  static types: readonly string[] = ['audio/webm;codecs=opus'];
  static last: FakeRecorder | undefined;
  static isTypeSupported = (type: string): boolean => FakeRecorder.types.includes(type);
  state = 'inactive';
  readonly mimeType: string;

  constructor(
    readonly stream: object,
    readonly settings: MediaRecorderOptions,
  ) {
    super();
    this.mimeType = settings.mimeType ?? '';
    FakeRecorder.last = this;
  }

  start(): void {
    this.state = 'recording';
  }

  hears(words: string): void {
    this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: new Blob([words]) }));
  }

  /** The last of it is written a moment later, as by a real one. */
  stop(): void {
    this.state = 'inactive';
    setTimeout(() => this.dispatchEvent(new Event('stop')));
  }
}

/** As loud as it is told to be, from 0 to 127. */
export class FakeAudioContext {
  static loud = 0;
  static closed = 0;
  createAnalyser = (): object => ({
    fftSize: 32,
    getByteTimeDomainData: (wave: Uint8Array) => wave.fill(128 + FakeAudioContext.loud),
  });
  createMediaStreamSource = (): object => ({ connect: () => undefined });
  close = async (): Promise<void> => void FakeAudioContext.closed++;
}
