import { sql } from 'kysely';
import * as z from 'zod/mini';
import { newerRows } from '../../../ingest/money/takeBack';
import { recordServiceScores } from '../../../ingest/recordServiceScores';
import { SCORES } from '../../../ingest/services/scoreTables';
import { takeBackServiceScores } from '../../../ingest/takeBackServiceScores';
import type { ScoreRow } from '../../../sources/services/scoreRows';
import { dayWords } from '../dayWords';
import { readSaidOf } from '../observations/readSaidOf';
import type { Recorder } from '../recorder';
import { readUnitWords } from '../unitWords';
import { readSnapshots } from './known';
import { periodPlace, snapshotPlace, type Ready } from './ready';
import { withRow } from './snapshot';

const scoreKey = z.object({ unit: z.string(), period: z.string(), seen_on: z.string() });
const changedRow = z.object({ unit: z.string(), period: z.string() });

/** Scores come in through `recordServiceScores` into the actual ledger, a snapshot a unit, period and day, and are taken back by `takeBackServiceScores`. */
export const serviceScoresRecorder: Recorder<Ready> = {
  record: async (view, pieces, { file }) => {
    const snapshots = new Map<string, ScoreRow>();
    let rows = 0;
    for await (const piece of pieces) {
      const known = await readSnapshots(view.db, piece);
      for (const row of piece) {
        const { unit, periodKind, period, seenOn, provenance, source, observedAt } = row;
        const place = snapshotPlace(row);
        // Of the same day another file may have told the rest.
        const before = snapshots.get(place) ?? known.get(place)?.own?.body;
        snapshots.set(place, { unit, periodKind, period, seenOn, provenance, source, observedAt, ...withRow(row, before) });
        rows += 1;
      }
    }
    const { added } = await recordServiceScores(view, [...snapshots.values()], { ledger: 'actual', importId: file });
    return added === 0 ? 0 : rows;
  },
  movedSince: async (db, since) => {
    const { rows: defined } =
      await sql`select 1 from area where revision > ${since} union all select 1 from agency where revision > ${since}
      union all select 1 from service_scoring where revision > ${since} limit 1`.execute(db);
    if (defined.length > 0) return { definitions: true, places: [] };
    const { rows } = await sql`select distinct unit, period from service_score where ledger = 'actual' and revision > ${since}`.execute(db);
    // A sighting is judged beside all the others of its unit and period.
    return { definitions: false, places: [], within: rows.map((row) => periodPlace(changedRow.parse(row))) };
  },
  newerThan: async (db, revision, limit) => {
    const newer = await newerRows({ db }, SCORES, revision, limit);
    const nameOf = await readUnitWords(db);
    return newer.map(({ key, revision: at }) => {
      const { unit, period, seen_on: seenOn } = scoreKey.parse(key);
      return `${nameOf(unit)} kỳ ${period}, ghi nhận ngày ${dayWords(seenOn)} (phiên bản ${at})`;
    });
  },
  attachedTo: readSaidOf,
  restore: takeBackServiceScores,
};
