/** A page answers what a person did within this time. */
const SOON_MS = 1_500;

let last = Number.NEGATIVE_INFINITY;

/** Notes that this person did something just now, on this page or in the one that frames it. */
export const noteIntent = (): void => {
  last = performance.now();
};

/** Whether this person did something a moment ago. */
export const recentIntent = (): boolean => performance.now() - last < SOON_MS;

/** What was done has been answered: what the page does next by itself is nobody's act. */
export const spendIntent = (): void => {
  last = Number.NEGATIVE_INFINITY;
};
