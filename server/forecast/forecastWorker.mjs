// Plain JavaScript: Node 20 starts a worker thread without the TypeScript loader of its parent.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { AutoETS, initSync as startEts } from '@bsull/augurs/ets';
import { initSync as startMstl, MSTL } from '@bsull/augurs/mstl';
import { fitWith } from '../core/forecast/fitWith.mjs';

const folder = dirname(createRequire(import.meta.url).resolve('@bsull/augurs/ets'));
startEts({ module: readFileSync(join(folder, 'ets_bg.wasm')) });
startMstl({ module: readFileSync(join(folder, 'mstl_bg.wasm')) });

const fit = fitWith({ ets: (season) => new AutoETS(season, 'AZN'), mstl: (season) => MSTL.ets([season]) });

parentPort.on('message', ({ id, jobs }) => {
  parentPort.postMessage({ id, paths: jobs.map(fit) });
});
