import { fillPath } from './fillPath';
import { labelsOf, projectionOf } from './layout';
import { pathOf } from './mercator';
import { outlineOf } from './outline';
import type { Palette } from './palette';
import type { LegendClass, MapScene } from './scene';
import { SHAPES } from './shapes';

/** What stands around a map that leaves the screen. */
export interface PictureWords {
  title: string;
  legendTitle: string;
  classes: readonly LegendClass[];
  points: readonly { status: keyof typeof SHAPES; label: string; count: number }[];
  /** Set large across the head where figures are not real; null where they are. */
  mark: string | null;
  /** Source, as-of, revision: a line each. */
  stamp: readonly string[];
}

const WIDTH = 1600;
const HEIGHT = 1200;
const HEAD = 96;
const FOOT = 92;
const PAD = 40;
const LEGEND_WIDTH = 380;

const hatched = (context: CanvasRenderingContext2D, palette: Palette): CanvasPattern | string => {
  const tile = document.createElement('canvas');
  tile.width = 8;
  tile.height = 8;
  const pen = tile.getContext('2d');
  if (!pen) return palette.ground;
  pen.fillStyle = palette.ground;
  pen.fillRect(0, 0, 8, 8);
  pen.strokeStyle = palette.hatch;
  pen.lineWidth = 1.5;
  for (const shift of [-8, 0, 8]) {
    pen.beginPath();
    pen.moveTo(shift - 1, 9);
    pen.lineTo(shift + 9, -1);
    pen.stroke();
  }
  return context.createPattern(tile, 'repeat') ?? palette.ground;
};

const drawMap = (context: CanvasRenderingContext2D, scene: MapScene, palette: Palette): void => {
  const projection = projectionOf(scene, WIDTH, HEIGHT - HEAD - FOOT);
  const none = hatched(context, palette);
  context.save();
  context.beginPath();
  context.rect(0, HEAD, WIDTH, HEIGHT - HEAD - FOOT);
  context.clip();
  context.translate(0, HEAD);
  context.lineJoin = 'round';
  for (const { code, geometry } of scene.areas) {
    const path = new Path2D(pathOf(geometry, projection));
    const tone = scene.fills.get(code)?.tone ?? null;
    context.globalAlpha = scene.focus !== null && scene.focus !== code ? 0.45 : 1;
    context.fillStyle = tone === null ? none : palette[tone];
    fillPath(context, path);
    context.strokeStyle = palette.border;
    context.lineWidth = 1.5;
    context.stroke(path);
  }
  context.globalAlpha = 1;
  context.strokeStyle = palette.outline;
  context.lineWidth = 2.5;
  for (const line of outlineOf(scene.areas.map(({ geometry }) => geometry))) {
    context.beginPath();
    for (const position of line) context.lineTo(...projection.place(position));
    context.stroke();
  }
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `600 17px ${palette.font}`;
  for (const { lines, x, y } of labelsOf(scene, projection, 17))
    lines.forEach((line, row) => {
      const top = y + (row - (lines.length - 1) / 2) * 21;
      context.lineWidth = 4;
      context.strokeStyle = palette.halo;
      context.strokeText(line, x, top);
      context.fillStyle = palette.text;
      context.fillText(line, x, top);
    });
  for (const { lon, lat, status } of scene.points) {
    const [x, y] = projection.place([lon, lat]);
    sign(context, palette, status, x - 15, y - 15, 1.25);
  }
  context.restore();
};

const sign = (
  context: CanvasRenderingContext2D,
  palette: Palette,
  status: keyof typeof SHAPES,
  x: number,
  y: number,
  scale: number,
): void => {
  context.save();
  context.translate(x, y);
  context.scale(scale, scale);
  const path = new Path2D(SHAPES[status]);
  context.strokeStyle = palette.halo;
  context.lineWidth = 3;
  context.stroke(path);
  context.fillStyle = palette.status[status];
  fillPath(context, path);
  context.restore();
};

const drawLegend = (context: CanvasRenderingContext2D, palette: Palette, words: PictureWords): void => {
  // Where the province leaves the sheet free.
  const left = WIDTH - PAD - LEGEND_WIDTH;
  let y = HEAD + 24;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillStyle = palette.text;
  context.font = `600 18px ${palette.font}`;
  context.fillText(words.legendTitle, left, y - 8, LEGEND_WIDTH);
  const none = hatched(context, palette);
  const row = (label: string, count: number): void => {
    context.font = `500 17px ${palette.font}`;
    context.fillStyle = palette.text;
    context.fillText(`${label}: ${count}`, left + 44, y + 21);
    y += 30;
  };
  for (const { tone, label, count } of words.classes) {
    context.fillStyle = tone === null ? none : palette[tone];
    context.fillRect(left, y + 11, 32, 20);
    context.strokeStyle = palette.outline;
    context.lineWidth = 1;
    context.strokeRect(left, y + 11, 32, 20);
    row(label, count);
  }
  for (const { status, label, count } of words.points) {
    sign(context, palette, status, left + 4, y + 9, 1);
    row(label, count);
  }
};

/** The map with its title, legend and stamp as a picture in PNG of 1600 × 1200. @throws Error when the browser makes none. */
export const drawPicture = async (scene: MapScene, palette: Palette, words: PictureWords): Promise<Blob> => {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d canvas');
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  drawMap(context, scene, palette);
  drawLegend(context, palette, words);
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillStyle = palette.text;
  context.font = `700 30px ${palette.font}`;
  context.fillText(words.title, PAD, 60, WIDTH - 2 * PAD - 320);
  if (words.mark !== null) {
    context.textAlign = 'right';
    context.font = `600 24px ${palette.font}`;
    context.setLineDash([7, 5]);
    context.lineWidth = 2;
    context.strokeStyle = palette.text;
    const wide = context.measureText(words.mark).width;
    context.strokeRect(WIDTH - PAD - wide - 20, 28, wide + 20, 44);
    context.setLineDash([]);
    context.fillText(words.mark, WIDTH - PAD - 10, 59);
    context.textAlign = 'left';
  }
  context.font = `500 17px ${palette.font}`;
  context.fillStyle = palette.quiet;
  words.stamp.forEach((line, at) => context.fillText(line, PAD, HEIGHT - FOOT + 28 + at * 25, WIDTH - 2 * PAD));
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'));
};
