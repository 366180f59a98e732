import type * as z from 'zod/mini';
import type { dossierCounts, serviceDossiers } from '../../../contract/feeds/serviceDossiers';
import { recordServiceDossiers } from '../../ingest/recordServiceDossiers';
import { UNTOLD, type DossierRow, type DossierRows } from '../../sources/services/dossierRows';
import type { Store } from '../../store/store';

export type DossiersBody = z.infer<typeof serviceDossiers.body>;
export type Counts = z.infer<typeof dossierCounts>;

/** What a report tells, as it comes through the import door. */
export const toldRow = (unit: string, field: string, month: string, counts: Partial<Counts>, observedAt: string | null): DossierRow => ({
  unit,
  field,
  month,
  counts: { ...UNTOLD, ...counts },
  source: 'Báo cáo của người kiểm thử',
  provenance: 'imported',
  observedAt,
});
export const recorderOf = (store: Store) => ({
  record: (rows: DossierRows) =>
    store.write('lan', 'kiểm thử', (view) => recordServiceDossiers(view, rows, { ledger: 'actual', importId: null })),
});

/** The counts of rows added up: what nobody told is null. */
export const addUp = (rows: readonly { counts: Counts }[]): Counts =>
  rows.reduce<Counts>((sums, { counts }) => {
    const next = { ...sums };
    let name: keyof Counts;
    for (name in UNTOLD) if (counts[name] !== null) next[name] = (next[name] ?? 0) + (counts[name] ?? 0);
    return next;
  }, UNTOLD);
