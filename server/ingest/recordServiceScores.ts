import { sql } from 'kysely';
import * as z from 'zod/mini';
import { SERVICES_CHANNEL } from '../../contract/services';
import type { Ledger } from '../../contract/money';
import type { ScoreRow } from '../sources/services/scoreRows';
import type { WriteView } from '../store/store';
import { RefusedPlan } from './indicatorPlan';
import { appendNew, type MoneyRecord } from './money/appendNew';
import { reasonsAgainst } from './services/checkScores';
import { readScoresKnown } from './services/scoresKnown';
import { rollUpScores } from './services/scoreSums';
import { SCORES } from './services/scoreTables';
import type { MoneyRecording } from './recordInvestment';

export interface RecordedScores {
  /** Snapshots that were new. */
  added: number;
  /** Of these, the ones after which their source had already shown a newer one: kept, and nothing shown changes. */
  older: number;
  /** Snapshots that the ledger had already. */
  known: number;
  /** The periods that the new ones are of. */
  periods: string[];
}

const writtenRow = z.object({ period: z.string(), is_older: z.boolean(), rows: z.int() });

/** What this revision wrote of a ledger, by period: those that a newer snapshot outdates apart. */
const readWritten = async ({ db, revision }: WriteView, ledger: Ledger) => {
  const { rows } = await sql`select period, is_older, count(*)::integer as rows from (select s.period, exists (select 1 from service_score n
      where n.ledger = s.ledger and n.period_kind = s.period_kind and n.period = s.period and n.unit = s.unit and n.seen_on > s.seen_on
        and n.body is not null and not exists (select 1 from service_score l where l.ledger = n.ledger and l.period_kind = n.period_kind
          and l.period = n.period and l.unit = n.unit and l.seen_on = n.seen_on and l.revision > n.revision)) as is_older
    from service_score s where s.ledger = ${ledger} and s.revision = ${revision}) w group by period, is_older order by period`.execute(db);
  return rows.map((row) => writtenRow.parse(row));
};

/** Adds the totals of these periods up anew into the indicator engine and tells of them. */
export const tellScores = async (view: WriteView, ledger: Ledger): Promise<Pick<RecordedScores, 'periods' | 'older'>> => {
  const written = await readWritten(view, ledger);
  const moved = [...new Set(written.filter((row) => !row.is_older).map(({ period }) => period))];
  const periods = [...new Set(written.map(({ period }) => period))];
  if (moved.length > 0) await rollUpScores(view, ledger, moved);
  if (periods.length > 0) await view.publish(SERVICES_CHANNEL, [{ kind: 'services.recorded', of: 'scores', periods }]);
  return { periods, older: written.filter((row) => row.is_older).reduce((sum, { rows }) => sum + rows, 0) };
};

const keyOf = ({ unit, period, seenOn }: ScoreRow): string => `${unit} ${period} ${seenOn}`;

/**
 * Records snapshots of scores in the revision of `view`: only what differs from what the ledger knows of the same unit, period and day,
 * [DV5]. Their totals are recorded in the indicator engine in this very revision and told as `services.recorded`.
 * @throws RefusedPlan with every reason; the caller has then to undo what it wrote
 */
export const recordServiceScores = async (
  view: WriteView,
  rows: readonly ScoreRow[],
  recording: MoneyRecording,
): Promise<RecordedScores> => {
  if (rows.length === 0) return { added: 0, older: 0, known: 0, periods: [] };
  const known = await readScoresKnown(view.db, view.revision, view.at);
  const seen = new Set<string>();
  const reasons = rows.flatMap((row) => {
    const twice = seen.has(keyOf(row)) ? ['cùng một đơn vị, kỳ, ngày ghi nhận được ghi hai lần'] : [];
    seen.add(keyOf(row));
    return [...twice, ...reasonsAgainst(row, known)].map((reason) => `Đơn vị ${row.unit}, kỳ ${row.period}: ${reason}.`);
  });
  if (reasons.length > 0) throw new RefusedPlan(reasons);
  const { added } = await appendNew(
    view,
    SCORES,
    recording,
    rows.map(({ unit, periodKind, period, seenOn, total, groups, parts, provenance, source, observedAt }): MoneyRecord => ({
      unit,
      period_kind: periodKind,
      period,
      seen_on: seenOn,
      body: { total, groups, parts },
      provenance,
      source,
      observedAt,
    })),
  );
  if (added === 0) return { added, older: 0, known: rows.length, periods: [] };
  return { added, known: rows.length - added, ...(await tellScores(view, recording.ledger)) };
};
