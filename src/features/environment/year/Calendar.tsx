import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../../lib/dayText';
import type { CalendarDay } from './calendarModel';
import styles from './year.module.css';

interface CalendarProps {
  year: number;
  months: readonly (readonly CalendarDay[])[];
  chosen: string | undefined;
  /** Only breaches are told of all stations together: a day without one may be one without data. */
  onlyBeyond: boolean;
  /** Days after it have not come. */
  today: string;
  onDay: (date: string) => void;
}
const MOVES: Record<string, readonly [month: number, day: number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};
const kindOf = ({ judged, beyond }: CalendarDay, onlyBeyond: boolean) => {
  if (beyond > 0) return onlyBeyond ? 'some' : 'beyond';
  return onlyBeyond ? 'quiet' : judged > 0 ? 'within' : 'none';
};

/** A year, a row a month: a breach by colour, shape and number, a day without readings by an empty place. Arrow keys walk over it. */
export const Calendar = ({ year, months, chosen, onlyBeyond, today, onDay }: CalendarProps) => {
  const { t } = useTranslation();
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<string>();
  const all = months.flat().filter(({ date }) => date <= today);
  // One stop of the keyboard for the whole calendar: where one was, the chosen day, or the last breach.
  const stop =
    [at, chosen, all.findLast(({ beyond }) => beyond > 0)?.date].find((date) => all.some((each) => each.date === date)) ?? all[0]?.date;
  const onKeyDown = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    if (!move || stop === undefined) return;
    event.preventDefault();
    const month = Number(stop.slice(5, 7)) - 1 + move[0];
    const row = months[month];
    const next = row?.[Math.min(Number(stop.slice(8)) - 1 + move[1], move[0] === 0 ? Infinity : row.length - 1)];
    if (!next || next.date > today) return;
    setAt(next.date);
    grid.current?.querySelector<HTMLButtonElement>(`[data-date="${next.date}"]`)?.focus();
  };
  return (
    <div className={styles['room']}>
      <table ref={grid} className={styles['calendar']} onKeyDown={onKeyDown}>
        <caption className="visually-hidden">{t('stations.calendar.caption', { year })}</caption>
        <thead>
          <tr>
            <td />
            {Array.from({ length: 31 }, (_, index) => (
              <th key={index + 1} scope="col">
                {index + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((days, month) => (
            <tr key={days[0]?.date} hidden={(days[0]?.date ?? '') > today}>
              <th scope="row">{t('stations.calendar.month', { month: month + 1 })}</th>
              {days.map((each) => {
                if (each.date > today) return <td key={each.date} />;
                const kind = kindOf(each, onlyBeyond);
                return (
                  <td key={each.date}>
                    <button
                      type="button"
                      data-kind={kind}
                      data-date={each.date}
                      tabIndex={each.date === stop ? 0 : -1}
                      aria-pressed={each.date === chosen}
                      aria-label={`${dayText(each.date)}: ${t(`stations.calendar.days.${kind}`, { beyond: each.beyond, judged: each.judged })}`}
                      title={`${dayText(each.date)}: ${t(`stations.calendar.days.${kind}`, { beyond: each.beyond, judged: each.judged })}`}
                      onFocus={() => setAt(each.date)}
                      onClick={() => onDay(each.date)}
                    >
                      {each.beyond > 0 ? each.beyond : ''}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={styles['key']}>
        {(onlyBeyond ? (['some', 'quiet'] as const) : (['beyond', 'within', 'none'] as const)).map((kind) => (
          <li key={kind}>
            <span data-kind={kind} aria-hidden="true" /> {t(`stations.calendar.key.${kind}`)}
          </li>
        ))}
      </ul>
    </div>
  );
};
