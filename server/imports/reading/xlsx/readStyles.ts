import { attributeOf } from './scanXml';
import type { WorkbookZip } from './workbookZip';

/** `month`: a date of which only month and year are shown. */
export type NumberStyle = 'plain' | 'date' | 'month' | 'percent';

/** Formats that Excel knows by number alone: 14–22 and 45–47 are days and hours, 17 a month (mmm-yy), 9 and 10 shares. */
const builtIn = (id: number): NumberStyle => {
  if (id === 17) return 'month';
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
    ? 'date'
    : id === 9 || id === 10
      ? 'percent'
      : 'plain';
};

const styleOf = (code: string): NumberStyle => {
  const bare = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (bare.includes('%')) return 'percent';
  if (/general/i.test(bare) || !/[dmyhs]/i.test(bare)) return 'plain';
  return /m/i.test(bare) && /y/i.test(bare) && !/d/i.test(bare) ? 'month' : 'date';
};

/** What the style of a cell (its `s`) makes of a number. */
export const readStyles = async (zip: WorkbookZip, path: string | null): Promise<NumberStyle[]> => {
  const own = new Map<number, NumberStyle>();
  const styles: NumberStyle[] = [];
  if (path === null) return styles;
  let isCell = false;
  await zip.scan(path, {
    open: (name, attributes) => {
      if (name === 'numFmt') own.set(Number(attributeOf(attributes, 'numFmtId')), styleOf(attributeOf(attributes, 'formatCode') ?? ''));
      if (name === 'cellXfs') isCell = true;
      if (name === 'xf' && isCell) {
        const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
        styles.push(own.get(id) ?? builtIn(id));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isCell = false;
    },
    text: () => {},
  });
  return styles;
};
