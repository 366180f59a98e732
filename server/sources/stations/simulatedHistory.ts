import { seededRandom } from '../seededRandom';
import { SIMULATED_STATIONS, type SimulatedStation } from '../simulatedStations';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const VIETNAM_MS = 7 * HOUR_MS;
/** How often an invented station measured. */
export const STEP_MS = 5 * MINUTE_MS;
const PER_HOUR = HOUR_MS / STEP_MS;

export interface SimulatedStream {
  station: string;
  parameter: string;
  mean: number;
  spread: number;
  kind: SimulatedStation['kind'];
}
export const SIMULATED_STREAMS: readonly SimulatedStream[] = SIMULATED_STATIONS.flatMap(({ id, kind, parameters }) =>
  parameters.map(({ code, mean, spread }) => ({ station: id, parameter: code, mean, spread, kind })),
);

/** 0 measuring, 1 calibrating, 2 instrument error; null: nothing came. */
export type SimulatedStatus = 0 | 1 | 2 | null;

const hourOfDay = (ms: number): number => Math.floor((ms + VIETNAM_MS) / HOUR_MS) % 24;
const dayNumber = (ms: number): number => Math.floor((ms + VIETNAM_MS) / DAY_MS);

/**
 * What the invented stations have gone through, as a pure function of a seed and the moment `end` (ms since 1970) at which the story
 * ends: station 05 passes its invented licence in some nights of the season (October to April), 03 is calibrated every other week and 05 was yesterday,
 * 02's ozone analyser had been out of order for six days, 04 and 06 were silent for some hours.
 */
export const createSimulatedHistory = (seed: string, end: number) => {
  const uniform = (...key: (string | number)[]): number => seededRandom([seed, ...key].join('/'))();
  const ago = (ms: number): number => end - ms;
  /** From October to April, the season of processing, in one night of four. */
  const isWorseNight = (ms: number): boolean => {
    const evening = ms - 4 * HOUR_MS;
    const month = new Date(evening + VIETNAM_MS).getUTCMonth() + 1;
    return (month >= 10 || month <= 4) && uniform('night', dayNumber(evening)) < 0.25;
  };

  const statusAt = ({ station, parameter }: SimulatedStream, ms: number): SimulatedStatus => {
    const hour = hourOfDay(ms);
    if (station === 'SIM_MAU_04' && ago(ms) < 3.5 * DAY_MS && ago(ms) >= 3.5 * DAY_MS - 7 * HOUR_MS) return null;
    if (station === 'SIM_MAU_06' && ago(ms) < 20 * HOUR_MS && ago(ms) >= 17 * HOUR_MS) return null;
    if (station === 'SIM_MAU_02' && parameter === 'O3' && ago(ms) < 6 * DAY_MS && ago(ms) >= 3 * HOUR_MS) return 2;
    if (station === 'SIM_MAU_03' && parameter === 'pH' && dayNumber(ms) % 14 === 0 && hour === 9) return 1;
    if (station === 'SIM_MAU_05' && parameter === 'COD' && dayNumber(ms) === dayNumber(end) - 1 && hour === 9) return 1;
    return 0;
  };

  /** The level about which an hour's readings lie. */
  const levelAt = ({ station, parameter, mean, spread, kind }: SimulatedStream, ms: number): number => {
    const hour = Math.floor(ms / HOUR_MS);
    const phase = kind === 'air' ? (parameter === 'O3' || parameter === 'Temp' ? 14 : 7) : 15;
    const daily = Math.cos(((hourOfDay(ms) - phase) / 24) * 2 * Math.PI);
    const slow = Math.sin((dayNumber(ms) / 11 + uniform('slow', station, parameter)) * 2 * Math.PI);
    const noise = uniform('hour', station, parameter, hour) * 2 - 1;
    const night = hourOfDay(ms);
    const discharge = station === 'SIM_MAU_05' && (night >= 22 || night < 3) && isWorseNight(ms);
    const raised = discharge && (parameter === 'COD' || parameter === 'TSS') ? mean * (parameter === 'COD' ? 1 : 0.5) : 0;
    return Math.max(mean + spread * (0.7 * daily + 0.6 * slow + 0.5 * noise), mean * 0.05) + raised;
  };

  const decimals = (mean: number): number => (mean < 1 ? 1_000 : 100);
  const round = (value: number, mean: number): number => Math.round(value * decimals(mean)) / decimals(mean);

  return {
    statusAt,
    /** One reading; whole hundredths, or thousandths where values are small. */
    readingAt: (stream: SimulatedStream, ms: number): number =>
      round(
        levelAt(stream, ms) +
          stream.spread * 0.15 * (uniform('reading', stream.station, stream.parameter, Math.floor(ms / STEP_MS)) * 2 - 1),
        stream.mean,
      ),
    /** What the readings of the hour that begins at `ms` add up to, where nobody kept them: null where none came. */
    hourAt: (stream: SimulatedStream, ms: number) => {
      const status = statusAt(stream, ms);
      if (status === null) return null;
      const level = round(levelAt(stream, ms), stream.mean);
      const swing = round(stream.spread * 0.15, stream.mean);
      return status === 0
        ? {
            status,
            sum: round(level * PER_HOUR, stream.mean),
            min: round(level - swing, stream.mean),
            max: round(level + swing, stream.mean),
          }
        : { status, sum: 0, min: null, max: null };
    },
  };
};
export type SimulatedHistory = ReturnType<typeof createSimulatedHistory>;
