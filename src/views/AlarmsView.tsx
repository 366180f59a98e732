import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { AlarmCentre } from '../features/alarms/centre/AlarmCentre';
import type { AlarmChoice } from '../features/alarms/centre/choice';
import type { CentreSlots } from '../features/alarms/centre/slots';
import { AlarmNow, AlarmTask, AlarmTrend, Sound } from './alarmSlots';
import { choiceOf, searchOf } from './alarmAddress';

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
  const slots = useMemo<CentreSlots>(
    () => ({
      live: (alarm) => (AlarmNow.suits(alarm) ? <AlarmNow.Part alarm={alarm} asOf={asOf} /> : null),
      trend: (alarm) => (AlarmTrend.suits(alarm) ? <AlarmTrend.Part alarm={alarm} asOf={asOf} /> : null),
      task: (alarm, onDone, onClose) => <AlarmTask alarm={alarm} onDone={onDone} onClose={onClose} />,
      link: (path, words) => {
        const [to = '/', query = ''] = path.split('?');
        return (
          <Link to={to} search={{ ...Object.fromEntries(new URLSearchParams(query)), ...(asOf === null ? {} : { asOf }) }} lang="vi">
            {words}
          </Link>
        );
      },
    }),
    [asOf],
  );
  return <AlarmCentre asOf={asOf} choice={choiceOf(search)} onChoice={onChoice} slots={slots} tools={asOf === null && <Sound />} />;
};
