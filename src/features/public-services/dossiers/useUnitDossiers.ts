import { useMemo } from 'react';
import type { Ledger } from '../../../../contract/money';
import { lookOf, type Look } from './look';
import { useDossiers } from './useDossiers';

const NONE = { year: undefined, field: undefined };
const NEWEST = { period: undefined, isCumulative: false };
/** The newest month of dossiers, as a unit's own page looks at it. @param unit `area:03646`, `agency:so-noi-vu`. */
export const useUnitDossiers = (unit: string, ledger: Ledger | undefined, asOf: string | null) => {
  const asked = useMemo(() => ({ ...NONE, unit, ledger }), [unit, ledger]);
  const { now, previous, isBeforeComing, cut, body, revisions, state } = useDossiers(asked, asOf);
  const look = useMemo(
    (): Look | null => (now && now.last >= 0 ? lookOf(now, { year: previous, isComing: isBeforeComing }, NEWEST, cut) : null),
    [now, previous, isBeforeComing, cut],
  );
  return { body, look, revisions, state };
};
