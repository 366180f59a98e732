import { useTranslation } from 'react-i18next';
import type { ChangedValue } from '../../../contract/feeds/changesFigures';
import { formatExact } from '../../lib/format';
import { Figure } from '../../ui/Figure';
import { valueText } from './homeWords';
import styles from './home.module.css';

interface ValueFigureProps {
  id: string;
  of: Pick<ChangedValue, 'value' | 'verbatim' | 'passport'>;
  unit: string;
  markSimulated?: boolean;
  size?: 'cell' | 'tile';
  stale?: boolean;
}

/** A value of the home with its passport; what is simulated says so beside it, on one line. */
export const ValueFigure = ({ id, of, unit, markSimulated = true, size = 'cell', stale = false }: ValueFigureProps) => {
  const { t } = useTranslation();
  return (
    <span className={styles['value']}>
      <Figure
        id={id}
        size={size}
        stale={stale}
        text={valueText(of.value, unit)}
        exact={of.value.kind === 'number' ? formatExact(of.value.value) : undefined}
        passport={of.passport}
        verbatim={of.verbatim ?? undefined}
        markSimulated={false}
      />
      {markSimulated && of.passport.provenance === 'simulated' && <small className={styles['mark']}>{t('simulated')}</small>}
    </span>
  );
};
