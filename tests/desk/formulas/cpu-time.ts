/** Milliseconds of processor time that work takes: on a busy machine the clock on the wall says little. */
export const cpuTime = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
};
