import { useTranslation } from 'react-i18next';
import { isAddress } from '../../../contract/commands/notificationSettings';
import { OUTSIDE } from '../../../contract/notification';
import { DAYS, offered, type DutyChoice } from './dutyWords';
import { HourField } from '../../ui/HourField';
import type { RosterBody } from './types';
import styles from './notifications.module.css';

type Turn = RosterBody['turns'][number];
interface TurnFieldsProps {
  turn: Turn;
  n: number;
  duties: readonly DutyChoice[];
  onChange: (turn: Turn) => void;
  onRemove: () => void;
}

/** One turn of duty, being edited. */
export const TurnFields = ({ turn, n, duties, onChange, onRemove }: TurnFieldsProps) => {
  const { t } = useTranslation();
  const put = (more: Partial<Turn>) => onChange({ ...turn, ...more });
  const toggle = <T,>(list: readonly T[], value: T): T[] =>
    list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
  return (
    <fieldset className={styles['turn']}>
      <legend>{t('notify.roster.turn', { n })}</legend>
      <div className={styles['fields']}>
        <label>
          {t('notify.roster.name')}
          <input value={turn.name} maxLength={100} onChange={(event) => put({ name: event.target.value })} />
        </label>
        <label title={t('notify.roster.personHint')}>
          {t('notify.roster.person')}
          <input value={turn.person} maxLength={100} placeholder="nguyen.van.a" onChange={(event) => put({ person: event.target.value })} />
        </label>
        <label>
          {t('notify.roster.duty')}
          <select value={turn.duty} onChange={(event) => put({ duty: event.target.value })}>
            {offered(duties, turn.duty).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <div role="group" aria-label={t('notify.roster.hours')} className={styles['hours']}>
          {t('notify.roster.hours')}
          <span className={styles['clock']}>
            <HourField
              label={`${t('notify.roster.hours')}: ${t('notify.settings.quietFrom')}`}
              value={turn.from}
              onChange={(from) => put({ from })}
            />
            –
            <HourField
              label={`${t('notify.roster.hours')}: ${t('notify.settings.quietTo')}`}
              value={turn.to}
              onChange={(to) => put({ to })}
            />
          </span>
        </div>
        <label>
          {t('notify.roster.since')}
          <input type="date" value={turn.since} onChange={(event) => put({ since: event.target.value })} />
        </label>
        <label>
          {t('notify.roster.until')} ({t('notify.roster.forever')}: –)
          <input
            type="date"
            value={turn.until ?? ''}
            onChange={(event) => put({ until: event.target.value === '' ? null : event.target.value })}
          />
        </label>
      </div>
      <div role="group" aria-label={t('notify.roster.days')} className={styles['days']}>
        {DAYS.map((day) => (
          <button
            key={day}
            type="button"
            aria-pressed={turn.days.includes(day)}
            onClick={() => put({ days: toggle(turn.days, day).toSorted() })}
          >
            {t(`notify.roster.day.d${day}`)}
          </button>
        ))}
      </div>
      <div role="group" aria-label={t('notify.roster.channels')} className={styles['row']}>
        {OUTSIDE.map((channel) => (
          <label key={channel} className={styles['check']}>
            <input
              type="checkbox"
              checked={turn.channels.includes(channel)}
              onChange={() => put({ channels: toggle(turn.channels, channel) })}
            />
            {t(`notify.channel.${channel}`)}
          </label>
        ))}
      </div>
      <div className={styles['fields']}>
        {(['mail', 'sms'] as const)
          .filter((channel) => turn.channels.includes(channel))
          .map((channel) => (
            <label key={channel}>
              {t(`notify.settings.${channel}`)}
              <input
                type={channel === 'mail' ? 'email' : 'tel'}
                value={turn[channel]}
                aria-invalid={!isAddress(channel, turn[channel])}
                onChange={(event) => put({ [channel]: event.target.value.trim() })}
              />
            </label>
          ))}
      </div>
      <span>
        <button
          type="button"
          aria-label={t('notify.roster.removeOf', { name: turn.name || t('notify.roster.turn', { n }) })}
          onClick={onRemove}
        >
          {t('notify.roster.remove')}
        </button>
      </span>
    </fieldset>
  );
};
