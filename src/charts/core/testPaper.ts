import type { Paper } from './drawing';
import { estimate } from './measure';
import type { Shape, TextShape } from './shapes';

const INK = {
  actual: 'actual',
  previous: 'previous',
  plan: 'plan',
  critical: 'critical',
  high: 'high',
  medium: 'medium',
  low: 'low',
  good: 'good',
  stale: 'stale',
  surface: 'surface',
  track: 'track',
  line: 'line',
  grid: 'grid',
  text: 'text',
  text2: 'text2',
  text3: 'text3',
  seq1: 'seq1',
  seq2: 'seq2',
  seq3: 'seq3',
  seq4: 'seq4',
  seq5: 'seq5',
  seq6: 'seq6',
};

/** A paper for tests: colours are named for what they mean. */
export const testPaper = (width: number, text = 12): Paper => ({ width, text, font: 'sans-serif', ink: INK, measure: estimate });

interface ShapesLike {
  id: string;
  data: readonly unknown[];
  renderItem: (params: { dataIndex: number }) => Shape;
}
const isShapes = (series: unknown): series is ShapesLike => typeof series === 'object' && series !== null && 'renderItem' in series;

/** The shapes that a drawing's option sets, of all its series. */
export const shapesOf = (option: object): Shape[] => {
  const series: unknown = Reflect.get(option, 'series');
  const list: unknown[] = Array.isArray(series) ? series : [];
  return list.filter(isShapes).flatMap((each) => each.data.map((_, dataIndex) => each.renderItem({ dataIndex })));
};

const boxOf = ({ style: { text, x, y, textAlign } }: TextShape, size: number) => {
  const width = estimate(text, size);
  const left = textAlign === 'left' ? x : textAlign === 'right' ? x - width : x - width / 2;
  return { text, left, right: left + width, top: y - size * 0.5, bottom: y + size * 0.5 };
};

/** Pairs of texts that lie on each other, as "a | b". */
export const collisions = (option: object, size: number): string[] => {
  const boxes = shapesOf(option).flatMap((shape) => (shape.type === 'text' ? [boxOf(shape, size)] : []));
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1)
      .map((b) => `${a.text} | ${b.text}`),
  );
};
