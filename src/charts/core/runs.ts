import { isKnown } from './known';

/** The unbroken stretches of a row of figures, as [index, value]; a gap ends one, a lonely figure is one of length 1. */
export const runsOf = (values: readonly (number | null | undefined)[]): [number, number][][] => {
  const runs: [number, number][][] = [];
  let open: [number, number][] | undefined;
  values.forEach((value, index) => {
    if (!isKnown(value)) {
      open = undefined;
      return;
    }
    if (!open) runs.push((open = []));
    open.push([index, value]);
  });
  return runs;
};
