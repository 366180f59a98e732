import { Link, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { PERFORMANCE_SPANS } from '../features/alarms/performance/performanceBody';
import { PerformancePage } from '../features/alarms/performance/PerformancePage';
import type { PerformanceSlots } from '../features/alarms/performance/told';
import { useOwnSearch } from './useOwnSearch';
import { usePathLink } from './usePathLink';

/** How well the alarms serve; of how many days stands in the address. */
export const AlarmPerformanceView = () => {
  const { asOf, 'so-ngay': days } = useSearch({ from: '__root__' });
  const choose = useOwnSearch();
  const page = usePathLink();
  const slots = useMemo((): PerformanceSlots => {
    const moment = asOf === undefined ? {} : { asOf };
    return {
      rule: (id, text) => (
        <Link to="/canh-bao/quy-tac" search={{ 'quy-tac': id, ...moment }}>
          {text}
        </Link>
      ),
      alarm: (id, text) => (
        <Link to="/canh-bao" search={{ 'canh-bao': id, ...moment }} lang="vi">
          {text}
        </Link>
      ),
      alarmsOf: (rule, text) => (
        <Link to="/canh-bao" search={{ 'quy-tac': rule, ...moment }}>
          {text}
        </Link>
      ),
      rules: (text) => (
        <Link to="/canh-bao/quy-tac" search={moment}>
          {text}
        </Link>
      ),
      page,
    };
  }, [asOf, page]);
  return (
    <PerformancePage
      asOf={asOf ?? null}
      days={PERFORMANCE_SPANS.find((each) => each === days) ?? '7'}
      slots={slots}
      onDays={(next) => choose({ 'so-ngay': next === '7' ? undefined : next })}
    />
  );
};
