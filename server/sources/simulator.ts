import { join } from 'node:path';
import { writeFileAtomically } from './atomicFile';
import { createSimulatedFiles } from './simulatedFiles';
import { SIMULATED_STATIONS, type SimulatedStation } from './simulatedStations';

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

const warn = (error: unknown): void => process.emitWarning(`Bộ giả lập chưa ghi được tệp: ${String(error)}`);

/** Writes invented station files in the form of TT 10/2021/TT-BTNMT; every value wanders about its mean. */
export const createSimulator = (options: SimulatorOptions): Simulator => {
  const { dir, clock, seed, intervalMs, stations = SIMULATED_STATIONS, onError = warn } = options;
  const nextFiles = createSimulatedFiles({ clock, seed, stations });
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<unknown> | null = null;

  const writeOnce = async (): Promise<string[]> => {
    const files = nextFiles();
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
