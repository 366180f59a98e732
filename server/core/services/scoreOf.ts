import type { Scoring, UnitScore } from '../../../contract/feeds/services';
import type { ServiceUnit } from '../../../contract/services';
import type { Receipt } from '../../../contract/money';
import { isSeenClosed } from '../../../contract/rules/scorePeriods';
import { estimateUnit } from '../../../contract/rules/serviceEstimate';
import { mergeReceipts } from '../../store/rows/storedMoney';
import type { StoredScore } from '../../store/rows/storedScores';

/** What was delivered of the groups and the whole, as it was; null where nothing of either was. */
const officialOf = ({ total, groups }: StoredScore['body'], { groups: known }: Scoring): UnitScore['official'] => {
  const told = Object.fromEntries(known.map(({ code }) => [code, groups[code] ?? null]));
  return total === null && Object.values(told).every((score) => score === null) ? null : { total, groups: told };
};

/** One snapshot as a feed tells it: the official scores untouched, ours beside them, [DV1]. */
export const scoreOf = (stored: StoredScore, unit: ServiceUnit, scoring: Scoring): UnitScore => ({
  unit,
  official: officialOf(stored.body, scoring),
  ...estimateUnit(scoring, unit.kind, stored.body.parts),
  seenOn: stored.seenOn,
  closed: isSeenClosed(stored.period, stored.seenOn),
  provenance: stored.provenance,
  source: stored.source,
  receivedAt: stored.receivedAt,
  revision: stored.revision,
});

/** Where these snapshots come from, for the passports of what is shown of them; null of none. */
export const receiptOf = (scores: readonly StoredScore[]): Receipt | null =>
  mergeReceipts(
    scores.map(({ source, observedAt, receivedAt, revision, provenance }) => ({
      sources: [source],
      observed_at: observedAt,
      received_at: receivedAt,
      revision,
      provenances: [provenance],
    })),
  );
