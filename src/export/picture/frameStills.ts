import type { Still } from '../../ui/stillShelf';
import type { StampLine } from '../stamp';
import { measureAt, wrapText } from './wrapText';

const PAD = 32;
const INK = { text: '#141a22', quiet: '#4b5767', line: '#d9dfe7', paper: '#ffffff' };

export interface Framed {
  title: string;
  stills: readonly (Still & { caption: string; sentence: string })[];
  stamp: readonly StampLine[];
  /** Set large across the head where figures are not real; null where they are. */
  mark: string | null;
  signature: string;
  /** @font-face rules. */
  fonts: string;
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A drawing that stands by itself: title, charts with captions, and the stamp, with the font inside, [EX4]. */
export const frameStills = ({ title, stills, stamp, mark, signature, fonts }: Framed): { svg: string; width: number; height: number } => {
  const inner = Math.max(...stills.map(({ width }) => width));
  const width = inner + 2 * PAD;
  const parts: string[] = [];
  let y = PAD;
  const lines = (text: string, size: number, weight: number, fill: string, room = inner): void => {
    for (const line of wrapText(text, room, measureAt(size, weight))) {
      y += size * 1.35;
      parts.push(`<text x="${PAD}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeXml(line)}</text>`);
    }
  };
  if (mark !== null) {
    const wide = measureAt(15, 700)(mark) + 24;
    const left = width - PAD - wide;
    parts.push(
      `<rect x="${left}" y="${y}" width="${wide}" height="28" fill="none" stroke="${INK.text}" stroke-dasharray="6 4"/>`,
      `<text x="${left + wide / 2}" y="${y + 19}" font-size="15" font-weight="700" text-anchor="middle" fill="${INK.text}">${escapeXml(mark)}</text>`,
    );
    lines(title, 22, 700, INK.text, inner - wide - 20);
    y = Math.max(y, PAD + 32);
  } else lines(title, 22, 700, INK.text);
  for (const still of stills) {
    y += 10;
    lines(still.caption, 13, 400, INK.quiet);
    lines(still.sentence, 14, 400, INK.text);
    y += 14;
    parts.push(`<g transform="translate(${PAD} ${y})">${still.svg}</g>`);
    y += still.height;
  }
  y += 18;
  parts.push(`<line x1="${PAD}" x2="${width - PAD}" y1="${y}" y2="${y}" stroke="${INK.line}"/>`);
  for (const { label, text } of stamp) lines(`${label}: ${text}`, 12, 400, INK.quiet);
  lines(signature, 12, 700, INK.quiet);
  const height = Math.ceil(y + PAD * 0.7);
  return {
    width,
    height,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'Be Vietnam Pro', sans-serif"><style>${fonts}</style><rect width="${width}" height="${height}" fill="${INK.paper}"/>${parts.join('')}</svg>`,
  };
};
