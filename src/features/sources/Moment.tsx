import { formatDateTime } from '../../lib/format';
import { Age } from '../../ui/Age';
import styles from './sources.module.css';

interface MomentProps {
  at: string | null;
  /** What is said where there is none. */
  missing: string;
  moment: number | undefined;
  isOld?: boolean;
}

/** A moment (ISO) and how long before the moment looked at it was; what never was is said so. */
export const Moment = ({ at, missing, moment, isOld = false }: MomentProps) => {
  if (at === null) return <span className={styles['quiet']}>{missing}</span>;
  return (
    <span className={styles['moment']} data-old={isOld}>
      {formatDateTime(at)}{' '}
      <small>
        <Age at={Date.parse(at)} moment={moment} calm />
      </small>
    </span>
  );
};
