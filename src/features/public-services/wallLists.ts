import type { ServiceRate } from '../../../contract/feeds/serviceDossiers';
import type { DossierYear } from './dossiers/dossierYear';
import { openMatrix, type OpenRow } from './dossiers/openMatrix';
import { rankUnits, type RankedUnit } from './ranking';
import { basisOf, WHOLE, type Basis } from './focus';
import type { ShownScores } from './scoresBody';

/** What a leader asks of dossiers first, in that order. */
export const WALL_RATES = ['on-time', 'online', 'full', 'paid', 'digitised'] as const satisfies readonly ServiceRate[];

/** Units from the foot of the ranking up: those without a place are left out, for nothing is said of them; `ranked` of how many. */
export const lastUnits = (
  shown: ShownScores,
  kind: 'agency' | 'area',
): { basis: Basis; ranked: number; units: (RankedUnit & { rank: number })[] } => {
  const basis = basisOf(shown.body.scores, undefined);
  const units = rankUnits(shown, null, { kind, focus: WHOLE, basis }).flatMap((unit) =>
    unit.place === null ? [] : [{ ...unit, rank: unit.place.rank }],
  );
  return { basis, ranked: units.length, units: units.toReversed() };
};

/** What is late now: how many in all, null where nobody told; by unit, departments and communes together, most first; who did not tell. */
export const lateNow = (year: DossierYear): { total: number | null; units: OpenRow[]; silent: number; seenAt: string | null } => {
  const both = [openMatrix(year, 'agency', undefined), openMatrix(year, 'area', undefined)];
  const told = both.flatMap(({ total }) => total.late ?? []);
  const seen = both.flatMap(({ seenAt }) => seenAt ?? []).toSorted((a, b) => Date.parse(b) - Date.parse(a));
  return {
    total: told.length === 0 ? null : told.reduce((sum, late) => sum + late, 0),
    units: both
      .flatMap(({ rows }) => rows)
      .filter(({ late }) => (late ?? 0) > 0)
      .toSorted((a, b) => (b.late ?? 0) - (a.late ?? 0)),
    silent: both.reduce((sum, { silent }) => sum + (silent ?? 0), 0),
    seenAt: seen[0] ?? null,
  };
};
