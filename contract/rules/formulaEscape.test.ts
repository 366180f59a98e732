import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeCsvFormula, escapeFormula } from './formulaEscape';

describe('words that look like a formula', () => {
  it.each([
    ['a;=1+1', "a;'=1+1"],
    ['a,=1+1', "a,'=1+1"],
    ['a\t@SUM(A1)', "a\t'@SUM(A1)"],
    ['a; \u00a0=1', "a;' \u00a0=1"],
    ['a;\t=1', "a;\t'=1"],
    ['a,"=1"', `a,'"=1"`],
    ['a;＝1', "a;'＝1"],
    ['a\n-1', "a\n'-1"],
    ['=1;+1,-1', "'=1;'+1,'-1"],
  ])('[EX2] [IM6] %j is none at whichever separator it is parted', (text, escaped) => {
    expect(escapeCsvFormula(text)).toBe(escaped);
    expect(escapeCsvFormula(escaped)).toBe(escaped);
  });

  it('[EX2] [IM6] no piece of any words begins a formula', () => {
    const words = fc.string({ unit: fc.constantFrom(';', ',', '\t', '\n', '\r', ' ', '\u00a0', '"', '=', '+', '-', '@', '＝', 'a', '1') });
    fc.assert(
      fc.property(words, (text) => {
        const escaped = escapeCsvFormula(text);
        for (const piece of escaped.split(/[;,\t\r\n]/)) expect(piece).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
        for (const piece of escaped.split(/[;,\t\r\n]/).slice(1)) expect(piece).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/u);
        expect(escaped.replaceAll("'", '')).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('[EX2] words of a sheet, which nothing parts, are escaped at their beginning only', () => {
    expect([escapeFormula('a;=1'), escapeFormula(' =1')]).toEqual(['a;=1', "' =1"]);
    expect(escapeCsvFormula('Sơ bộ; 1=1, a@b.vn – −5')).toBe('Sơ bộ; 1=1, a@b.vn – −5');
  });
});
