/** The synthesiser as its package brings it. */
export function packaged(root: string): Uint8Array<ArrayBuffer>;
/** The module without its debug notes and the voices that are not used. */
export function slim(wasm: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>;
/** File name: it says what is in it. */
export function nameOf(wasm: Uint8Array): string;
export const voiceFolder: string;
/** Writes the voice, its compressed twin and its licence to that folder. @throws when the package is not the one whose addresses are known */
export function makeVoice(root: string): void;
