import * as z from 'zod/mini';

/** One measured or promised quantity: a number, a closed range or a one-sided bound, in the unit of its indicator. */
export const quantity = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), value: z.number() }),
  z.object({ kind: z.literal('range'), low: z.number(), high: z.number() }),
  z.object({ kind: z.literal('bound'), op: z.enum(['gt', 'ge', 'lt', 'le']), value: z.number() }),
]);
export type Quantity = z.infer<typeof quantity>;

/**
 * What a cell of a real plan can hold: a quantity, words ("Phổ cập"), a vector by level ("85%; 76%; 55%"),
 * or nothing, with the reason. The words of the source travel beside it, in `verbatim`.
 */
export const indicatorValue = z.discriminatedUnion('kind', [
  ...quantity.def.options,
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('vector'), items: z.array(z.object({ level: z.string(), value: quantity })) }),
  z.object({ kind: z.literal('none'), reason: z.enum(['blank', 'not-set', 'no-method', 'not-determined']) }),
]);
export type IndicatorValue = z.infer<typeof indicatorValue>;
