import type { FitJob } from './models';

interface Model {
  fit: (values: Float64Array) => void;
  predict: (horizon: number) => { point: number[] };
  free: () => void;
}
/** The constructors of @bsull/augurs, loaded by whoever knows where its WebAssembly is. */
export interface Library {
  ets: (season: number) => Model;
  mstl: (season: number) => Model;
}

/** Fits one job on this thread, which it holds for some ten milliseconds; null where the library finds no model. */
export const fitWith =
  ({ ets, mstl }: Library) =>
  ({ model, season, values, horizon }: FitJob): number[] | null => {
    const made = model === 'ets' ? ets(season) : mstl(season);
    try {
      made.fit(Float64Array.from(values));
      const { point } = made.predict(horizon);
      return point.every(Number.isFinite) ? point : null;
    } catch {
      return null;
    } finally {
      made.free();
    }
  };
