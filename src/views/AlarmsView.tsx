import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { AlarmCentre } from '../features/alarms/centre/AlarmCentre';
import type { AlarmChoice } from '../features/alarms/centre/choice';
import type { CentreSlots } from '../features/alarms/centre/slots';
import { AlarmNow, AlarmTask, AlarmTrend, Sound, Spark } from './alarmSlots';
import { choiceOf, searchOf } from './alarmAddress';
import { usePageLink } from './usePageLink';

/** The alarm centre; its list, its filters and the open alarm stand in the address. */
export const AlarmsView = () => {
  const search = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const asOf = search.asOf ?? null;
  const onChoice = useCallback(
    (change: Partial<AlarmChoice>) =>
      void navigate({
        to: '.',
        resetScroll: false,
        // Each letter typed is no step that Back should undo.
        replace: 'query' in change && Object.keys(change).length === 1,
        search: (old) =>
          Object.fromEntries(Object.entries({ ...old, ...searchOf(change) }).filter(([, value]) => value !== undefined && value !== '')),
      }),
    [navigate],
  );
  const link = usePageLink();
  const slots = useMemo<CentreSlots>(
    () => ({
      live: (alarm) => (AlarmNow.suits(alarm) ? <AlarmNow.Part alarm={alarm} asOf={asOf} /> : null),
      trend: (alarm) => (AlarmTrend.suits(alarm) ? <AlarmTrend.Part alarm={alarm} asOf={asOf} /> : null),
      spark: (alarm) => (AlarmTrend.suits(alarm) ? <Spark alarm={alarm} asOf={asOf} /> : null),
      task: (alarm, onDone, onClose) => <AlarmTask alarm={alarm} onDone={onDone} onClose={onClose} />,
      link,
    }),
    [asOf, link],
  );
  return <AlarmCentre asOf={asOf} choice={choiceOf(search)} onChoice={onChoice} slots={slots} tools={asOf === null && <Sound />} />;
};
