import type { StampLine } from '../stamp';
import { canvasToPng, loadPicture } from './rasterize';
import { toDataUrl } from './toDataUrl';
import { wrapText } from './wrapText';

const PAD = 40;
const LINE = 25;
const SIZE = 17;
/** What the foot of a panel's own picture leaves free. */
const FREE = 40;

/** A picture that a panel drew by itself, with the stamp under it, as PNG. */
export const stampPicture = async (picture: Blob, stamp: readonly StampLine[], signature: string): Promise<Blob> => {
  const image = await loadPicture(await toDataUrl(picture));
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d canvas');
  const font = `400 ${SIZE}px 'Be Vietnam Pro', sans-serif`;
  context.font = font;
  const room = image.naturalWidth - 2 * PAD;
  const lines = [...stamp.map(({ label, text }) => `${label}: ${text}`), signature].flatMap((line) =>
    wrapText(line, room, (text) => context.measureText(text).width),
  );
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight - FREE + lines.length * LINE + PAD;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0);
  context.font = font;
  context.fillStyle = '#4b5767';
  lines.forEach((line, at) => context.fillText(line, PAD, image.naturalHeight - FREE + LINE * (at + 0.8)));
  return canvasToPng(canvas);
};
