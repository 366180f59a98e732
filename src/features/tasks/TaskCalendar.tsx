import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths } from '../../lib/yearMonth';
import { weeksOf, withoutDay } from './calendar';
import type { TaskRow } from './model';
import { dayWord, dueWord, periodWord, TONES } from './wording';
import styles from './calendar.module.css';

interface TaskCalendarProps {
  rows: readonly TaskRow[];
  month: string;
  today: string;
  onMonth: (month: string | undefined) => void;
  onOpen: (id: string) => void;
}
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A month with the tasks due on its days; what has only a period, or no end, stands under it and on no day. */
export const TaskCalendar = ({ rows, month, today, onMonth, onOpen }: TaskCalendarProps) => {
  const { t } = useTranslation();
  const weeks = useMemo(() => weeksOf(month, rows), [month, rows]);
  const others = useMemo(() => withoutDay(month, rows), [month, rows]);
  const dated = weeks.flat().reduce((sum, { rows: own }) => sum + own.length, 0);
  const name = periodWord(month, t);
  const entry = (row: TaskRow) => (
    <button
      key={row.task.id}
      type="button"
      data-tone={TONES[row.judged.standing]}
      title={t(`tasks.standing.${row.judged.standing}`)}
      lang="vi"
      onClick={() => onOpen(row.task.id)}
    >
      <span>{row.task.title}</span>
    </button>
  );
  return (
    <div className={styles['calendar']}>
      <div className={styles['head']}>
        <button type="button" aria-label={t('tasks.calendar.previous')} onClick={() => onMonth(addMonths(month, -1))}>
          ‹
        </button>
        <h3 aria-live="polite">{name}</h3>
        <button type="button" aria-label={t('tasks.calendar.next')} onClick={() => onMonth(addMonths(month, 1))}>
          ›
        </button>
        <button type="button" onClick={() => onMonth(undefined)}>
          {t('tasks.calendar.thisMonth')}
        </button>
        <span>{dated === 0 ? t('tasks.calendar.noneDated') : t('tasks.calendar.dated', { count: dated })}</span>
      </div>
      <table className={styles['month']}>
        <caption className="visually-hidden">{t('tasks.calendar.label', { month: name })}</caption>
        <thead>
          <tr>
            {DAYS.map((day) => (
              <th key={day} scope="col">
                {t(`tasks.calendar.days.${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.day}>
              {week.map(({ day, isInMonth, rows: own }) => (
                <td key={day} data-out={!isInMonth} data-empty={own.length === 0} aria-current={day === today ? 'date' : undefined}>
                  <time dateTime={day} title={dayWord(day)}>
                    {Number(day.slice(8))}
                  </time>
                  {own.map(entry)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <section className={styles['strip']} aria-label={t('tasks.calendar.strip', { count: others.length })}>
        <h3>{t('tasks.calendar.strip', { count: others.length })}</h3>
        <small>{t('tasks.calendar.stripNote')}</small>
        <ul>
          {others.map((row) => (
            <li key={row.task.id}>
              {entry(row)} <small>{dueWord(row.task.due, t)}</small>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
};
