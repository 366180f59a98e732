import { xmlText } from './xmlText';

/** How a cell is shown, beside its number format. */
export type Look = 'plain' | 'wrapped' | 'head' | 'label';

/** The number format that shows what is written. */
const GENERAL = 'General';
/** Below this, numbers of formats are the sheet's own. */
const FIRST_OWN = 164;

const ALIGNED: Record<Look, string> = {
  plain: '<alignment vertical="top"/>',
  wrapped: '<alignment vertical="top" wrapText="1"/>',
  head: '<alignment vertical="center" wrapText="1"/>',
  label: '<alignment vertical="top" wrapText="1"/>',
};
const isHead = (look: Look): boolean => look === 'head' || look === 'label';

/** The looks and number formats that the cells of a workbook use, each under a number, and the part of the file that says what they are. */
export const createStyles = () => {
  const formats = new Map<string, number>([[GENERAL, 0]]);
  const styles = new Map<string, { format: number; look: Look }>([[`plain ${GENERAL}`, { format: 0, look: 'plain' }]]);
  const numbers = new Map<string, number>([[`plain ${GENERAL}`, 0]]);
  /** The number that a cell names its style by. */
  const styleOf = (look: Look, format = GENERAL): number => {
    const key = `${look} ${format}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const own = formats.get(format) ?? FIRST_OWN + formats.size - 1;
    formats.set(format, own);
    styles.set(key, { format: own, look });
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  const toXml = (): string => {
    const own = [...formats].filter(([, id]) => id >= FIRST_OWN);
    const cells = [...styles.values()].map(({ format, look }) => {
      const head = isHead(look)
        ? 'fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1"'
        : 'fontId="0" fillId="0" borderId="0"';
      return `<xf numFmtId="${format}" ${head} xfId="0" applyNumberFormat="1" applyAlignment="1">${ALIGNED[look]}</xf>`;
    });
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      own.length === 0
        ? ''
        : `<numFmts count="${own.length}">${own.map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${xmlText(code)}"/>`).join('')}</numFmts>`,
      '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
      '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF5"/></patternFill></fill></fills>',
      '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
      '<border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>',
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs>`,
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
    ].join('');
  };
  return { styleOf, toXml };
};
export type Styles = ReturnType<typeof createStyles>;
