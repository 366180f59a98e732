import type { ServiceUnit } from '../../../../contract/services';
import { WHOLE, type Basis, type Focus } from '../focus';
import { rankUnits, type RankedUnit } from '../ranking';
import type { ShownScores } from '../scoresBody';
import { unitKey } from '../scoresBody';
import { measured, medianOf } from '../measured';

/** Where a unit stands among those of its kind in the whole or in one group. */
export interface PeerRow {
  focus: Focus;
  own: RankedUnit;
  /** Those that are ranked, the unit itself among them unless its score is still provisional while theirs are not. */
  count: number;
  /** What each is compared by: the score, or the estimate in % of what could be estimated. */
  values: number[];
  value: number | null;
  median: number | null;
  best: RankedUnit | undefined;
}

/** A row for the whole and one for each group; empty for the province, which has no peers, and for a unit that is not there. */
export const peersOf = (shown: ShownScores, unit: Pick<ServiceUnit, 'kind' | 'code'>, basis: Basis): PeerRow[] => {
  if (unit.kind === 'province') return [];
  const focuses: Focus[] = [WHOLE, ...shown.scoring.groups.map((group) => ({ kind: 'group' as const, group }))];
  return focuses.flatMap((focus): PeerRow[] => {
    const ranked = rankUnits(shown, null, { kind: unit.kind, focus, basis });
    const own = ranked.find(({ key }) => key === unitKey(unit));
    if (!own) return [];
    const values = ranked.flatMap((row) => (row.place ? (measured(row, basis) ?? []) : []));
    return [
      {
        focus,
        own,
        count: values.length,
        values,
        value: measured(own, basis),
        median: medianOf(values),
        best: ranked.find(({ place }) => place),
      },
    ];
  });
};
