import type { Mode } from '@heard/domain/voice';
import type { Told } from './telling.ts';
import type { Permitted } from './voice.api.ts';

/** What this device can take. Whether the person lets it is asked by the browser when it comes to it. */
export const deviceTakes = (): Permitted => ({
  sound: 'MediaRecorder' in globalThis && navigator.mediaDevices !== undefined,
  photo: 'FileReader' in globalThis,
});

/** In which ways something was answered. */
export const usedIn = ({ face, pictures, sorted, words, hung }: Told): readonly Mode[] => [
  ...(face === null ? [] : (['faces'] as const)),
  ...(pictures.length > 0 ? (['pictures'] as const) : []),
  ...(Object.keys(sorted).length > 0 ? (['sort'] as const) : []),
  ...hung.map(({ kind }) => (kind === 'drawing' ? ('draw' as const) : kind)),
  ...(words.trim() === '' ? [] : (['words'] as const)),
];

/** The ways in which a question can be answered here and now. What is not permitted is not offered, and nothing is said of it. */
export function offered(modes: readonly Mode[], permitted: Permitted, told: Told, device = deviceTakes()): readonly Mode[] {
  const used = usedIn(told);
  return modes.filter((mode) => (mode !== 'sound' && mode !== 'photo') || used.includes(mode) || (permitted[mode] && device[mode]));
}
