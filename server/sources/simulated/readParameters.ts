import { dataFolder } from '../dataFolder';
import { loadSimulationParameters } from './parameters';

/** The parameters of the generator in a folder on disk. */
export const readSimulationParameters = (dataDir: string): ReturnType<typeof loadSimulationParameters> =>
  loadSimulationParameters(dataFolder(dataDir));
