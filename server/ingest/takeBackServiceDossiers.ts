import type { WriteView } from '../store/store';
import { takeBack } from './money/takeBack';
import { tellDossiers } from './recordServiceDossiers';
import { DOSSIER_TABLES } from './services/dossierTables';

/**
 * Takes back what one revision told of dossiers, in the revision of `view`, sums and rates and all: newer rows on the same places must
 * have been ruled out. Answers how many rows that were.
 */
export const takeBackServiceDossiers = async (view: WriteView, revision: number): Promise<number> => {
  const restored = [];
  for (const table of DOSSIER_TABLES) restored.push(...(await takeBack(view, table, revision)));
  for (const ledger of new Set(restored.map((row) => row.ledger))) await tellDossiers(view, ledger, false);
  return restored.length;
};
