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
export const fitWith: (library: Library) => (job: FitJob) => number[] | null;
