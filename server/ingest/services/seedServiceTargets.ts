import * as z from 'zod/mini';
import { readText, type ReadData } from '../../sources/dataFiles';
import { targetBody } from '../../sources/services/dossierRows';
import type { Store } from '../../store/store';
import { recordServiceDossiers } from '../recordServiceDossiers';
import { seedFile } from '../seedFile';

const FILE = 'service-targets';
const targetsFile = z.object({ targets: z.array(targetBody) });

/** Records the targets of `data/service-targets.json`, once for its content; answers whether it was new. */
export const seedServiceTargets = async (store: Store, read: ReadData): Promise<boolean> => {
  const text = await readText(read, `${FILE}.json`);
  const { targets } = targetsFile.parse(JSON.parse(text));
  return seedFile(store, { file: FILE, text }, async (view) => {
    const told = targets.map((body) => ({ id: body.id, body, source: body.basis, provenance: 'published', observedAt: null }) as const);
    await recordServiceDossiers(view, { targets: told }, { ledger: 'actual', importId: null });
  });
};
