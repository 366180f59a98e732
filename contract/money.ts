import * as z from 'zod/mini';
import { day } from './agencies';
import { provenance } from './figure';

/** An amount in đồng, whole; below 2⁵³, which is nine million tỷ đồng. */
export const dong = z.int();

/**
 * Which book a figure stands in. The two are never added up: `simulated` is what the generator made, `actual` what was
 * published or imported.
 */
export const ledger = z.enum(['actual', 'simulated']);
export type Ledger = z.infer<typeof ledger>;

/** Where rows of a ledger come from, for the passports of what is computed from them. */
export const receipt = z.object({
  /** Every source of them, in words. */
  sources: z.array(z.string()),
  /** The newest; null where no source tells. */
  observedAt: z.nullable(z.iso.datetime({ offset: true })),
  receivedAt: z.iso.datetime({ offset: true }),
  revision: z.int(),
  /** The weakest of them. */
  provenance,
});
export type Receipt = z.infer<typeof receipt>;

/** A figure as somebody published it, which is never blended with what rows add up to. */
export const publishedMoney = z.object({
  /** What it is of, in words: "Lũy kế giải ngân đến 31/7/2025". */
  name: z.string(),
  /** The day it speaks of. */
  at: day,
  amount: z.nullable(dong),
  /** In %, of `denominator`. */
  percent: z.nullable(z.number()),
  denominator: z.nullable(z.string()),
  scope: z.enum(['province', 'nation']),
  source: z.string(),
});
export type PublishedMoney = z.infer<typeof publishedMoney>;

/** A step of a path: what should be reached by the end of a month, in % of a named denominator. */
export const moneyStep = z.object({
  /** `2026-09`; the January after the year is its thirteenth month. */
  month: z.string(),
  percent: z.number(),
  /** The act that set it, and in which words. */
  basis: z.string(),
  provenance,
});
export type MoneyStep = z.infer<typeof moneyStep>;

const year = z.string().check(z.regex(/^20\d\d$/));
/** Which year of which ledger is asked for. */
export const moneyYearParams = z.object({
  year: z.union([z.literal('latest'), year]),
  /** Left out: `actual` where it has figures of the year, else `simulated`. */
  ledger: z.optional(ledger),
});
/** What every answer of a year of money begins with. */
export const moneyYearHead = {
  /** The year shown, and all that have figures in this ledger; null and empty where there is none. */
  year: z.nullable(z.int()),
  years: z.array(z.int()),
  ledger,
  /** The ledgers that have figures of this year. */
  ledgers: z.array(ledger),
  /** The newest month with a report, `2026-11`; of investment the January after, for the thirteenth. */
  lastMonth: z.nullable(z.string()),
  /** `lastMonth` was observed before it was over ("tạm thời"). */
  provisional: z.boolean(),
  receipt: z.nullable(receipt),
};
