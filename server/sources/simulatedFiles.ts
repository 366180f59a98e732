import { seededRandom } from './seededRandom';
import { SIMULATED_STATIONS, type SimulatedStation } from './simulatedStations';
import { formatVietnamStamp } from './stationFiles/vietnamTime';

const PULL = 0.05;
const STEP = 0.3;

interface SimulatedFilesOptions {
  clock: () => Date;
  /** Each station has its own sequence: the same seed gives the same values, whatever other stations there are. */
  seed: number;
  stations?: readonly SimulatedStation[];
}

/**
 * Invented station files in the form of TT 10/2021/TT-BTNMT, one a station for each call; every value wanders about its
 * mean. A second that was told already has none.
 */
export const createSimulatedFiles = ({ clock, seed, stations = SIMULATED_STATIONS }: SimulatedFilesOptions) => {
  const walks = new Map<string, number>();
  const randoms = new Map(stations.map(({ id }) => [id, seededRandom(`${seed}/${id}`)]));
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

  return (): { name: string; content: string }[] => {
    const stamp = formatVietnamStamp(clock());
    if (stamp === lastStamp) return [];
    lastStamp = stamp;
    return stations.map((station) => ({ name: `${station.id}_${stamp}.txt`, content: contentOf(station, stamp) }));
  };
};
