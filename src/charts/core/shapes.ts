import type { Paper } from './drawing';

export interface TextShape {
  type: 'text';
  style: {
    text: string;
    x: number;
    y: number;
    fill: string;
    font: string;
    textAlign: 'left' | 'center' | 'right';
    textVerticalAlign: 'top' | 'middle' | 'bottom';
  };
}
interface Painted {
  fill?: string;
  stroke?: string;
  lineWidth?: number;
  lineDash?: number[];
  opacity?: number;
  fillOpacity?: number;
}
export type Shape =
  | TextShape
  | { type: 'rect'; shape: { x: number; y: number; width: number; height: number; r?: number }; style: Painted }
  | { type: 'line'; shape: { x1: number; y1: number; x2: number; y2: number }; style: Painted }
  | { type: 'circle'; shape: { cx: number; cy: number; r: number }; style: Painted }
  | { type: 'polyline'; shape: { points: number[][] }; style: Painted }
  | { type: 'polygon'; shape: { points: number[][] }; style: Painted };

type Side = TextShape['style']['textAlign'];

/** One line of text; `y` is its middle. */
export const textAt = (
  { text: size, font, ink }: Paper,
  text: string,
  x: number,
  y: number,
  { side = 'left', fill = ink.text2, weight = 400 }: { side?: Side; fill?: string; weight?: number } = {},
): TextShape => ({
  type: 'text',
  style: { text, x, y, fill, font: `${weight} ${size}px ${font}`, textAlign: side, textVerticalAlign: 'middle' },
});

/** Lines of text, one under another, their block centred on `y`. */
export const linesAt = (paper: Paper, lines: readonly string[], x: number, y: number, style: Parameters<typeof textAt>[4] = {}): Shape[] =>
  lines.map((line, index) => textAt(paper, line, x, y + (index - (lines.length - 1) / 2) * paper.text * 1.25, style));

/** A series that draws ready shapes, in pixels of the paper. */
export const shapesSeries = (id: string, shapes: readonly Shape[], z = 2) => ({
  id,
  type: 'custom',
  coordinateSystem: 'none',
  silent: true,
  animation: false,
  z,
  data: shapes.map((_, index) => [index]),
  renderItem: ({ dataIndex }: { dataIndex: number }) => ({ ...shapes[dataIndex], silent: true }),
});
