import type { FitJob, FitModels } from './models';

/** Some five hundred series with all their origins. */
const KEPT = 20_000;

/** Asks for each fit once: a series that is read again, or grew by one period, is fitted only where it is new. */
export const rememberFits = (fit: FitModels, kept = KEPT): FitModels => {
  const known = new Map<string, readonly number[] | null>();
  const keyOf = ({ model, season, horizon, values }: FitJob): string => `${model} ${season} ${horizon} ${values.join(' ')}`;
  return async (jobs) => {
    const keys = jobs.map(keyOf);
    const missing = [...new Map(jobs.map((job, at) => [keys[at] ?? '', job])).entries()].filter(([key]) => !known.has(key));
    const fresh = new Map(known.size > 0 || missing.length > 0 ? keys.map((key) => [key, known.get(key) ?? null]) : []);
    if (missing.length > 0) {
      const paths = await fit(missing.map(([, job]) => job));
      missing.forEach(([key], at) => fresh.set(key, paths[at] ?? null));
    }
    for (const [key, path] of fresh) {
      // What was asked for last is let go last.
      known.delete(key);
      known.set(key, path);
    }
    for (const key of known.keys()) {
      if (known.size <= kept) break;
      known.delete(key);
    }
    return keys.map((key) => fresh.get(key) ?? null);
  };
};
