import type { SetHead } from './indicatorPlan';

const mergeBy = <T, K extends keyof T>(old: readonly T[], given: readonly T[], key: K, yields: boolean): T[] => {
  const byKey = new Map(old.map((each) => [each[key], each]));
  for (const each of given) if (!yields || !byKey.has(each[key])) byKey.set(each[key], each);
  return [...byKey.values()];
};

/** The set's head with what a plan says of it; with `yields` the plan only adds, and what stands is left as it is. */
export const mergeHead = (old: SetHead | null, given: SetHead | undefined, yields: boolean): SetHead | null => {
  if (!old || !given) return given ?? old;
  return {
    ...(yields ? old : given),
    groups: mergeBy(old.groups, given.groups, 'code', yields),
    bases: mergeBy(old.bases, given.bases, 'id', yields),
    dimensions: mergeBy(old.dimensions, given.dimensions, 'code', yields),
  };
};
