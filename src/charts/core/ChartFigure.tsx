import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatUnit } from '../../lib/format';
import { simulatedDataText } from '../../ui/simulatedWords';
import { keepStill } from '../../ui/stillShelf';
import { ChartCanvas } from './ChartCanvas';
import { ChartTable } from './ChartTable';
import type { Draw } from './drawing';
import type { KitProps, TableModel } from './kit';
import styles from './chart.module.css';

interface ChartFigureProps {
  kit: KitProps;
  /** Undefined where there is nothing to draw: that is said, never drawn as 0. */
  draw: Draw | undefined;
  sentence: string;
  /** Worked out when somebody opens it; undefined where there are no rows. */
  table: (() => TableModel) | undefined;
}

/** The frame of every kit: unit and period, summary sentence, the chart, and the table that says the same. */
export const ChartFigure = ({ kit, draw, sentence, table }: ChartFigureProps) => {
  const { t } = useTranslation();
  const { label, unit, period, size = 'desk', simulated = false, provisional = false, onSelect } = kit;
  const said = kit.sentence ?? sentence;
  const spoken = (kit.summary ?? (size === 'wall' ? 'spoken' : 'shown')) === 'spoken';
  // A figure without a unit (pH) says none.
  const head = [...(unit === '' ? [] : [t('charts.unit', { unit: formatUnit(unit) })]), period].join(' · ');
  // For paper: a picture or a printed page draws the chart anew.
  const keep = useCallback(
    (figure: HTMLElement | null) => {
      const caption = `${label} · ${head}`;
      if (figure && draw)
        keepStill(figure, { caption, sentence: said, draw: async (width) => (await import('./drawStill')).drawStill(draw, width) });
    },
    [draw, label, head, said],
  );
  return (
    <figure ref={keep} className={styles['figure']} data-size={size} aria-label={label}>
      <p className={styles['head']}>
        <span>
          {head}
          {provisional && <em> · {t('charts.provisional')}</em>}
        </span>
        {simulated && <strong className={styles['simulated']}>{simulatedDataText(simulated, t)}</strong>}
      </p>
      <p className={spoken ? 'visually-hidden' : styles['summary']}>{said}</p>
      {draw ? (
        <ChartCanvas draw={draw} label={`${label}. ${said}`} onSelect={onSelect} />
      ) : (
        <p className={styles['empty']}>{t('charts.empty')}</p>
      )}
      {table && <ChartTable quiet={size === 'wall'} label={label} table={table} caption={`${label} · ${head}`} />}
    </figure>
  );
};
