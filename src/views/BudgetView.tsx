import { useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { BudgetPage } from '../features/budget/BudgetPage';
import type { OnChoice } from '../features/budget/choice';
import { ForecastLine } from '../features/forecast/ForecastLine';
import { LEDGERS, read, write } from './addressWords';
import { useOwnSearch } from './useOwnSearch';

/** How what is chosen stands in the address. */
const BOOKS = { thu: 'revenue', chi: 'expenditure' } as const;
const AGAINST = { 'lo-trinh': 'path', 'cung-ky': 'before' } as const;

/** The year of the address, or that of the period looked at on other pages; of a year alone nothing more is narrowed. */
const yearOf = ({ nam, t }: { nam?: string | undefined; t?: string | undefined }): string | undefined => nam ?? t?.slice(0, 4);

/** The budget at a desk; all that one chooses on it stands in the address, and Back undoes it. */
export const BudgetView = () => {
  const { asOf, nam, bo, so, khoan, area, t, voi } = useSearch({ from: '__root__' });
  const choose = useOwnSearch();
  const onChoice: OnChoice = useCallback(
    (change) =>
      choose({
        ...('year' in change ? { nam: change.year } : {}),
        ...('ledger' in change ? { bo: write(LEDGERS, change.ledger) } : {}),
        ...('book' in change ? { so: change.book === 'revenue' ? undefined : write(BOOKS, change.book) } : {}),
        ...('item' in change ? { khoan: change.item } : {}),
        ...('area' in change ? { area: change.area } : {}),
        ...('period' in change ? { t: change.period } : {}),
        ...('against' in change ? { voi: change.against === 'path' ? undefined : write(AGAINST, change.against) } : {}),
      }),
    [choose],
  );
  return (
    <BudgetPage
      asOf={asOf ?? null}
      choice={{
        year: yearOf({ nam, t }),
        ledger: read(LEDGERS, bo),
        book: read(BOOKS, so) ?? 'revenue',
        item: khoan,
        area,
        period: t,
        against: read(AGAINST, voi) ?? 'path',
      }}
      onChoice={onChoice}
      note={({ set, indicator, area: of }) => <ForecastLine set={set} indicator={indicator} area={of ?? undefined} asOf={asOf ?? null} />}
    />
  );
};
