/** What the main thread and the writer thread say to each other: plain values that can be cloned. */

/** An event on its way to the file; each array owns its buffer, so that nothing else is cloned with it. */
export interface PackedEvent {
  readonly id: string;
  readonly type: string;
  readonly recordedAt: string;
  readonly keyId: string;
  readonly nonce: Uint8Array;
  readonly ciphertext: Uint8Array;
  readonly commitment: Uint8Array;
}

export interface AppendRequest {
  readonly ticket: number;
  readonly stream: string;
  /** Revision of the last event of the stream, -1 for none. */
  readonly expected: number;
  readonly events: readonly PackedEvent[];
}

export type AppendOutcome =
  | { readonly ticket: number; readonly kind: 'appended'; readonly revision: number; readonly position: number }
  | { readonly ticket: number; readonly kind: 'overtaken'; readonly actual: number }
  | { readonly ticket: number; readonly kind: 'refused'; readonly reason: string }
  | { readonly ticket: number; readonly kind: 'unavailable'; readonly reason: string };

export type ToWriter = { readonly kind: 'append'; readonly requests: readonly AppendRequest[] } | { readonly kind: 'close' };

export type FromWriter =
  | { readonly kind: 'opened' }
  | { readonly kind: 'not-opened'; readonly reason: string }
  | { readonly kind: 'answers'; readonly outcomes: readonly AppendOutcome[] };
