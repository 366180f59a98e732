import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quantity } from '../../contract/value';
import { formatDateTime, formatNumber, formatWithUnit } from '../lib/format';
import type { NewestFigure } from '../lib/newestFigure';
import { Figure } from './Figure';
import { PanelFrame } from './PanelFrame';
import type { PanelState } from './panelState';
import { StatusWord } from './StatusWord';
import styles from './NewestFigureTile.module.css';

interface NewestFigureTileProps {
  id: string;
  heading: string;
  state: PanelState;
  figure: NewestFigure | null;
  /** What the figure is of, named and dated, a line each. */
  of: readonly string[];
  /** A small chart beside the value. */
  children?: ReactNode;
}

const signOf = (unit: string): string => (unit.startsWith('%') ? '%' : unit);
const withUnit = (value: number, unit: string): string => formatWithUnit(formatNumber(value), signOf(unit));
const monthOf = (period: string): string => period.split('-').toReversed().join('/');
const SIGNS = { gt: '>', ge: '≥', lt: '<', le: '≤' } as const;
const planText = (plan: Quantity, unit: string): string => {
  if (plan.kind === 'range') return `${formatNumber(plan.low)}–${withUnit(plan.high, unit)}`;
  return plan.kind === 'bound' ? `${SIGNS[plan.op]} ${withUnit(plan.value, unit)}` : withUnit(plan.value, unit);
};

/** A key figure: value, what it is of, how it stands to its path in a word with its shape, the period and the year before. */
export const NewestFigureTile = ({ id, heading, state, figure, of, children }: NewestFigureTileProps) => {
  const { t } = useTranslation();
  if (!figure)
    return (
      <PanelFrame heading={heading} sub="" state={state}>
        {null}
      </PanelFrame>
    );
  const { unit, passport, provisional, plan, gap, met, before, yearBefore } = figure;
  const period = monthOf(figure.period);
  const size =
    gap === null ? '' : signOf(unit) === '%' ? t('tile.points', { size: formatNumber(Math.abs(gap)) }) : withUnit(Math.abs(gap), unit);
  const simulated = passport.provenance === 'simulated' ? [t('simulatedData')] : [];
  const open = provisional && passport.observedAt ? [t('tile.provisional', { at: formatDateTime(passport.observedAt) })] : [];
  return (
    <PanelFrame heading={heading} sub={[t('tile.period', { period }), ...simulated].join(' · ')} state={state}>
      <div className={styles['tile']}>
        <div className={styles['row']}>
          <Figure
            id={id}
            size="tile"
            text={withUnit(figure.value, unit)}
            passport={passport}
            stale={state.kind === 'stale'}
            markSimulated={false}
          />
          {children}
        </div>
        {[...of, ...open].map((line) => (
          <p key={line} className={styles['quiet']}>
            {line}
          </p>
        ))}
        {plan && met !== null && (
          <p>
            <StatusWord tone={met ? 'good' : figure.far ? 'high' : 'medium'}>
              {gap === 0 || size === '' ? t(met ? 'tile.met' : 'tile.short') : t(met ? 'tile.metBy' : 'tile.shortBy', { size })}
            </StatusWord>{' '}
            <span className={styles['quiet']}>
              {t(provisional ? 'tile.pathAtEnd' : 'tile.path', { plan: planText(plan, unit), period })}
            </span>
          </p>
        )}
        <p className={styles['quiet']}>
          {[
            before && t('tile.before', { period: monthOf(before.period), value: withUnit(before.value, unit) }),
            yearBefore !== null &&
              t('tile.yearBefore', {
                period: monthOf(`${Number(figure.period.slice(0, 4)) - 1}${figure.period.slice(4)}`),
                value: withUnit(yearBefore, unit),
              }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </PanelFrame>
  );
};
