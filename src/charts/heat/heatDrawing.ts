import type { Draw, LegendEntry, Spot } from '../core/drawing';
import { figureText, numberText, type FigureStyle } from '../core/figureText';
import { labelEvery } from '../core/frame';
import { isKnown } from '../core/known';
import { linesAt, shapesSeries, textAt, type Shape } from '../core/shapes';
import { wrap } from '../core/wrap';
import { bandOf, breaches, heatRange, heatStep, knownCells, type HeatGrid } from './heatGrid';
import { heatText } from './heatWords';

const heatLegend = (grid: HeatGrid, style: FigureStyle): LegendEntry[] => {
  if (grid.bands) return grid.bands.map(({ fill, text }) => ({ mark: { fill }, text }));
  const range = heatRange(grid);
  const scale: LegendEntry = {
    mark: 'scale',
    text: style.t('charts.scale', { low: figureText(range.low, style), high: figureText(range.high, style) }),
  };
  if (grid.limit !== null)
    return [scale, { mark: 'breach', text: style.t(`charts.${grid.breach}`, { limit: figureText(grid.limit, style) }) }];
  return grid.beyond === undefined ? [scale] : [scale, { mark: 'breach', text: grid.beyond }];
};

/** Pale cells for what is allowed, a dark one with a diamond for a breach, a dashed empty one for no data. */
export const heatDrawing =
  (grid: HeatGrid, style: FigureStyle): Draw =>
  (paper) => {
    const { width, text, ink, measure } = paper;
    const { rows, columns, cells } = grid;
    const beside = width >= text * 38;
    const nameRoom = beside ? Math.min(Math.max(0, ...rows.map(({ name }) => measure(name, text))), width * 0.3) : width - 2;
    const left = beside ? nameRoom + text * 0.8 : 0;
    const pitch = (width - 1 - left) / Math.max(1, columns.length);
    const gap = pitch > 8 ? 2 : 1;
    const tall = Math.round(text * 1.5);
    const range = heatRange(grid);
    const shapes: Shape[] = [];
    const spots: Spot[] = [];
    const seq = { 1: ink.seq1, 2: ink.seq2, 3: ink.seq3, 4: ink.seq4 };
    let top = 0;
    rows.forEach(({ key, name }, row) => {
      const lines = wrap(name, nameRoom, 2, text, measure);
      const block = lines.length * text * 1.25;
      const y = beside ? top + Math.max(0, (block - tall) / 2) : top + block + text * 0.3;
      shapes.push(
        ...linesAt(paper, lines, beside ? nameRoom : 0, beside ? y + tall / 2 : top + block / 2, {
          side: beside ? 'right' : 'left',
          fill: ink.text,
        }),
      );
      columns.forEach((column, index) => {
        const value = cells[row]?.[index];
        const band = isKnown(value) ? bandOf(value, grid) : undefined;
        const box = { x: left + index * pitch, y, width: Math.max(1, pitch - gap), height: tall };
        if (!isKnown(value))
          shapes.push({
            type: 'rect',
            shape: { ...box, x: box.x + 0.5, y: y + 0.5, width: Math.max(1, box.width - 1), height: tall - 1 },
            style: { fill: 'none', stroke: ink.text3, lineWidth: 1, lineDash: [3, 2] },
          });
        else if (band) {
          shapes.push({ type: 'rect', shape: { ...box, r: 1 }, style: { fill: band.fill, stroke: ink.line, lineWidth: 0.5 } });
          // Colour alone says nothing to some: the figure stands in its cell where it has room.
          const figure = numberText(value, 0);
          if (measure(figure, text) <= box.width - 2)
            shapes.push(textAt(paper, figure, box.x + box.width / 2, y + tall / 2, { side: 'center', fill: band.ink }));
        } else if (breaches(value, grid, row)) {
          const [cx, cy, half] = [box.x + box.width / 2, y + tall / 2, Math.min(box.width, tall) * 0.32];
          shapes.push({ type: 'rect', shape: { ...box, r: 1 }, style: { fill: ink.critical } });
          shapes.push({
            type: 'polygon',
            shape: {
              points: [
                [cx, cy - half],
                [cx + half, cy],
                [cx, cy + half],
                [cx - half, cy],
              ],
            },
            style: { fill: ink.surface },
          });
        } else
          shapes.push({
            type: 'rect',
            shape: { ...box, r: 1 },
            style: { fill: seq[heatStep(value, range.low, range.high)], stroke: ink.line, lineWidth: 0.5 },
          });
        spots.push({
          key,
          row,
          column: index,
          x: box.x,
          y,
          width: pitch,
          height: tall,
          label: () => `${name}, ${column}\n${heatText(grid, row, index, style)}`,
        });
      });
      top = Math.round(Math.max(y + tall, top + (beside ? block : 0)) + text * (beside ? 0.35 : 0.6));
    });
    const every = labelEvery(columns, pitch * Math.max(1, columns.length - 1), paper);
    let next = Infinity;
    for (let index = columns.length - 1; index >= 0; index -= every) {
      const column = columns[index] ?? '';
      const half = measure(column, text) / 2;
      const x = Math.max(half + 1, Math.min(width - half - 1, left + (index + 0.5) * pitch - gap / 2));
      // The last one may have been moved inwards.
      if (x + half > next - text * 0.6) continue;
      next = x - half;
      shapes.push(textAt(paper, column, x, top + text * 0.8, { side: 'center' }));
    }
    const known = knownCells(grid);
    const legend = [...heatLegend(grid, style)];
    if (known.length < rows.length * columns.length) legend.push({ mark: 'missing', text: style.t('charts.missing') });
    return { height: Math.ceil(top + text * 1.7), legend, spots, option: { series: [shapesSeries('cells', shapes)] } };
  };
