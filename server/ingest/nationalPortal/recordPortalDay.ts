import { openDepartmentFinder, type PortalUnits } from '../../sources/nationalPortal/portalUnits';
import { periodOf } from '../../sources/nationalPortal/portalPeriods';
import { toScoreRows } from '../../sources/nationalPortal/toScoreRows';
import type { ScoreRow } from '../../sources/services/scoreRows';
import { openUnitFinder } from '../../sources/services/openUnitFinder';
import { readRegisters } from '../../store/rows/storedRegisters';
import type { Store } from '../../store/store';
import { quarantine, releaseQuarantined, type Quarantined } from '../quarantine';
import { recordServiceScores } from '../recordServiceScores';
import { reasonsAgainst } from '../services/checkScores';
import { readSnapshots, snapshotPlace } from '../services/knownSnapshots';
import { readScoresKnown } from '../services/scoresKnown';
import { recordSourceRuns } from '../sourceHealth';
import type { PortalAnswer } from './portalAnswers';
import { PORTAL_NAME, PORTAL_SOURCE } from './portalSource';
import { withFormer } from './withFormer';

const newest = (moments: readonly string[]): string => moments.toSorted().at(-1) ?? '';
const ofForm = ({ question, drift, isBlocked }: PortalAnswer): Omit<Quarantined, 'place'> | null =>
  drift === null
    ? null
    : {
        subject: `form|${question}`,
        raw: drift,
        reason: `Câu trả lời của Cổng đổi dạng: ${drift}. ${
          isBlocked ? 'Không ghi phần này cho tới khi chương trình được sửa theo.' : 'Phần đã biết vẫn được ghi; phần lạ bị bỏ qua.'
        }`,
      };

/** What one reading did. */
export interface PortalDayRecord {
  /** Snapshots that were new, and what was newly put aside. */
  added: number;
  refused: number;
}

/**
 * Records what was answered on a day as snapshots of scores in the actual ledger, [DV5]; what contradicts itself, speaks of no unit or
 * came in another form is put aside with its reason, and what lay there is closed where it is told rightly now. What was not answered
 * keeps what was told before, flagged.
 */
export const recordPortalDay = (
  store: Store,
  { day, answers, units, failure }: { day: string; answers: readonly PortalAnswer[]; units: PortalUnits; failure: string | null },
): Promise<PortalDayRecord> =>
  store.write('national-portal', `national portal ${day}`, async (view) => {
    const known = await readScoresKnown(view.db, view.revision, view.at);
    const find = openDepartmentFinder(units, openUnitFinder(await readRegisters(view.db, view.revision)));
    const aside: Quarantined[] = [];
    const right = new Set<string>();
    const rows: ScoreRow[] = [];
    for (const period of new Set(answers.map((each) => each.period))) {
      const own = answers.filter((each) => each.period === period);
      const read = toScoreRows(
        { period: periodOf(period, day), seenOn: day, observedAt: newest(own.map(({ at }) => at)), source: PORTAL_NAME, answers: own },
        find,
      );
      const place = `Kỳ ${period}, đọc ngày ${day}`;
      aside.push(...read.refused.map(({ raw, ...each }) => ({ ...each, place, raw: JSON.stringify(raw) })));
      for (const department of read.known) right.add(`unit|${department}`).add(`${period}|${department}`);
      const before = await readSnapshots(view.db, read.rows);
      for (const told of read.rows) {
        const row = withFormer(told, before.get(snapshotPlace(told)));
        const reasons = reasonsAgainst(row, known);
        const subject = `${period}|${row.unit}`;
        if (reasons.length > 0)
          aside.push({
            subject,
            place,
            raw: JSON.stringify(row),
            reason: `${read.names.get(row.unit) ?? row.unit}, kỳ ${period}: ${reasons.join('; ')}`,
          });
        else {
          right.add(subject);
          rows.push(row);
        }
      }
    }
    for (const answer of answers) {
      const form = ofForm(answer);
      if (form) aside.push({ ...form, place: answer.question });
      else if (answer.isWhole) right.add(`form|${answer.question}`);
    }
    for (const { subject } of aside) right.delete(subject);
    const { added } = await recordServiceScores(view, rows, { ledger: 'actual', importId: null });
    const refused = await quarantine(view, PORTAL_SOURCE, aside);
    const released = await releaseQuarantined(view, PORTAL_SOURCE, [...right], PORTAL_NAME);
    const at = rows.length > 0 ? newest(answers.map((each) => each.at)) : null;
    // A form that changed is put aside once, and keeps its groups shut on every day until the program is mended.
    const shut = answers.filter(({ isBlocked }) => isBlocked).at(-1);
    const reason = failure ?? (shut && ofForm(shut)?.reason) ?? (refused > 0 ? aside.at(-1)?.reason : undefined);
    await recordSourceRuns(view, [
      {
        source: PORTAL_SOURCE,
        accepted: added,
        refused,
        open: refused - released,
        dataAt: at,
        succeededAt: at,
        failure: reason === undefined ? null : { at: view.at, reason },
        touchesQuarantine: refused + released > 0,
      },
    ]);
    return { added, refused };
  });
