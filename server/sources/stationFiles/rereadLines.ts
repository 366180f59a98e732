import { refusesWholeFile } from '../../../contract/rules/wholeFile';
import { parseStationFile, type ParsedStationFile } from './parse';

interface KeptLine {
  line: number;
  raw: string;
  /** Why it was refused when it came. */
  firstReason: string;
}

/**
 * Reads kept lines of one file again, each in its old place, so that lines that contradict each other are still found.
 * What was kept of a file that was refused whole is no line: it comes out refused with the reason it came with.
 */
export const rereadLines = (file: string, receivedAt: Date, lines: readonly KeptLine[]): ParsedStationFile => {
  const whole = lines.filter(({ firstReason }) => refusesWholeFile(firstReason));
  const readable = lines.filter(({ firstReason }) => !refusesWholeFile(firstReason));
  const text: string[] = [];
  for (const { line, raw } of readable) text[line - 1] = raw;
  const parsed = parseStationFile(file, new TextEncoder().encode(Array.from(text, (line) => line ?? '').join('\n')), receivedAt);
  // Where no line was kept there is none to judge: what nothing reads as is not an empty file.
  const refused = readable.length === 0 ? [] : parsed.refused;
  return { ...parsed, refused: [...refused, ...whole.map(({ line, raw, firstReason }) => ({ line, raw, reason: firstReason }))] };
};
