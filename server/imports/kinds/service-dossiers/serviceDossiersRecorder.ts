import { sql } from 'kysely';
import * as z from 'zod/mini';
import { newerRows } from '../../../ingest/money/takeBack';
import { recordServiceDossiers } from '../../../ingest/recordServiceDossiers';
import { DOSSIERS } from '../../../ingest/services/dossierTables';
import { dossierPlace } from '../../../ingest/services/olderDossiers';
import { takeBackServiceDossiers } from '../../../ingest/takeBackServiceDossiers';
import type { DossierFieldRow, DossierRow } from '../../../sources/services/dossierRows';
import { readDossierFields } from '../../../store/rows/storedDossierNames';
import { readSaidOf } from '../observations/readSaidOf';
import type { Recorder } from '../recorder';
import { readUnitWords } from '../unitWords';
import type { Ready } from './ready';

const changedRow = z.object({ unit: z.string(), field: z.string(), year: z.int(), month: z.int() });
const monthOf = ({ year, month }: { year: number; month: number }): string => `${year}-${String(month).padStart(2, '0')}`;

/** Dossiers come in through `recordServiceDossiers` into the actual ledger, and are taken back by `takeBackServiceDossiers`. */
export const serviceDossiersRecorder: Recorder<Ready> = {
  record: async (view, pieces, { file }) => {
    const named = await readDossierFields(view.db, { revision: view.revision, ledger: 'actual' });
    const known = new Set(named.map(({ code }) => code));
    const fields = new Map<string, DossierFieldRow>();
    const dossiers: DossierRow[] = [];
    for await (const piece of pieces)
      for (const { fieldName, ...row } of piece) {
        dossiers.push(row);
        const { field, provenance, source, observedAt } = row;
        if (!known.has(field) && !fields.has(field)) fields.set(field, { code: field, name: fieldName, provenance, source, observedAt });
      }
    const rows = { fields: [...fields.values()], dossiers };
    const { added } = await recordServiceDossiers(view, rows, { ledger: 'actual', importId: file });
    // What a field is called is no figure.
    return Math.min(added, dossiers.length);
  },
  movedSince: async (db, since) => {
    const { rows: defined } =
      await sql`select 1 from area where revision > ${since} union all select 1 from agency where revision > ${since}
      limit 1`.execute(db);
    if (defined.length > 0) return { definitions: true, places: [] };
    const { rows } = await sql`select distinct unit, field, year, month from service_dossier
      where ledger = 'actual' and revision > ${since}`.execute(db);
    const changed = rows.map((row) => changedRow.parse(row));
    return { definitions: false, places: changed.map((row) => dossierPlace({ ...row, month: monthOf(row) })) };
  },
  newerThan: async (db, revision, limit) => {
    const newer = await newerRows({ db }, DOSSIERS, revision, limit);
    const nameOf = await readUnitWords(db);
    return newer.map(({ key, revision: at }) => {
      const row = changedRow.parse(key);
      return `${nameOf(row.unit)}, lĩnh vực ${row.field}, tháng ${monthOf(row)} (phiên bản ${at})`;
    });
  },
  attachedTo: readSaidOf,
  restore: takeBackServiceDossiers,
};
