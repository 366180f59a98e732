// Plain JavaScript: Node 20 starts a worker thread without the TypeScript loader of its parent.
import { PGlite } from '@electric-sql/pglite';
import { parentPort, workerData } from 'node:worker_threads';

const db = await PGlite.create(workerData === null ? {} : { dataDir: workerData });
parentPort.postMessage({ ready: true });

parentPort.on('message', async ({ id, sql, params, close }) => {
  try {
    if (close) {
      await db.close();
      parentPort.postMessage({ id, rows: [], affected: 0 });
      parentPort.close();
      return;
    }
    const { rows, affectedRows } = await db.query(sql, params);
    parentPort.postMessage({ id, rows, affected: affectedRows ?? 0 });
  } catch (error) {
    parentPort.postMessage({ id, error: error instanceof Error ? error.message : String(error), code: error?.code });
  }
});
