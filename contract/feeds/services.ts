import * as z from 'zod/mini';
import { defineFeed } from '../feed';
import { day } from '../agencies';
import { ledger, receipt } from '../money';
import { provenance } from '../figure';
import { serviceCode, SERVICES_SCOPE, servicesChannels, serviceUnit } from '../services';

/** A period of the score: a month, a quarter or a year; only closed ones of one kind are compared. */
export const scorePeriod = z.string().check(z.regex(/^20\d\d(-Q[1-4]|-(0[1-9]|1[0-2]))?$/));
export const periodKind = z.enum(['month', 'quarter', 'year']);
export type PeriodKind = z.infer<typeof periodKind>;

/** How our estimate of a part is made from its counts (contract/rules/serviceScore.ts); `unknown`: it cannot be reproduced. */
export const partFormula = z.discriminatedUnion('kind', [
  /** max · R, and `whenEmpty` where nothing was to be counted. */
  z.object({ kind: z.literal('share'), whenEmpty: z.nullable(z.number()) }),
  /** min(max; factor · R). */
  z.object({ kind: z.literal('capped-share'), factor: z.number(), whenEmpty: z.nullable(z.number()) }),
  /** factor · R without a cap of its own; the group's maximum holds. */
  z.object({ kind: z.literal('free-share'), factor: z.number(), whenEmpty: z.nullable(z.number()) }),
  z.object({ kind: z.literal('unknown') }),
]);
export type PartFormula = z.infer<typeof partFormula>;

export const scorePart = z.object({
  code: serviceCode,
  group: serviceCode,
  name: z.string(),
  max: z.number(),
  formula: partFormula,
  numeratorName: z.nullable(z.string()),
  denominatorName: z.nullable(z.string()),
  /** Whether it is asked of communes; null: not known, and then it is not judged there. */
  forCommunes: z.nullable(z.boolean()),
});
export type ScorePart = z.infer<typeof scorePart>;
export const scoreGroup = z.object({ code: serviceCode, name: z.string(), max: z.number() });
export type ScoreGroup = z.infer<typeof scoreGroup>;

/** One version of how scores are made: no trend is drawn across two. */
export const scoring = z.object({
  version: serviceCode,
  name: z.string(),
  legalBasis: z.string(),
  validFrom: day,
  validTo: z.nullable(day),
  groups: z.array(scoreGroup),
  parts: z.array(scorePart),
  /** From the highest down: the lowest score of each band. */
  bands: z.array(z.object({ name: z.string(), from: z.number() })),
  /** How sure we are, and what is open. */
  notes: z.array(z.string()),
});
export type Scoring = z.infer<typeof scoring>;

/** One part of one unit in one period. Null is not 0: nothing was told. */
export const partScore = z.object({
  part: serviceCode,
  numerator: z.nullable(z.number()),
  denominator: z.nullable(z.number()),
  /** As the national portal delivered it; never worked out anew. */
  official: z.nullable(z.number()),
  /** Ours, named an estimate wherever it is shown; null with the reason. */
  estimate: z.nullable(z.number()),
  why: z.nullable(z.enum(['no-data', 'no-formula', 'not-asked'])),
  /** Flags that the source set, in its own words. */
  flags: z.array(z.string()),
});
export type PartScore = z.infer<typeof partScore>;

export const unitScore = z.object({
  unit: serviceUnit,
  /** As delivered: of the groups and of the whole. */
  official: z.nullable(z.object({ total: z.nullable(z.number()), groups: z.record(z.string(), z.nullable(z.number())) })),
  /** Sums of the parts that could be estimated; `complete` when no asked part is missing. */
  estimate: z.object({
    total: z.nullable(z.number()),
    groups: z.record(z.string(), z.nullable(z.number())),
    complete: z.boolean(),
    /** What the estimated parts could reach at most, for shares of a scale that everyone is not asked alike. */
    reachable: z.number(),
  }),
  parts: z.array(partScore),
  /** The day on which the source showed this; a sighting of the period so far while it is open. */
  seenOn: z.nullable(day),
  /** Whether this unit was seen after the end of the period, whenever others were; until then its score is provisional, [DV3]. */
  closed: z.boolean(),
  provenance,
  source: z.string(),
  /** When this snapshot reached us. */
  receivedAt: z.iso.datetime({ offset: true }),
  revision: z.int(),
});
export type UnitScore = z.infer<typeof unitScore>;

/** A figure of the province as a whole, as somebody published it: a rank, say, "23/34". */
export const publishedScore = z.object({ name: z.string(), value: z.string(), at: z.nullable(z.string()), source: z.string() });

/** The scores of every unit in one period, and of the closed period before it. */
export const serviceScores = defineFeed({
  id: 'service-scores',
  summary: 'Điểm phục vụ người dân, doanh nghiệp theo Quyết định 766 của tỉnh, các sở và 75 xã, phường trong một kỳ',
  params: z.object({ period: z.union([z.literal('latest'), scorePeriod]), kind: z.optional(periodKind), ledger: z.optional(ledger) }),
  body: z.object({
    period: z.nullable(z.string()),
    kind: periodKind,
    /** Every period of this kind that has scores, in order of time, and whether any unit was seen after its end; of each unit see `closed`. */
    periods: z.array(z.object({ period: z.string(), closed: z.boolean(), scoring: serviceCode })),
    /** The last closed period of this kind before the one shown; null where there is none under the same scoring. */
    previous: z.nullable(z.string()),
    ledger,
    /** Those that have figures of what is shown; where nothing is shown, of anything. */
    ledgers: z.array(ledger),
    receipt: z.nullable(receipt),
    /** What was published of the province as a whole, never blended with the rest: "Xếp hạng 2025: 23 trên 34". */
    published: z.array(publishedScore),
    /** Null where no version is in force in the period. */
    scoring: z.nullable(scoring),
    scores: z.array(unitScore),
    /** The same units in `previous`: totals and groups alone. */
    before: z.array(
      z.object({
        unit: z.string(),
        kind: serviceUnit.shape.kind,
        official: z.nullable(z.number()),
        estimate: z.nullable(z.number()),
        groups: z.record(z.string(), z.object({ official: z.nullable(z.number()), estimate: z.nullable(z.number()) })),
        parts: z.record(z.string(), z.object({ official: z.nullable(z.number()), estimate: z.nullable(z.number()) })),
      }),
    ),
  }),
  scope: SERVICES_SCOPE,
  channels: servicesChannels,
});

/** One unit over time, with the daily sightings of the open period. */
export const serviceUnitScores = defineFeed({
  id: 'service-unit',
  summary: 'Điểm theo Quyết định 766 của một đơn vị qua các kỳ và các lần ghi nhận trong kỳ đang mở',
  params: z.object({
    unitKind: serviceUnit.shape.kind,
    unit: serviceCode,
    kind: z.optional(periodKind),
    ledger: z.optional(ledger),
  }),
  body: z.object({
    unit: z.nullable(serviceUnit),
    ledger,
    kind: periodKind,
    receipt: z.nullable(receipt),
    /** Every version of the scoring that a period below rests on. */
    scorings: z.array(scoring),
    periods: z.array(z.object({ period: z.string(), closed: z.boolean(), scoring: serviceCode, score: unitScore })),
    /** Of the open period, oldest first: what was shown on each day, not that day's own score. */
    sightings: z.array(z.object({ seenOn: day, official: z.nullable(z.number()), estimate: z.nullable(z.number()) })),
  }),
  scope: SERVICES_SCOPE,
  channels: servicesChannels,
});
