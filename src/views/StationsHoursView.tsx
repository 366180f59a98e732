import { useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { TrendsChoice } from '../features/environment/trends/choice';
import { TrendsPage } from '../features/environment/trends/TrendsPage';
import { addressOfSpan, spanOf } from './spanAddress';
import { useOwnSearch } from './useOwnSearch';
import { useStationLink } from './useStationLink';

/** Hour by hour at every station, and two or three side by side; all that one chooses stands in the address. */
export const StationsHoursView = () => {
  const { asOf, thong, tram, khoang, 'so-ngay': days } = useSearch({ from: '__root__' });
  const { link, onStation } = useStationLink();
  const choose = useOwnSearch();
  const choice = useMemo(
    (): TrendsChoice => ({
      of: thong,
      days: days === '3' || days === '7' ? days : '1',
      stations: tram?.split(',') ?? [],
      span: spanOf(khoang),
    }),
    [thong, days, tram, khoang],
  );
  const onChoice = useCallback(
    (change: Partial<TrendsChoice>) => {
      const next = { ...choice, ...change };
      choose({
        thong: next.of,
        'so-ngay': next.days === '1' ? undefined : next.days,
        tram: next.stations.length === 0 ? undefined : next.stations.join(','),
        khoang: addressOfSpan(next.span),
      });
    },
    [choice, choose],
  );
  return <TrendsPage asOf={asOf ?? null} choice={choice} onChoice={onChoice} onStation={onStation} link={link} />;
};
