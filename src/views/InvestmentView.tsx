import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { ForecastLine } from '../features/forecast/ForecastLine';
import type { InvestmentChoice } from '../features/public-investment/choice';
import { addressOfGroup, groupOfAddress } from '../features/public-investment/cut';
import { InvestmentPage } from '../features/public-investment/InvestmentPage';
import { LEDGERS, read, told, write } from './addressWords';
import { useOwnSearch } from './useOwnSearch';

/** How choices stand in the address. */
const PLANS = { ttg: 'prime-minister', 'phan-bo': 'allocated', 'dia-phuong': 'local' } as const;
const LISTS = { 'chua-giai-ngan': 'unpaid', cham: 'slow', 'vuong-mac': 'obstacle' } as const;
const RANKINGS = { chu: 'owner', von: 'source', 'dia-ban': 'area', nhom: 'group' } as const;

/** Public investment; all that one chooses stands in the address, and Back undoes it. */
export const InvestmentView = () => {
  const { asOf, nam, bo, mau, chu, von, area, nhom, theo, loc } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const choose = useOwnSearch();
  const choice = useMemo(
    (): InvestmentChoice => ({
      year: nam,
      ledger: read(LEDGERS, bo),
      plan: read(PLANS, mau),
      cut: { owner: chu, source: von, area, group: groupOfAddress(nhom) },
      by: read(RANKINGS, theo) ?? 'owner',
      standing: read(LISTS, loc),
    }),
    [nam, bo, mau, chu, von, area, nhom, theo, loc],
  );
  const onChoice = useCallback(
    (change: Partial<InvestmentChoice>) => {
      const next = { ...choice, ...change };
      choose({
        nam: next.year,
        bo: write(LEDGERS, next.ledger),
        mau: write(PLANS, next.plan),
        chu: next.cut.owner,
        von: next.cut.source,
        area: next.cut.area,
        nhom: next.cut.group === undefined ? undefined : addressOfGroup(next.cut.group),
        theo: next.by === 'owner' ? undefined : write(RANKINGS, next.by),
        loc: write(LISTS, next.standing),
      });
    },
    [choice, choose],
  );
  const onProject = useCallback(
    (code: string) =>
      void navigate({
        to: '/dau-tu-cong/du-an/$ma',
        params: { ma: code },
        search: told({ asOf, nam, bo }),
      }),
    [navigate, asOf, nam, bo],
  );
  const forecast = useCallback(
    (set: string, indicator: string) => <ForecastLine set={set} indicator={indicator} asOf={asOf ?? null} />,
    [asOf],
  );
  return <InvestmentPage asOf={asOf ?? null} choice={choice} onChoice={onChoice} onProject={onProject} forecast={forecast} />;
};
