import { useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatUnit } from '../../lib/format';
import { simulatedDataText } from '../../ui/simulatedWords';
import { ChartTable } from '../core/ChartTable';
import { moveCursor } from '../core/cursor';
import { columnStyle, figureText } from '../core/figureText';
import { isKnown } from '../core/known';
import type { KitProps } from '../core/kit';
import { lineSummary } from '../line/lineSummary';
import { SPARK, sparkPath } from './sparkPath';
import styles from './sparkline.module.css';

export interface SparklineProps extends KitProps {
  points: readonly { key: string; label: string; value: number | null }[];
  /** One plan for all periods. */
  plan?: number;
}

/** A line the size of a word for a tile, plain SVG; its summary and table are there for those who ask, its cursor for the keyboard. */
export const Sparkline = ({ points, plan, ...kit }: SparklineProps) => {
  const { t } = useTranslation();
  const { label, unit, period, decimals = 1, size = 'desk', simulated = false, provisional = false, onSelect } = kit;
  const [at, setAt] = useState<number | undefined>();
  const style = useMemo(() => ({ unit, decimals, t }), [unit, decimals, t]);
  const {
    paths,
    end,
    plan: planY,
    x,
  } = sparkPath(
    points.map(({ value }) => value),
    plan,
  );
  const sentence = lineSummary(
    points.map((point) => ({ ...point, ...(plan === undefined ? {} : { plan }) })),
    style,
  );
  const head = [
    t('charts.unit', { unit: formatUnit(unit) }),
    period,
    ...(provisional ? [t('charts.provisional')] : []),
    ...(simulated ? [simulatedDataText(simulated, t)] : []),
  ].join(' · ');
  const name = `${label}. ${head}. ${sentence}`;
  const spots = points.map(({ key, label, value }, column) => ({
    key,
    row: 0,
    column,
    x: 0,
    y: 0,
    width: 0,
    height: 0,
    label: () => `${label}: ${figureText(value, style)}`,
  }));
  const spot = at === undefined ? undefined : spots[at];
  if (!points.some(({ value }) => isKnown(value)))
    return (
      <p className={styles['empty']} data-size={size}>
        {t('charts.noData')}
      </p>
    );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && spot) onSelect?.(spot.key);
    const next = event.altKey || event.metaKey ? undefined : moveCursor(spots, at, event.key, event.ctrlKey);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
  };
  const table = () => {
    const column = columnStyle(
      points.map(({ value }) => value),
      style,
    );
    return {
      columns: [t('charts.period'), t('charts.value')],
      rows: points.map(({ key, label, value }) => ({ key, cells: [label, figureText(value, column)] })),
    };
  };
  return (
    <figure className={styles['figure']} data-size={size} aria-label={label}>
      <div
        className={styles['plot']}
        role="application"
        aria-roledescription={t('charts.role')}
        aria-label={name}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => setAt(undefined)}
      >
        <svg viewBox={`0 0 ${SPARK.width} ${SPARK.height}`} preserveAspectRatio="none" aria-hidden="true">
          {planY !== undefined && <path className={styles['plan']} d={`M0 ${planY}H${SPARK.width}`} />}
          {paths.map((path) => (
            <path key={path} className={styles['line']} d={path} />
          ))}
          {end && <path className={styles['end']} d={end} data-open={provisional} />}
          {at !== undefined && <path className={styles['cursor']} d={`M${x(at)} 0V${SPARK.height}`} />}
        </svg>
        {spot && (
          <span className={styles['tip']} aria-hidden="true">
            {spot.label()}
          </span>
        )}
      </div>
      <span className="visually-hidden" aria-live="polite">
        {spot?.label()}
      </span>
      <ChartTable quiet label={label} caption={`${label} · ${head}`} table={table} />
    </figure>
  );
};
