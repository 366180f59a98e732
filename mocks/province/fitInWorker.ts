import { fitWith } from '../../server/core/forecast/fitWith.mjs';
import type { FitModels } from '../../server/core/forecast/models';

/** The library and its WebAssembly come with the first forecast: most visits to the demo ask for none. */
const load = async () => {
  const [ets, mstl] = await Promise.all([import('@bsull/augurs/ets'), import('@bsull/augurs/mstl')]);
  await Promise.all([ets.default(), mstl.default()]);
  return fitWith({ ets: (season) => new ets.AutoETS(season, 'AZN'), mstl: (season) => mstl.MSTL.ets([season]) });
};

/** Fits models on this very thread, one after the other, and lets what else waits go between them. */
export const createFitsInWorker = (): FitModels => {
  let library: ReturnType<typeof load> | undefined;
  return async (jobs) => {
    library ??= load().catch((error: unknown) => {
      library = undefined;
      throw error;
    });
    const fit = await library;
    const paths = [];
    for (const job of jobs) {
      paths.push(fit(job));
      await new Promise((resolve) => setTimeout(resolve));
    }
    return paths;
  };
};
