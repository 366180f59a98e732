import { columnStyle, figureText, type FigureStyle } from '../core/figureText';
import { isKnown } from '../core/known';
import type { TableModel } from '../core/kit';
import type { RunningStep } from './waterfallStep';

/** The figure of a step; a rise bears its sign. */
export const stepText = ({ kind, value }: RunningStep, style: FigureStyle): string =>
  `${kind === 'change' && isKnown(value) && value > 0 ? '+' : ''}${figureText(value, style)}`;

/** From where to where, and what moved it most, up and down. */
export const waterfallSummary = (steps: readonly RunningStep[], style: FigureStyle): string => {
  const { t } = style;
  const known = steps.filter(({ span }) => span !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first?.span || !last?.span) return t('charts.summary.nothing');
  const parts: string[] = [
    t('charts.summary.waterfall', {
      first: figureText(first.span.to, style),
      firstAt: first.name,
      last: figureText(last.span.to, style),
      lastAt: last.name,
    }),
  ];
  const changes = steps.flatMap((step) => (step.kind === 'change' && isKnown(step.value) ? [{ ...step, value: step.value }] : []));
  const rise = changes.filter(({ value }) => value > 0).toSorted((a, b) => b.value - a.value)[0];
  const fall = changes.filter(({ value }) => value < 0).toSorted((a, b) => a.value - b.value)[0];
  if (rise) parts.push(t('charts.summary.rise', { name: rise.name, value: stepText(rise, style) }));
  if (fall) parts.push(t('charts.summary.fall', { name: fall.name, value: stepText(fall, style) }));
  const gaps = steps.filter(({ value }) => !isKnown(value)).length;
  if (gaps > 0) parts.push(t('charts.summary.rankedGaps', { count: gaps }));
  return parts.join(' ');
};

export const waterfallTable = (steps: readonly RunningStep[], style: FigureStyle): TableModel => {
  const changes = columnStyle(
    steps.map(({ kind, value }) => (kind === 'change' ? value : null)),
    style,
  );
  const running = columnStyle(
    steps.map(({ span }) => span?.to),
    style,
  );
  return {
    columns: [style.t('charts.item'), style.t('charts.change'), style.t('charts.running')],
    rows: steps.map((step) => ({
      key: step.key,
      cells: [step.name, step.kind === 'change' ? stepText(step, changes) : '–', figureText(step.span?.to ?? null, running)],
    })),
  };
};
