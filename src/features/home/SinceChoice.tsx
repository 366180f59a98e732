import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { homeSince } from '../../../contract/rules/homeSince';
import { sinceText } from './homeWords';
import { useHour } from './useToday';
import type { Since } from './useSince';
import styles from './home.module.css';

const DAYS = [7, 30];
const DAY_MS = 86_400_000;

interface SinceChoiceProps {
  since: Since;
  moment: number | undefined;
  /** An ISO moment; undefined: by the rule. */
  onSince: (chosen: string | undefined) => void;
}

/** With when the figures are compared: by the rule, or so many days ago. */
export const SinceChoice = ({ since, moment, onSince }: SinceChoiceProps) => {
  const { t } = useTranslation();
  const id = useId();
  const hour = useHour(moment);
  const isPast = moment !== undefined;
  return (
    <span className={styles['choice']}>
      <label htmlFor={id} className="visually-hidden">
        {t('home.changes.since')}
      </label>
      <select
        id={id}
        value={since.kind === 'chosen' ? 'chosen' : 'rule'}
        onChange={({ target }) =>
          onSince(target.value === 'rule' ? undefined : new Date(hour - Number(target.value) * DAY_MS).toISOString())
        }
      >
        <option value="rule">{sinceText(homeSince(hour), isPast, t)}</option>
        {since.kind === 'chosen' && <option value="chosen">{sinceText(since, isPast, t)}</option>}
        {DAYS.map((days) => (
          <option key={days} value={days}>
            {t('home.changes.daysAgo', { days })}
          </option>
        ))}
      </select>
    </span>
  );
};
