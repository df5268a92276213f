/** The synthesiser is a command (WASI preview 1): it is given arguments, and writes one file. */
const FOLDER = 3;
const FILE = 4;
const ok = 0;
const noSuchFile = 44;
const badFile = 8;

class Ended extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`the synthesiser ended with ${code}`);
    this.code = code;
  }
}

/** The one file that the command may write, in memory. */
class Written {
  bytes = new Uint8Array(1 << 16);
  length = 0;
  at = 0;

  put(piece: Uint8Array): void {
    const end = this.at + piece.length;
    if (end > this.bytes.length) {
      const more = new Uint8Array(Math.max(end, this.bytes.length * 2));
      more.set(this.bytes);
      this.bytes = more;
    }
    this.bytes.set(piece, this.at);
    this.at = end;
    this.length = Math.max(this.length, end);
  }

  /** `whence` as in POSIX: from the start, from here, from the end. */
  seek(offset: number, whence: number): number {
    this.at = offset + (whence === 0 ? 0 : whence === 1 ? this.at : this.length);
    return this.at;
  }
}

/** The memory of the command, as numbers and as bytes: looked up each time, because it grows. */
class Memory {
  exported: WebAssembly.Memory | undefined;

  get view(): DataView<ArrayBuffer> {
    return new DataView((this.exported as WebAssembly.Memory).buffer);
  }
  bytes(at: number, length: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.view.buffer, at, length);
  }
  tell(at: number, value: number): number {
    this.view.setUint32(at, value, true);
    return ok;
  }
  tellLong(at: number, value: number): number {
    this.view.setBigUint64(at, BigInt(value), true);
    return ok;
  }
}

/** What the command was told to do, and how it ends. */
function told(args: readonly string[], memory: Memory): WebAssembly.ModuleImports {
  const words = args.map((one) => new TextEncoder().encode(`${one}\0`));
  const size = words.reduce((sum, { length }) => sum + length, 0);
  return {
    args_sizes_get: (count: number, sum: number) => memory.tell(count, words.length) || memory.tell(sum, size),
    args_get: (list: number, start: number) => {
      let at = start;
      words.forEach((word, index) => {
        memory.tell(list + 4 * index, at);
        memory.bytes(at, word.length).set(word);
        at += word.length;
      });
      return ok;
    },
    clock_time_get: (_clock: number, _precision: bigint, at: number) => memory.tellLong(at, 0),
    proc_exit: (code: number) => {
      throw new Ended(code);
    },
  };
}

/** One folder, `/`, in which nothing is to be read and one file may be made. */
function folder(memory: Memory): WebAssembly.ModuleImports {
  return {
    fd_prestat_get: (fd: number, at: number) => (fd === FOLDER ? memory.tell(at, 0) || memory.tell(at + 4, 1) : badFile),
    fd_prestat_dir_name: (_fd: number, at: number) => {
      memory.bytes(at, 1).set([0x2f]);
      return ok;
    },
    fd_fdstat_get: (fd: number, at: number) => {
      memory.bytes(at, 24).fill(0xff);
      memory.view.setUint8(at, fd === FOLDER ? 3 : 4);
      memory.view.setUint16(at + 2, 0, true);
      return ok;
    },
    fd_fdstat_set_flags: () => ok,
    path_open: (...all: readonly unknown[]) => (creates(all[4]) ? memory.tell(all[8] as number, FILE) : noSuchFile),
  };
}

/** Writing to that file; whatever is written elsewhere goes nowhere. */
function writing(file: Written, memory: Memory): WebAssembly.ModuleImports {
  return {
    fd_close: () => ok,
    fd_read: (_fd: number, _list: number, _count: number, at: number) => memory.tell(at, 0),
    fd_seek: (_fd: number, offset: bigint, whence: number, at: number) => memory.tellLong(at, file.seek(Number(offset), whence)),
    fd_write: (fd: number, list: number, count: number, at: number) => {
      let sum = 0;
      for (let index = 0; index < count; index += 1) {
        const length = memory.view.getUint32(list + 8 * index + 4, true);
        if (fd === FILE) file.put(memory.bytes(memory.view.getUint32(list + 8 * index, true), length));
        sum += length;
      }
      return memory.tell(at, sum);
    },
  };
}

/** Whether a file is opened to be made: nothing is here to be read. */
const creates = (flags: unknown): boolean => ((flags as number) & 1) === 1;

/** One mono sound. */
export interface Sound {
  readonly samples: Int16Array<ArrayBuffer>;
  /** In Hz. */
  readonly rate: number;
}

/** `data` of a WAV file of 16-bit samples; its header is as Flite writes it. */
function soundIn(wav: Uint8Array<ArrayBuffer>): Sound {
  if (wav.length < 44) throw new Error('the synthesiser wrote no sound');
  const rate = new DataView(wav.buffer).getUint32(24, true);
  return { samples: new Int16Array(wav.slice(44, wav.length - (wav.length % 2)).buffer), rate };
}

/**
 * Says words in English. A little slower than the voice was recorded, for children.
 *
 * @param words printable ASCII: see `plainOf`
 * @throws Error when the synthesiser ends with a fault or without a sound
 */
export function spokenBy(flite: WebAssembly.Module, words: string): Sound {
  const file = new Written();
  const memory = new Memory();
  const args = ['flite', '-voice', 'slt', '--setf', 'duration_stretch=1.12', '-t', words, '-o', '/said.wav'];
  const system = { ...told(args, memory), ...folder(memory), ...writing(file, memory) };
  const { exports } = new WebAssembly.Instance(flite, { wasi_snapshot_preview1: system });
  memory.exported = exports['memory'] as WebAssembly.Memory;
  try {
    (exports['_start'] as () => void)();
  } catch (ended) {
    if (!(ended instanceof Ended) || ended.code !== 0) throw ended;
  }
  return soundIn(file.bytes.slice(0, file.length));
}
