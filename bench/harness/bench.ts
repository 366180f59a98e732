import type { Metric } from './metric';

/** What a measurement is given: `quick` asks for a smoke, whose figures mean little. */
export interface Bench {
  quick: boolean;
  /** So many repeats of a full run, fewer of a quick one. */
  repeats(full: number): number;
  seconds(full: number): number;
  /** The folder of a production build, made once a run. */
  web(): Promise<string>;
}

export interface Measurement {
  title: string;
  run(bench: Bench): Promise<Metric[]>;
}
