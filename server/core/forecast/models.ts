/** One fit that a forecaster is asked for. */
export interface FitJob {
  model: 'ets' | 'mstl-ets';
  /** How many values a year has. */
  season: number;
  values: readonly number[];
  horizon: number;
}
/** The path of each job, or null where the model cannot be fitted to its values; the same jobs have the same paths. */
export type FitModels = (jobs: readonly FitJob[]) => Promise<(readonly number[] | null)[]>;
/** The library whose models are fitted, with its version. */
export const MODEL_LIBRARY = '@bsull/augurs 0.10.2';
