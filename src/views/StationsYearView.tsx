import { useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { YearChoice } from '../features/environment/year/choice';
import { YearPage } from '../features/environment/year/YearPage';
import { useOwnSearch } from './useOwnSearch';
import { useStationLink } from './useStationLink';

/** When limits were passed and how complete the data are; all that one chooses stands in the address. */
export const StationsYearView = () => {
  const { asOf, nam, tram, ngay, 'so-ngay': days } = useSearch({ from: '__root__' });
  const { onStation } = useStationLink();
  const choose = useOwnSearch();
  const choice = useMemo(
    (): YearChoice => ({
      year: nam,
      station: tram?.split(',')[0],
      day: ngay,
      days: days === '1' || days === '7' || days === '90' ? days : '30',
    }),
    [nam, tram, ngay, days],
  );
  const onChoice = useCallback(
    (change: Partial<YearChoice>) => {
      const next = { ...choice, ...change };
      choose({ nam: next.year, tram: next.station, ngay: next.day, 'so-ngay': next.days === '30' ? undefined : next.days });
    },
    [choice, choose],
  );
  return <YearPage asOf={asOf ?? null} choice={choice} onChoice={onChoice} onStation={onStation} />;
};
