import { Injectable } from '@angular/core';

const STORES = ['keys', 'drafts'] as const;
type Store = (typeof STORES)[number];

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
    try {
      const sealed = await this.#do<Sealed | undefined>('drafts', 'readonly', (store) => store.get(at(person, key)));
      const lock = await this.#key(person);
      if (!sealed || !lock) return undefined;
      const open = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv, additionalData: bound(person, key) }, lock, sealed.words);
      return JSON.parse(new TextDecoder().decode(open)) as T;
    } catch {
      return undefined;
    }
  }

  /** True when it is safely on this device. */
  async write(person: string, key: string, value: unknown): Promise<boolean> {
    try {
      const lock = (await this.#key(person)) ?? (await this.#newKey(person));
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = new TextEncoder().encode(JSON.stringify(value));
      const words = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(person, key) }, lock, plain);
      await this.#do('drafts', 'readwrite', (store) => store.put({ iv, words } satisfies Sealed, at(person, key)));
      return true;
    } catch {
      return false;
    }
  }

  async remove(person: string, key: string): Promise<void> {
    await this.#do('drafts', 'readwrite', (store) => store.delete(at(person, key))).catch(() => undefined);
  }

  async forget(person: string): Promise<void> {
    const all = IDBKeyRange.bound([person], [person, []]);
    await this.#do('keys', 'readwrite', (store) => store.delete(person)).catch(() => undefined);
    await this.#do('drafts', 'readwrite', (store) => store.delete(all)).catch(() => undefined);
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

const at = (person: string, key: string): [string, string] => [person, key];
const bound = (person: string, key: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`${person}/${key}`);

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('heard', 1);
    request.onupgradeneeded = () => STORES.forEach((store) => request.result.createObjectStore(store));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
