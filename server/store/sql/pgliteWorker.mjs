// Plain JavaScript: Node 20 starts a worker thread without the TypeScript loader of its parent.
import { PGlite } from '@electric-sql/pglite';
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';

const { dataDir, template } = workerData;
const db = await PGlite.create({
  ...(dataDir === null ? {} : { dataDir }),
  ...(template === null ? {} : { loadDataDir: new Blob([await readFile(template)]) }),
});
parentPort.postMessage({ ready: true });

const answers = {
  query: async ({ sql, params }) => {
    const { rows, affectedRows } = await db.query(sql, params);
    return { rows, affected: affectedRows ?? 0 };
  },
  dump: async () => ({ rows: [new Uint8Array(await (await db.dumpDataDir('none')).arrayBuffer())] }),
  close: () => db.close(),
};

parentPort.on('message', async ({ id, ask, ...rest }) => {
  try {
    parentPort.postMessage({ id, ...(await answers[ask](rest)) });
    if (ask === 'close') parentPort.close();
  } catch (error) {
    parentPort.postMessage({ id, error: error instanceof Error ? error.message : String(error), code: error?.code });
  }
});
