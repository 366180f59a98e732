export type AmountFault = { kind: 'empty' } | { kind: 'number' } | { kind: 'ambiguous'; text: string; whole: string; part: string };

const PLAIN = /^[-−]?\d+([.,]\d+)?$/;
/** "1.234" is a thousand and more to one reader and one and a bit to another. */
const THOUSANDS = /^[-−]?[1-9]\d{0,2}\.\d{3}$/;

/** A number as a person types it, with a comma or a point before its decimals and nothing between its thousands. */
export const readAmount = (typed: string): number | AmountFault => {
  const text = typed.trim();
  if (text === '') return { kind: 'empty' };
  if (THOUSANDS.test(text)) return { kind: 'ambiguous', text, whole: text.replace('.', ''), part: text.replace('.', ',') };
  if (!PLAIN.test(text)) return { kind: 'number' };
  const value = Number(text.replace(',', '.').replace('−', '-'));
  return Number.isFinite(value) ? value : { kind: 'number' };
};

/** The same number as it is typed here. */
export const typedAmount = (value: number): string => String(value).replace('.', ',');
