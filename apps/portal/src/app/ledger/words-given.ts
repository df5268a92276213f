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

/** How many items of a decision were answered in which way. */
export function answersIn(data: Readonly<Record<string, unknown>> = {}): { readonly agreed: number; readonly disagreed: number } | null {
  const answers = data['answers'];
  if (!Array.isArray(answers) || data['decisionId'] === undefined) return null;
  const of = (answer: string): number => answers.filter((one: { answer?: string }) => one.answer === answer).length;
  return { agreed: of('agreed'), disagreed: of('disagreed') };
}

/** How many drawings, sounds and photos hang on it. */
export function hungIn(data: unknown): number {
  if (typeof data !== 'object' || data === null) return 0;
  return ('blobId' in data ? 1 : 0) + Object.values(data).reduce<number>((all, value) => all + hungIn(value), 0);
}

/** The entry that it is about, where what was given is something said. */
export function entryIn(data: Readonly<Record<string, unknown>>): string | undefined {
  return ['concernId', 'voiceId', 'observationId'].map((name) => data[name]).find((id) => typeof id === 'string');
}
