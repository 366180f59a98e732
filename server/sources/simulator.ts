import { join } from 'node:path';
import { writeFileAtomically } from './atomicFile';
import { seededRandom } from './seededRandom';
import { SIMULATED_STATIONS, type SimulatedStation } from './simulatedStations';
import { formatVietnamStamp } from './stationFiles/vietnamTime';

export { SIMULATED_STATIONS };

/** True for every id that begins with `SIM_`: what such a station says is provenance `simulated`. */
export const isSimulatedStation = (id: string): boolean => id.startsWith('SIM_');

export interface SimulatorOptions {
  dir: string;
  clock: () => Date;
  /** Each station has its own sequence: the same seed gives the same values, whatever other stations there are. */
  seed: number;
  intervalMs: number;
  stations?: readonly SimulatedStation[];
  onError?: (error: unknown) => void;
}

export interface Simulator {
  /** Writes at once, then every `intervalMs`; time that the machine slept through is not made up for. */
  start(): void;
  /** Resolves when the file being written is whole. */
  stop(): Promise<void>;
  /** Writes one file a station and returns their names; returns [] when this second has been written already. */
  writeOnce(): Promise<string[]>;
}

const PULL = 0.05;
const STEP = 0.3;

const warn = (error: unknown): void => process.emitWarning(`Bộ giả lập chưa ghi được tệp: ${String(error)}`);

/** Writes invented station files in the form of TT 10/2021/TT-BTNMT; every value wanders about its mean. */
export const createSimulator = (options: SimulatorOptions): Simulator => {
  const { dir, clock, seed, intervalMs, stations = SIMULATED_STATIONS, onError = warn } = options;
  const walks = new Map<string, number>();
  const randoms = new Map(stations.map(({ id }) => [id, seededRandom(`${seed}/${id}`)]));
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<unknown> | null = null;
  let lastStamp = '';

  const nextValue = (random: () => number, key: string, mean: number, spread: number): number => {
    const before = walks.get(key) ?? mean + spread * (random() * 2 - 1);
    const after = before + PULL * (mean - before) + STEP * spread * (random() * 2 - 1);
    const value = Math.min(Math.max(after, 0, mean - 3 * spread), mean + 3 * spread);
    walks.set(key, value);
    return value;
  };

  const contentOf = (station: SimulatedStation, stamp: string): string => {
    const random = randoms.get(station.id) ?? seededRandom(station.id);
    return station.parameters
      .map(({ code, unit, mean, spread }) => {
        const value = nextValue(random, `${station.id}/${code}`, mean, spread).toFixed(mean < 1 ? 3 : 2);
        return `${[code, value, unit, stamp, '00'].join('\t')}\r\n`;
      })
      .join('');
  };

  const writeOnce = async (): Promise<string[]> => {
    const stamp = formatVietnamStamp(clock());
    if (stamp === lastStamp) return [];
    lastStamp = stamp;
    const files = stations.map((station) => ({ name: `${station.id}_${stamp}.txt`, content: contentOf(station, stamp) }));
    for (const { name, content } of files) await writeFileAtomically(join(dir, name), content);
    return files.map(({ name }) => name);
  };

  const tick = (): void => {
    if (writing) return; // A slow disk gets fewer files, not a queue of them.
    writing = writeOnce()
      .catch(onError)
      .finally(() => (writing = null));
  };

  return {
    start() {
      if (timer) return;
      tick();
      timer = setInterval(tick, intervalMs);
    },
    async stop() {
      clearInterval(timer);
      timer = undefined;
      await writing;
    },
    writeOnce,
  };
};
