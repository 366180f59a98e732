import type { Measure } from './measure';

/** Breaks a text at spaces into at most `most` lines of `width` px; what does not fit ends in an ellipsis. */
export const wrap = (text: string, width: number, most: number, size: number, measure: Measure, weight = 400): string[] => {
  const fits = (line: string) => measure(line, size, weight) <= width;
  const lines: string[] = [];
  let rest = text.split(/\s+/).filter((word) => word !== '');
  while (rest.length > 0) {
    const last = lines.length === most - 1;
    let count = rest.length;
    while (count > 1 && !fits(rest.slice(0, count).join(' '))) count -= 1;
    const line = rest.slice(0, count).join(' ');
    if (last && (count < rest.length || !fits(line))) return [...lines, shorten(rest.join(' '), fits)];
    lines.push(fits(line) ? line : shorten(line, fits));
    rest = rest.slice(count);
  }
  return lines;
};

const shorten = (text: string, fits: (line: string) => boolean): string => {
  let length = text.length;
  while (length > 1 && !fits(`${text.slice(0, length).trimEnd()}…`)) length -= 1;
  // A word cut in two reads badly; one that alone is too long has no other way.
  const space = text.lastIndexOf(' ', length);
  const end = length < text.length && text[length] !== ' ' && space > length / 2 ? space : length;
  return `${text.slice(0, end).replace(/[\s,;.]+$/, '')}…`;
};
