import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Flood } from './flood';
import styles from './flood.module.css';

interface FloodLineProps {
  flood: Flood;
  isPast: boolean;
  isGrouped: boolean;
  onGroup: (grouped: boolean) => void;
  /** What may be done with chosen alarms, in the same line. */
  children: ReactNode;
}

/** How many alarms came in ten minutes; in a flood it says so in the same line, so that the list does not move. */
export const FloodLine = ({ flood: { count, isFlood }, isPast, isGrouped, onGroup, children }: FloodLineProps) => {
  const { t } = useTranslation();
  return (
    <div className={styles['flood']} data-flood={isFlood}>
      <span role="status">
        {isFlood ? (
          <strong>{t('alarms.flood.heading', { count })}</strong>
        ) : (
          t(isPast ? 'alarms.flood.quietThen' : 'alarms.flood.quiet', { count })
        )}
      </span>
      {children}
      <button type="button" data-group aria-pressed={isGrouped} onClick={() => onGroup(!isGrouped)}>
        {t(isGrouped ? 'alarms.flood.flat' : 'alarms.flood.group')}
      </button>
    </div>
  );
};
