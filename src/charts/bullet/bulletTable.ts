import { columnStyle, figureText, gapText, type FigureStyle } from '../core/figureText';
import type { TableModel } from '../core/kit';
import { isKnown } from '../core/known';
import type { BulletRow } from './bulletRow';

export const bulletName = ({ name, provisional }: BulletRow, { t }: FigureStyle): string =>
  provisional ? `${name} (${t('charts.provisional')})` : name;

const gapOf = ({ value, plan }: BulletRow, style: FigureStyle): string =>
  isKnown(value) && isKnown(plan) ? gapText(value, plan, style) : figureText(null, style);

/** All rows in the order of the bars, those too that the chart leaves out. */
export const bulletTable = (rows: readonly BulletRow[], planName: string, style: FigureStyle): TableModel => {
  const planned = rows.some(({ plan }) => isKnown(plan));
  const { t } = style;
  const values = columnStyle(
    rows.map(({ value }) => value),
    style,
  );
  const plans = columnStyle(
    rows.map(({ plan }) => plan),
    style,
  );
  const gaps = columnStyle(
    rows.map(({ value, plan }) => (isKnown(value) && isKnown(plan) ? value - plan : null)),
    style,
  );
  return {
    columns: [t('charts.item'), t('charts.rank'), t('charts.value'), ...(planned ? [planName, t('charts.gap')] : [])],
    rows: rows.map((row, index) => ({
      key: row.key,
      cells: [
        bulletName(row, style),
        isKnown(row.value) ? `${index + 1}` : '–',
        figureText(row.value, values),
        ...(planned ? [figureText(row.plan, plans), gapOf(row, gaps)] : []),
      ],
    })),
  };
};

/** What is said of one bar. */
export const spokenBullet = (row: BulletRow, planName: string, style: FigureStyle): string =>
  [
    `${bulletName(row, style)}: ${figureText(row.value, style)}`,
    ...(isKnown(row.plan) ? [`${planName} ${figureText(row.plan, style)}`] : []),
    ...(isKnown(row.plan) && isKnown(row.value) ? [gapOf(row, style)] : []),
  ].join('\n');
