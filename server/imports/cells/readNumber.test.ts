import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOf, readNumber } from './readNumber';

const group = (digits: string, mark: string): string => digits.replaceAll(/\B(?=(\d{3})+$)/g, mark);
const wholes = fc.integer({ min: 0, max: 999_999_999 }).map(String);
const fractions = fc.stringMatching(/^\d{0,5}[1-9]$/);

describe('numbers as offices write them', () => {
  it('[IM3] give back exactly what was written, in each declared way and whatever separates the thousands', () => {
    fc.assert(
      fc.property(
        wholes,
        fc.option(fractions),
        fc.constantFrom('vi' as const, 'en' as const),
        fc.boolean(),
        (whole, fraction, format, negative) => {
          const [mark, point] = format === 'vi' ? ['.', ','] : [',', '.'];
          const sign = negative && /[1-9]/.test(whole + (fraction ?? '')) ? '-' : '';
          const expected = `${sign}${whole}${fraction === null ? '' : `.${fraction}`}`;
          for (const separator of [mark, ' ', '\u00a0', '\u202f', '']) {
            const text = `${negative ? '-' : ''}${group(whole, separator)}${fraction === null ? '' : `${point}${fraction}`}`;
            expect(readNumber(text, format)).toEqual({ outcome: 'number', digits: expected, percent: false });
          }
        },
      ),
    );
  });

  it('[IM3] never read in a way that the declared one is not', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?[\d., %]{1,12}$/), (text) => {
        const both = [readNumber(text, 'vi'), readNumber(text, 'en')];
        const free = readNumber(text, null);
        if (free.outcome === 'number') expect(both).toContainEqual(free);
        if (free.outcome === 'ambiguous')
          expect(both.map((each) => (each.outcome === 'number' ? each.digits : ''))).toEqual([free.vi, free.en]);
        if (free.outcome === 'none') expect(both.every(({ outcome }) => outcome === 'none')).toBe(true);
      }),
    );
  });

  it.each([
    ['1.234,5', '1234.5'],
    ['1234,5', '1234.5'],
    ['1 234', '1234'],
    ['1.234.567', '1234567'],
    ['0,10', '0.1'],
    ['-12,50%', '-12.5'],
  ])('[IM3] %s is %s, whoever reads it', (text, digits) => expect(readNumber(text, null)).toMatchObject({ outcome: 'number', digits }));

  it('[IM3] 1.234 alone reads in two ways, and both are told', () => {
    expect(readNumber('1.234', null)).toEqual({ outcome: 'ambiguous', vi: '1234', en: '1.234', percent: false });
    expect(readNumber('1,234', null)).toEqual({ outcome: 'ambiguous', vi: '1.234', en: '1234', percent: false });
  });
  it.each([
    ['0.125', 'en'],
    ['-0.500%', 'en'],
    ['00.125', 'en'],
    ['0,125', 'vi'],
  ] as const)('[IM3] %s is a fraction of the %s way only: zeros head no thousands', (text, way) => {
    const digits = text.startsWith('-') ? '-0.5' : '0.125';
    expect(readNumber(text, null)).toMatchObject({ outcome: 'number', digits });
    expect(readNumber(text, way)).toMatchObject({ outcome: 'number', digits });
    expect(readNumber(text, way === 'vi' ? 'en' : 'vi')).toEqual({ outcome: 'none' });
    expect(formatOf(['1.234', text])).toEqual({ format: way, cell: text });
  });
  it.each(['', '-', '0 125', '0.125.500', '0.125,5', 'abc', '1,2,3', '12o5', '1.23.4', '.5', '5,', '1e5'])(
    '[IM3] "%s" is no number',
    (text) => expect(readNumber(text, null)).toEqual({ outcome: 'none' }),
  );
  it('[IM3] a file is read as its undoubted cells are written, unless they disagree', () => {
    expect(formatOf(['1.234', '5', '1.234,5'])).toEqual({ format: 'vi', cell: '1.234,5' });
    expect(formatOf(['1.234', '5', '0.5'])).toEqual({ format: 'en', cell: '0.5' });
    expect(formatOf(['1.234', '7'])).toBeNull();
    expect(formatOf(['1,5', '1.5'])).toBeNull();
  });
});
