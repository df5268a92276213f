/** Does the tasks, at most `most` at the same time. */
export const together = async <T>(tasks: readonly T[], most: number, work: (task: T) => Promise<void>): Promise<void> => {
  const waiting = tasks.values();
  const worker = async (): Promise<void> => {
    for (const task of waiting) await work(task);
  };
  await Promise.all(Array.from({ length: Math.min(most, tasks.length) }, worker));
};
