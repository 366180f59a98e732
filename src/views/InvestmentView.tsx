import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { ForecastLine } from '../features/forecast/ForecastLine';
import type { InvestmentChoice } from '../features/public-investment/choice';
import { addressOfGroup, groupOfAddress } from '../features/public-investment/cut';
import { InvestmentPage } from '../features/public-investment/InvestmentPage';

/** How choices stand in the address. */
const PLANS = { ttg: 'prime-minister', 'phan-bo': 'allocated', 'dia-phuong': 'local' } as const;
const LEDGERS = { that: 'actual', 'mo-phong': 'simulated' } as const;
const LISTS = { 'chua-giai-ngan': 'unpaid', cham: 'slow', 'vuong-mac': 'obstacle' } as const;
const RANKINGS = { chu: 'owner', von: 'source', 'dia-ban': 'area', nhom: 'group' } as const;

const read = <W extends string>(words: Readonly<Record<string, W>>, text: string | undefined): W | undefined =>
  text === undefined ? undefined : words[text];
const write = (words: Readonly<Record<string, string>>, meant: string | undefined): string | undefined =>
  Object.keys(words).find((word) => words[word] === meant);

/** Public investment; all that one chooses stands in the address, and Back undoes it. */
export const InvestmentView = () => {
  const { asOf, nam, bo, mau, chu, von, area, nhom, theo, loc } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
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
      const own = {
        nam: next.year,
        bo: write(LEDGERS, next.ledger),
        mau: write(PLANS, next.plan),
        chu: next.cut.owner,
        von: next.cut.source,
        area: next.cut.area,
        nhom: next.cut.group === undefined ? undefined : addressOfGroup(next.cut.group),
        theo: next.by === 'owner' ? undefined : write(RANKINGS, next.by),
        loc: write(LISTS, next.standing),
      };
      void navigate({
        to: '.',
        resetScroll: false,
        search: (old) => {
          const kept = Object.fromEntries(Object.entries({ ...old, ...own }).filter(([, value]) => value !== undefined));
          // A figure of another cut is not the one whose passport was open.
          const { figure: _, ...rest } = kept;
          return rest;
        },
      });
    },
    [choice, navigate],
  );
  const onProject = useCallback(
    (code: string) =>
      void navigate({
        to: '/dau-tu-cong/du-an/$ma',
        params: { ma: code },
        search: { ...(asOf === undefined ? {} : { asOf }), ...(nam === undefined ? {} : { nam }), ...(bo === undefined ? {} : { bo }) },
      }),
    [navigate, asOf, nam, bo],
  );
  const forecast = useCallback(
    (set: string, indicator: string) => <ForecastLine set={set} indicator={indicator} asOf={asOf ?? null} />,
    [asOf],
  );
  return <InvestmentPage asOf={asOf ?? null} choice={choice} onChoice={onChoice} onProject={onProject} forecast={forecast} />;
};
