import { fillPath } from '../fillPath';
import type { Palette } from '../palette';
import { POINT_STATUSES, RINGS } from '../scene';
import { SHAPES } from '../shapes';

const canvas = (width: number, height: number): CanvasRenderingContext2D => {
  const element = document.createElement('canvas');
  element.width = width;
  element.height = height;
  const context = element.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2d canvas');
  return context;
};

/** One tile of the hatch that says "no data"; it joins itself on every side. */
export const hatchTile = ({ hatch }: Palette): ImageData => {
  const size = 16;
  const context = canvas(size, size);
  context.strokeStyle = hatch;
  context.lineWidth = 2;
  for (const shift of [-size, 0, size]) {
    context.beginPath();
    context.moveTo(shift - 2, size + 2);
    context.lineTo(shift + size + 2, -2);
    context.stroke();
  }
  return context.getImageData(0, 0, size, size);
};

/** Nothing, as large as a sign: it keeps names away from the place where a point stands. */
export const holdTile = (): ImageData => new ImageData(40, 40);

export const ICON_SIZE = 64;

/** The signs of all statuses side by side in the theme's colours, each with a rim of the ground; after them the outlines of rings. */
export const signAtlas = (palette: Palette): HTMLCanvasElement => {
  const context = canvas(ICON_SIZE * (POINT_STATUSES.length + RINGS.length), ICON_SIZE);
  POINT_STATUSES.forEach((status, at) => {
    const path = new Path2D(SHAPES[status]);
    context.setTransform(2, 0, 0, 2, at * ICON_SIZE + 8, 8);
    context.lineJoin = 'round';
    context.lineWidth = 5;
    context.strokeStyle = palette.halo;
    context.stroke(path);
    context.fillStyle = palette.status[status];
    fillPath(context, path);
  });
  RINGS.forEach((tone, at) => {
    const path = new Path2D(SHAPES[tone]);
    context.setTransform(2, 0, 0, 2, (POINT_STATUSES.length + at) * ICON_SIZE + 8, 8);
    for (const [inkOf, width] of [
      [palette.halo, 4.5],
      [palette.status[tone], 2.5],
    ] as const) {
      context.lineWidth = width;
      context.strokeStyle = inkOf;
      context.stroke(path);
    }
  });
  return context.canvas;
};

/** Where in the atlas each sign stands, and each ring. */
export const signMapping = Object.fromEntries(
  [...POINT_STATUSES, ...RINGS.map((tone) => `ring-${tone}`)].map((icon, at) => [
    icon,
    { x: at * ICON_SIZE, y: 0, width: ICON_SIZE, height: ICON_SIZE, anchorY: ICON_SIZE / 2 },
  ]),
);
