/** Four times the work may take some four times as long; work that grows with the square takes sixteen times. */
export const mostGrowth = 9;

/** Below some milliseconds the clock measures the machine and not the work. */
const clockNoise = 5;

/**
 * How many times as long four times the size takes, at the best of three tries: a machine that is busy
 * elsewhere is given another one, a square fails them all.
 */
export const growthOf = async (work: (size: number) => unknown, size: number): Promise<number> => {
  const timeOf = async (each: number): Promise<number> => {
    const start = performance.now();
    await work(each);
    return performance.now() - start;
  };
  let least = Infinity;
  for (let tries = 0; tries < 3 && least > mostGrowth; tries++) {
    const once = Math.max(clockNoise, await timeOf(size));
    least = Math.min(least, (await timeOf(size * 4)) / once);
  }
  return least;
};
