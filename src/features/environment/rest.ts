/** A figure that changes faster than this is not lit at each change: a wall of blinking rows tells nothing. */
const REST_MS = 2500;

/** Answers, of each change at its moment (ms), whether the figure had been at rest before it. */
export const createRest = (): ((at: number) => boolean) => {
  let last = Number.NEGATIVE_INFINITY;
  return (at) => {
    const rested = at - last >= REST_MS;
    last = at;
    return rested;
  };
};
