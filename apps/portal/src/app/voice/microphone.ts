/** What was said, and how long it is. */
export interface Sound {
  /** `audio/webm` or `audio/mp4`, as the device can. */
  readonly bytes: Blob;
  readonly seconds: number;
}

/** Why nothing can be heard: there is none, it was not allowed, something else has it, the device cannot record. */
export type NoMicrophone = 'none' | 'refused' | 'in-use' | 'cannot';

const TYPES = ['audio/webm;codecs=opus', 'audio/mp4;codecs=mp4a.40.2', 'audio/mp4', 'audio/webm'];
const whyNot: Readonly<Record<string, NoMicrophone>> = {
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotReadableError: 'in-use',
  AbortError: 'in-use',
};

/** A microphone from the moment it is opened until it is let go. It is never open without being recorded. */
export class Microphone {
  readonly #chunks: Blob[] = [];
  readonly #began = performance.now();
  readonly #type: string;
  /** Resolves when the recording has ended, by whom ever; the microphone is free by then. */
  readonly done: Promise<Sound>;

  private constructor(
    readonly stream: MediaStream,
    readonly recorder: MediaRecorder,
    readonly ear: Ear | undefined,
  ) {
    this.#type = recorder.mimeType.split(';')[0] || 'audio/webm';
    recorder.addEventListener('dataavailable', ({ data }) => data.size > 0 && this.#chunks.push(data));
    this.done = new Promise((resolve) => recorder.addEventListener('stop', () => resolve(this.#ended())));
    recorder.start(1000);
  }

  /** Asks for it, and records from then on; says why not when it cannot be had. */
  static async open(): Promise<Microphone | NoMicrophone> {
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    const type = globalThis.MediaRecorder ? TYPES.find((one) => MediaRecorder.isTypeSupported(one)) : undefined;
    if (!devices?.getUserMedia || type === undefined) return 'cannot';
    let stream: MediaStream | undefined;
    try {
      stream = await devices.getUserMedia({ audio: true });
      return new Microphone(stream, new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: 48_000 }), earOn(stream));
    } catch (cause) {
      letGo(stream);
      return whyNot[(cause as Error).name] ?? 'cannot';
    }
  }

  /** How loud it is just now, from 0 to 1; undefined where the device cannot tell. */
  level(): number | undefined {
    return this.ear?.level();
  }

  /** What is there already, when there is no time to wait for the rest. */
  soFar(): Sound | undefined {
    return this.#chunks.length > 0 ? this.#sound() : undefined;
  }

  stop(): void {
    if (this.recorder.state === 'inactive') return;
    this.recorder.stop();
    letGo(this.stream);
  }

  #ended(): Sound {
    letGo(this.stream);
    this.ear?.close();
    return this.#sound();
  }

  #sound(): Sound {
    return { bytes: new Blob(this.#chunks, { type: this.#type }), seconds: Math.round((performance.now() - this.#began) / 100) / 10 };
  }
}

interface Ear {
  readonly level: () => number;
  readonly close: () => void;
}

function earOn(stream: MediaStream): Ear | undefined {
  try {
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(stream).connect(analyser);
    const wave = new Uint8Array(analyser.fftSize);
    const level = (): number => {
      analyser.getByteTimeDomainData(wave);
      const power = wave.reduce((sum, value) => sum + ((value - 128) / 128) ** 2, 0) / wave.length;
      return Math.min(1, Math.sqrt(power) * 4);
    };
    return { level, close: () => void context.close().catch(() => undefined) };
  } catch {
    return undefined;
  }
}

const letGo = (stream: MediaStream | undefined): void => stream?.getTracks().forEach((track) => track.stop());
