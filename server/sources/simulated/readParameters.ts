import { dataFolder } from '../dataFolder';
import { loadSimulationParameters, type SimulationParameters } from './parameters';

/** The parameters of the generator in a folder on disk. */
export const readSimulationParameters = (dataDir: string): Promise<SimulationParameters> => loadSimulationParameters(dataFolder(dataDir));
