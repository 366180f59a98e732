import { sql } from 'kysely';
import * as z from 'zod/mini';
import { newerRows } from '../../../ingest/money/takeBack';
import { recordServiceScores } from '../../../ingest/recordServiceScores';
import { joinSources } from '../../../ingest/services/joinSources';
import { readSnapshots, snapshotPlace, type KnownSnapshot } from '../../../ingest/services/knownSnapshots';
import { SCORES } from '../../../ingest/services/scoreTables';
import { takeBackServiceScores } from '../../../ingest/takeBackServiceScores';
import type { ScoreRow } from '../../../sources/services/scoreRows';
import type { ScoreBody } from '../../../store/rows/storedScores';
import { dayWords } from '../dayWords';
import { readSaidOf } from '../observations/readSaidOf';
import type { Recorder } from '../recorder';
import { readUnitWords } from '../unitWords';
import { periodPlace, type Ready } from './ready';
import { missingIn, withRow } from './snapshot';

const scoreKey = z.object({ unit: z.string(), period: z.string(), seen_on: z.string() });
const changedRow = z.object({ unit: z.string(), period: z.string() });

/** A snapshot as a file tells it: `told` by the file alone, `body` beside what stood of that day before it. */
interface Gathered {
  facts: Omit<ScoreRow, keyof ScoreBody>;
  told: ScoreBody;
  own: KnownSnapshot['own'];
  body: ScoreBody;
}
/** Where something stays of what another source told on that day, its name and its moment stay too. */
const toRow = ({ facts, told, own, body }: Gathered): ScoreRow =>
  own === null || missingIn(told, own.body) === 0
    ? { ...facts, ...body }
    : {
        ...facts,
        ...body,
        source: joinSources([own.source, facts.source]),
        observedAt:
          [own.observedAt, facts.observedAt]
            .filter((at) => at !== null)
            .toSorted()
            .at(-1) ?? null,
      };

/** Scores come in through `recordServiceScores` into the actual ledger, a snapshot a unit, period and day, and are taken back by `takeBackServiceScores`. */
export const serviceScoresRecorder: Recorder<Ready> = {
  record: async (view, pieces, { file }) => {
    const snapshots = new Map<string, Gathered>();
    let rows = 0;
    for await (const piece of pieces) {
      const known = await readSnapshots(view.db, piece);
      for (const row of piece) {
        const { unit, periodKind, period, seenOn, provenance, source, observedAt } = row;
        const place = snapshotPlace(row);
        const before = snapshots.get(place);
        const own = before ? before.own : (known.get(place)?.own ?? null);
        const sources = joinSources([...(before ? [before.facts.source] : []), source]);
        snapshots.set(place, {
          facts: { unit, periodKind, period, seenOn, provenance, source: sources, observedAt },
          told: withRow(row, before?.told),
          own,
          // Of the same day another source may have told the rest.
          body: withRow(row, before?.body ?? own?.body),
        });
        rows += 1;
      }
    }
    const { added } = await recordServiceScores(view, [...snapshots.values()].map(toRow), { ledger: 'actual', importId: file });
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
