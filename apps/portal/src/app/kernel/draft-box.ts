import { Injectable } from '@angular/core';

const STORES = ['keys', 'drafts'] as const;
type Store = (typeof STORES)[number];

/** Person, draft, and the name of what hangs on it. */
type Place = [person: string, key: string] | [person: string, key: string, name: string];

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly words: ArrayBuffer;
}

/**
 * IndexedDB with AES-256-GCM. The key is made on this device, cannot be exported, and is thrown away with the
 * person's drafts. A copy of the database file without the browser profile's key store is unreadable.
 * Where the device gives no storage every answer is "not kept", and the page says so.
 */
@Injectable({ providedIn: 'root' })
export class DraftBox {
  #opening: Promise<IDBDatabase> | undefined;

  async read<T>(person: string, key: string): Promise<T | undefined> {
    const open = await this.#open(person, [person, key]);
    return open && (JSON.parse(new TextDecoder().decode(open)) as T);
  }

  /** True when it is safely on this device. */
  write(person: string, key: string, value: unknown): Promise<boolean> {
    return this.#seal(person, [person, key], new TextEncoder().encode(JSON.stringify(value)));
  }

  /** What hangs on a draft, with its type. */
  async readBytes(person: string, key: string, name: string): Promise<Blob | undefined> {
    const open = await this.#open(person, [person, key, name]);
    if (!open) return undefined;
    const from = open.indexOf(10) + 1;
    return new Blob([open.slice(from)], { type: new TextDecoder().decode(open.slice(0, from - 1)) });
  }

  /** True when it is safely on this device. The type stands before the bytes, on a line of its own, sealed with them. */
  async writeBytes(person: string, key: string, name: string, what: Blob): Promise<boolean> {
    const plain = await new Blob([`${what.type}\n`, what]).arrayBuffer().catch(() => undefined);
    return plain !== undefined && this.#seal(person, [person, key, name], new Uint8Array(plain));
  }

  async removeBytes(person: string, key: string, name: string): Promise<void> {
    await this.#do('drafts', 'readwrite', (store) => store.delete([person, key, name])).catch(() => undefined);
  }

  /** With all that hangs on it. */
  async remove(person: string, key: string): Promise<void> {
    const all = IDBKeyRange.bound([person, key], [person, key, []]);
    await this.#do('drafts', 'readwrite', (store) => store.delete(all)).catch(() => undefined);
  }

  async forget(person: string): Promise<void> {
    const all = IDBKeyRange.bound([person], [person, []]);
    await this.#do('keys', 'readwrite', (store) => store.delete(person)).catch(() => undefined);
    await this.#do('drafts', 'readwrite', (store) => store.delete(all)).catch(() => undefined);
  }

  async #open(person: string, at: Place): Promise<Uint8Array<ArrayBuffer> | undefined> {
    try {
      const sealed = await this.#do<Sealed | undefined>('drafts', 'readonly', (store) => store.get(at));
      const lock = await this.#key(person);
      if (!sealed || !lock) return undefined;
      return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv, additionalData: bound(at) }, lock, sealed.words));
    } catch {
      return undefined;
    }
  }

  async #seal(person: string, at: Place, plain: Uint8Array<ArrayBuffer>): Promise<boolean> {
    try {
      const lock = (await this.#key(person)) ?? (await this.#newKey(person));
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const words = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(at) }, lock, plain);
      await this.#do('drafts', 'readwrite', (store) => store.put({ iv, words } satisfies Sealed, at));
      return true;
    } catch {
      return false;
    }
  }

  #key(person: string): Promise<CryptoKey | undefined> {
    return this.#do('keys', 'readonly', (store) => store.get(person));
  }

  /** Two pages may make one at the same moment: the first stays, both use it. */
  async #newKey(person: string): Promise<CryptoKey> {
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    await this.#do('keys', 'readwrite', (store) => store.add(made, person)).catch(() => undefined);
    return (await this.#key(person)) ?? made;
  }

  async #do<T>(name: Store, mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<T> {
    this.#opening ??= openDatabase();
    const transaction = (await this.#opening).transaction(name, mode);
    const request = act(transaction.objectStore(name));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result as T);
      transaction.onabort = () => reject(transaction.error);
      transaction.onerror = () => reject(transaction.error);
    });
  }
}

/** A draft, or what hangs on it by name. Bound to its bytes, so that nothing can be put in another's place. */
const bound = ([person, key, ...name]: Place): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode([`${person}/${key}`, ...name].join('\n'));

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('heard', 1);
    request.onupgradeneeded = () => STORES.forEach((store) => request.result.createObjectStore(store));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
