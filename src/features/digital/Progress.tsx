import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { Indicator, IndicatorSet } from '../../../contract/feeds/indicators';
import type { Passport } from '../../../contract/figure';
import { formatNumber, formatWithUnit } from '../../lib/format';
import { BulletBar } from '../../ui/BulletBar';
import { Figure } from '../../ui/Figure';
import { StatusWord } from '../../ui/StatusWord';
import type { Compared } from './compare';
import { computedPassport } from './computedPassport';
import type { Judgement } from './model';
import { columnText, judgementText, ownerText, periodText, quantityText, shortLevel, signOf, valueText, versusText } from './wording';
import styles from './progress.module.css';

const ofPlan = ({ result, plan }: Compared, unit: string, t: TFunction): string =>
  t('compare.ofPlan', { result: formatWithUnit(formatNumber(result), signOf(unit)), plan: quantityText(plan, unit, t) });

const Bar = ({ of, unit, label }: { of: Compared; unit: string; label: string }) => {
  const { result, plan } = of;
  const high = plan.kind === 'range' ? plan.high : plan.value;
  // A share is drawn on the whole; one that is small all along (5–10 %) on twice its plan, or it could not be seen.
  const max = signOf(unit) !== '%' ? Math.max(result, high) * 1.1 : high <= 20 ? Math.max(high * 2, result) : Math.max(100, result, high);
  return plan.kind === 'range' ? (
    <BulletBar value={result} low={plan.low} high={plan.high} max={max} label={label} />
  ) : (
    <BulletBar value={result} low={plan.value} max={max} label={label} />
  );
};

const passportOf = (indicator: Indicator, set: IndicatorSet, { outcome, plan }: Judgement, t: TFunction): Passport | null => {
  if (!outcome || !plan) return null;
  const versus = versusText(outcome.role, outcome.period, plan.period, t);
  const said = ({ role, period, basis, value }: typeof outcome) =>
    `${valueText(value, indicator.unit, t).replaceAll('\n', '; ')} (${columnText({ role, period, basis }, t)})`;
  const owner = indicator.owner ?? set.owner;
  return computedPassport([outcome, plan], {
    name: `${indicator.name}: ${versus}`,
    unit: indicator.unit,
    formula: t('digital.progressFormula', { versus }),
    numerator: said(outcome),
    denominator: said(plan),
    period: versus,
    owner: owner && ownerText(owner, t),
    quality: indicator.notes,
  });
};

interface ProgressProps {
  indicator: Indicator;
  set: IndicatorSet;
  judgement: Judgement;
  /** The period whose outcome the heading speaks of: a row that is further on says so. */
  usualPeriod: string | undefined;
}

/** The newest outcome against the newest plan: figure with passport, bar with the plan's mark, and the judgement in words. */
export const Progress = ({ indicator, set, judgement, usualPeriod }: ProgressProps) => {
  const { t } = useTranslation();
  const { comparison, outcome } = judgement;
  if (comparison.kind === 'incomparable')
    return (
      <span className={styles['none']}>
        <StatusWord tone="none">{t('compare.none')}</StatusWord>
        <small>{t(`compare.reason.${comparison.reason}`)}</small>
      </span>
    );
  const { unit } = indicator;
  const passport = passportOf(indicator, set, judgement, t);
  const tone = comparison.met ? 'good' : 'medium';
  const estimated =
    outcome?.role === 'estimate' ? (
      <small>{t('compare.estimated', { period: periodText(outcome.period, t) })}</small>
    ) : (
      outcome && outcome.period !== usualPeriod && <small>{columnText(outcome, t)}</small>
    );
  const figure = (text: string) =>
    passport ? <Figure id={`${indicator.code}:progress`} text={text} passport={passport} /> : <b>{text}</b>;
  if (comparison.kind === 'compared') {
    const text = ofPlan(comparison, unit, t);
    return (
      <span className={styles['progress']}>
        <span className={styles['line']}>
          {figure(text)} {estimated}
        </span>
        <Bar of={comparison} unit={unit} label={text} />
        <StatusWord tone={tone}>{judgementText(comparison, unit, t)}</StatusWord>
      </span>
    );
  }
  const met = comparison.items.filter((item) => item.met).length;
  return (
    <span className={styles['progress']}>
      <span className={styles['line']}>
        {figure(t('compare.levels', { met, total: comparison.items.length }))} {estimated}
      </span>
      {comparison.items.map((item) => (
        <span key={item.level} className={styles['level']} title={judgementText(item, unit, t)}>
          <span>{shortLevel(item.level, t)}</span>
          <Bar of={item} unit={unit} label={`${item.level}: ${ofPlan(item, unit, t)}, ${judgementText(item, unit, t)}`} />
          <span className={styles['values']}>{ofPlan(item, unit, t)}</span>
        </span>
      ))}
      <StatusWord tone={tone}>{t(comparison.met ? 'compare.reached' : 'compare.notReached')}</StatusWord>
    </span>
  );
};
