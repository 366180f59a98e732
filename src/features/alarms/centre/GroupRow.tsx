import { useTranslation } from 'react-i18next';
import { StatusWord } from '../../../ui/StatusWord';
import { exactMoment } from '../stateWords';
import { countAlarms, isWaiting } from '../standing';
import type { AlarmGroup } from './listItems';
import type { RowContext } from './rowProps';
import styles from './row.module.css';

interface GroupRowProps {
  group: AlarmGroup;
  isShut: boolean;
  isStop: boolean;
  context: RowContext;
  onToggle: () => void;
}

/** The line of a group in a flood: how many alarms of it wait, and which was the first. */
export const GroupRow = ({ group, isShut, isStop, context, onToggle }: GroupRowProps) => {
  const { t } = useTranslation();
  const { name, alarms, first } = group;
  const { waiting } = countAlarms(alarms);
  const mine = alarms.filter(isWaiting);
  return (
    <div className={styles['group']}>
      <button
        type="button"
        data-row
        tabIndex={isStop ? 0 : -1}
        aria-expanded={!isShut}
        aria-label={t(isShut ? 'alarms.flood.open' : 'alarms.flood.shut', { name })}
        onClick={onToggle}
      >
        <span aria-hidden="true">{isShut ? '▸' : '▾'}</span> <strong lang="vi">{name}</strong>
      </button>
      <span>{t('alarms.flood.inGroup', { count: alarms.length })}</span>
      {waiting
        .filter(({ count }) => count > 0)
        .map(({ priority, count }) => (
          <StatusWord key={priority} tone={priority}>
            {String(count)}
          </StatusWord>
        ))}
      <span className={styles['meta']} lang="vi">
        {t('alarms.flood.first', { name: first.ruleName, at: exactMoment(first.raisedAt).slice(-8) })}
      </span>
      {!context.blocked.isForbidden && mine.length > 0 && (
        <button
          type="button"
          className={styles['acknowledge']}
          tabIndex={isStop ? 0 : -1}
          disabled={context.blocked.acknowledge !== null}
          aria-label={`${t('alarms.flood.acknowledge', { count: mine.length })}: ${name}`}
          onClick={() => context.onAcknowledge(mine)}
        >
          {t('alarms.flood.acknowledge', { count: mine.length })} <kbd aria-hidden="true">T</kbd>
        </button>
      )}
    </div>
  );
};
