import { useTranslation } from 'react-i18next';
import { formatNumber, formatWithUnit } from '../../lib/format';
import { BulletBar } from '../../ui/BulletBar';
import { StatusWord } from '../../ui/StatusWord';
import type { Comparison } from './model';
import { gapText, quantityText } from './wording';
import styles from './digital.module.css';

/** A result against a plan: bar, "85% / 90%" and the judgement in words. */
export const Progress = ({ comparison, unit, bar = true }: { comparison: Comparison; unit: string; bar?: boolean }) => {
  const { t } = useTranslation();
  if (comparison.kind === 'incomparable')
    return (
      <span className={styles['quiet']}>
        {t('compare.none')}: {t(`compare.reason.${comparison.reason}`)}
      </span>
    );
  if (comparison.kind === 'vector')
    return (
      <span className={styles['levels']}>
        {comparison.items.map((item) => (
          <span key={item.level}>
            <small>{item.level}: </small>
            <Progress
              bar={bar}
              unit={unit}
              comparison={{ ...item, kind: 'compared', ratio: undefined, plan: { kind: 'number', value: item.plan } }}
            />
          </span>
        ))}
      </span>
    );
  const { met, result, plan, gap } = comparison;
  const label = `${formatWithUnit(formatNumber(result), unit)} / ${quantityText(plan, unit, t)}`;
  const high = plan.kind === 'range' ? plan.high : plan.value;
  const max = unit === '%' ? Math.max(100, result, high) : Math.max(result, high);
  const word = plan.kind === 'range' ? t(met ? 'compare.inside' : 'compare.outside') : t(met ? 'compare.reached' : 'compare.notReached');
  return (
    <span className={styles['progress']}>
      {bar &&
        (plan.kind === 'range' ? (
          <BulletBar value={result} low={plan.low} high={plan.high} max={max} label={label} />
        ) : (
          <BulletBar value={result} low={plan.value} max={max} label={label} />
        ))}
      {bar && <b>{label}</b>} <StatusWord tone={met ? 'good' : 'medium'}>{gap ? `${word}, ${gapText(gap, unit, t)}` : word}</StatusWord>
    </span>
  );
};
