/** Fields that hold somebody’s own words, whatever was given. */
const own = new Set(['words', 'reason', 'because', 'text', 'expect']);
/** What somebody else has said: a question stands beside its answer. */
const others = new Set(['question', 'forChild']);

/** The words in what somebody gave, in order, never those of a question that was asked. */
export function wordsIn(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null) return [];
  if (Array.isArray(data)) return data.flatMap(wordsIn);
  return Object.entries(data).flatMap(([name, value]) => {
    if (others.has(name)) return [];
    return own.has(name) && typeof value === 'string' ? [value] : wordsIn(value);
  });
}

/** The entry that it is about, where what was given is something said. */
export function entryIn(data: Readonly<Record<string, unknown>>): string | undefined {
  return ['concernId', 'voiceId', 'observationId'].map((name) => data[name]).find((id) => typeof id === 'string');
}
