export const percentile = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
};

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** `callers` of them at once, each asking again as soon as it has its answer, for some seconds. Times in milliseconds. */
export const loaded = async (callers: number, seconds: number, ask: (caller: number) => Promise<unknown>) => {
  const times: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  const one = async (caller: number): Promise<void> => {
    while (performance.now() < until) {
      const asked = performance.now();
      await ask(caller);
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => one(caller)));
  const took = (performance.now() - began) / 1000;
  return { perSecond: times.length / took, p50: percentile(times, 0.5), p99: percentile(times, 0.99), count: times.length };
};
