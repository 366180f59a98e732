import { useTranslation } from 'react-i18next';
import type { SceneSchedule } from '../../../../contract/walls';
import { HourField } from '../../../ui/HourField';
import type { PlaylistFaults } from './playlistDraft';
import { DAYS, scheduleText } from './scheduleText';
import styles from './schedule.module.css';

interface ScheduleFieldsProps {
  /** Of the scene in the list, from 1, and its id. */
  n: number;
  id: string;
  schedule: SceneSchedule | null;
  faults: PlaylistFaults;
  onPut: (schedule: SceneSchedule | null) => void;
}
/** The hours of an office. */
const OFFICE: SceneSchedule = { days: [1, 2, 3, 4, 5], from: '07:00', to: '18:00' };

/** When a scene is in the round: days and hours, and the same as a sentence. */
export const ScheduleFields = ({ n, id, schedule, faults, onPut }: ScheduleFieldsProps) => {
  const { t } = useTranslation();
  const fault = faults[`days:${id}`] ?? faults[`hours:${id}`];
  const toggle = (days: readonly number[], day: number): number[] =>
    (days.includes(day) ? days.filter((each) => each !== day) : [...days, day]).toSorted((a, b) => a - b);
  return (
    <div className={styles['schedule']}>
      <label className={styles['check']}>
        <input type="checkbox" checked={schedule !== null} onChange={({ target }) => onPut(target.checked ? OFFICE : null)} />
        {t('walls.playlists.scheduled')}
      </label>
      {schedule && (
        <>
          <div role="group" aria-label={t('walls.playlists.days', { n })} className={styles['days']}>
            {DAYS.map((day) => (
              <button
                key={day}
                type="button"
                data-field={day === 1 ? `days:${id}` : undefined}
                aria-pressed={schedule.days.includes(day)}
                aria-label={t(`walls.playlists.day.d${day}`)}
                onClick={() => onPut({ ...schedule, days: toggle(schedule.days, day) })}
              >
                {t(`walls.playlists.short.d${day}`)}
              </button>
            ))}
          </div>
          <span className={styles['hours']} data-field={`hours:${id}`} tabIndex={-1}>
            <HourField label={t('walls.playlists.from', { n })} value={schedule.from} onChange={(from) => onPut({ ...schedule, from })} />
            –
            <HourField label={t('walls.playlists.to', { n })} value={schedule.to} onChange={(to) => onPut({ ...schedule, to })} />
          </span>
        </>
      )}
      {fault ? (
        <small className={styles['fault']}>{t(`walls.playlists.fault.${fault}`)}</small>
      ) : (
        <small>{scheduleText(schedule, t)}</small>
      )}
    </div>
  );
};
