import type { Draw, LegendEntry } from '../core/drawing';
import { columnStyle, figureText, type FigureStyle } from '../core/figureText';
import { isKnown } from '../core/known';
import { layRows } from '../core/rows';
import { place } from '../core/scale';
import { shapesSeries, type Shape } from '../core/shapes';
import type { RunningStep } from './waterfallStep';
import { stepText } from './waterfallWords';

/** Lines aslant within a bar: a fall differs from a rise in form as well. */
const hatch = (left: number, top: number, width: number, height: number, gap: number, stroke: string): Shape[] =>
  Array.from({ length: Math.min(400, Math.ceil((width + height) / gap)) }, (_, index) => {
    const start = left - height + (index + 0.5) * gap;
    // Cut to the bar on both sides.
    const [x1, x2] = [Math.max(left, start), Math.min(left + width, start + height)];
    return {
      type: 'line',
      shape: { x1, y1: top + height - (x1 - start), x2, y2: top + height - (x2 - start) },
      style: { stroke, lineWidth: 1.5 },
    };
  });

/** Steps from level to level, one a row, so that a name of any length finds room. */
export const waterfallDrawing =
  (steps: readonly RunningStep[], style: FigureStyle): Draw =>
  (paper) => {
    const { ink, text } = paper;
    const column = columnStyle(
      steps.map(({ value }) => value),
      style,
    );
    const laid = layRows(
      paper,
      steps.map((step) => ({ name: step.name, figure: stepText(step, column), known: isKnown(step.value), strong: step.kind === 'total' })),
    );
    const { from, to, bar, rows } = laid;
    const all = [0, ...steps.flatMap(({ span }) => (span ? [span.from, span.to] : []))];
    const range = { min: Math.min(...all), max: Math.max(...all) };
    if (range.min === range.max) range.max = 1;
    const x = (value: number) => place(range, value, from, to);
    const shapes: Shape[] = [...laid.shapes];
    shapes.push({ type: 'line', shape: { x1: x(0), y1: 0, x2: x(0), y2: laid.height }, style: { stroke: ink.line, lineWidth: 1 } });
    steps.forEach(({ kind, span }, index) => {
      const y = (rows[index]?.middle ?? 0) - bar / 2;
      if (!span) {
        const box = { x: from, y, width: Math.max(1, to - from), height: bar };
        shapes.push({ type: 'rect', shape: box, style: { fill: 'none', stroke: ink.text3, lineWidth: 1, lineDash: [4, 4] } });
        return;
      }
      const [left, width] = [Math.min(x(span.from), x(span.to)), Math.max(2, Math.abs(x(span.to) - x(span.from)))];
      const box = { x: left, y, width, height: bar };
      const falls = kind === 'change' && span.to < span.from;
      const solid = kind === 'total' ? ink.text3 : ink.actual;
      shapes.push({ type: 'rect', shape: box, style: falls ? { fill: ink.surface, stroke: solid, lineWidth: 1 } : { fill: solid } });
      if (falls) shapes.push(...hatch(left, y, width, bar, Math.max(4, text * 0.4), solid));
      const next = rows[index + 1];
      if (next && steps[index + 1]?.span)
        shapes.push({
          type: 'line',
          shape: { x1: x(span.to), y1: y + bar, x2: x(span.to), y2: next.middle - bar / 2 },
          style: { stroke: ink.text3, lineWidth: 1, lineDash: [2, 3] },
        });
    });
    const legend: LegendEntry[] = (
      [
        {
          mark: 'up',
          text: style.t('charts.up'),
          shown: steps.some(({ kind, value }) => kind === 'change' && isKnown(value) && value > 0),
        },
        {
          mark: 'down',
          text: style.t('charts.down'),
          shown: steps.some(({ kind, value }) => kind === 'change' && isKnown(value) && value < 0),
        },
        { mark: 'total', text: style.t('charts.total'), shown: steps.some(({ kind }) => kind === 'total') },
        { mark: 'missing', text: style.t('charts.missing'), shown: steps.some(({ span }) => span === null) },
      ] as const
    ).flatMap(({ shown, ...entry }) => (shown ? [entry] : []));
    return {
      height: laid.height,
      legend,
      option: { series: [shapesSeries('steps', shapes)] },
      spots: steps.map((step, index) => {
        const { top = 0, height = 0 } = rows[index] ?? {};
        return {
          key: step.key,
          row: index,
          column: 0,
          x: 0,
          y: top,
          width: paper.width,
          height,
          label: () => {
            const running = step.kind === 'change' ? `\n${style.t('charts.running')} ${figureText(step.span?.to ?? null, style)}` : '';
            return `${step.name}: ${stepText(step, style)}${running}`;
          },
        };
      }),
    };
  };
