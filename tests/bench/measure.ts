/** Median of a few runs, in milliseconds: one slow run of a busy machine does not count. */
export const median = async (run: () => unknown, runs = 5): Promise<number> => {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
};

/** One line of the report: what was measured, the figures, and what they are to be compared with. */
export const line = (name: string, figures: Record<string, string | number>): void => {
  const text = Object.entries(figures).map(
    ([key, value]) => `${key} ${typeof value === "number" ? rounded(value) : value}`,
  );
  process.stdout.write(`${name.padEnd(34)} ${text.join("   ")}\n`);
};

const rounded = (value: number): string =>
  Math.abs(value) >= 100 || Number.isInteger(value)
    ? Math.round(value).toLocaleString("en")
    : value.toPrecision(3);
