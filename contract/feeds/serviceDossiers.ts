import * as z from 'zod/mini';
import { day } from '../agencies';
import { defineFeed } from '../feed';
import { provenance } from '../figure';
import { ledger, receipt } from '../money';
import { serviceCode, SERVICES_SCOPE, servicesChannels, serviceUnit } from '../services';

const moment = z.iso.datetime({ offset: true });

/**
 * Counts of dossiers of a unit, in a field where one is named, in a month; null: not told. Of persons nothing is kept, only
 * counts.
 */
export const dossierCounts = z.object({
  receivedOnline: z.nullable(z.int()),
  receivedDirect: z.nullable(z.int()),
  receivedPost: z.nullable(z.int()),
  solvedEarly: z.nullable(z.int()),
  solvedOnTime: z.nullable(z.int()),
  solvedLate: z.nullable(z.int()),
  /** At the end of the month, or when it was last seen. */
  pendingInTerm: z.nullable(z.int()),
  /** Of those in term, due within three working days. */
  pendingDueSoon: z.nullable(z.int()),
  pendingLate: z.nullable(z.int()),
  /** Received for procedures that may be done wholly online, and those that were. */
  fullEligible: z.nullable(z.int()),
  fullOnline: z.nullable(z.int()),
  payable: z.nullable(z.int()),
  paidOnline: z.nullable(z.int()),
  digitisable: z.nullable(z.int()),
  digitised: z.nullable(z.int()),
  reusable: z.nullable(z.int()),
  reused: z.nullable(z.int()),
  feedback: z.nullable(z.int()),
  feedbackOnTime: z.nullable(z.int()),
  feedbackDissatisfied: z.nullable(z.int()),
});
export type DossierCounts = z.infer<typeof dossierCounts>;
export const dossierField = z.object({ code: serviceCode, name: z.string() });

/** A rate that the mission names, in the words of `contract/rules/serviceRates.ts`. */
export const serviceRate = z.enum(['online', 'full', 'paid', 'on-time', 'digitised', 'reused', 'satisfied']);
export type ServiceRate = z.infer<typeof serviceRate>;

/** A target of a plan beside the rate it speaks of; `rate` null: no figure of ours speaks of it, and then it is told alone. */
export const serviceTarget = z.object({
  id: z.string(),
  rate: z.nullable(serviceRate),
  /** As the act words it. */
  name: z.string(),
  op: z.enum(['ge', 'gt']),
  percent: z.number(),
  level: z.enum(['all', 'province', 'commune']),
  basis: z.string(),
  validFrom: z.nullable(day),
  validTo: z.nullable(day),
  /** The act that took its place, in words; null while it holds. */
  supersededBy: z.nullable(z.string()),
  note: z.nullable(z.string()),
});
export type ServiceTarget = z.infer<typeof serviceTarget>;

/** Procedures of a level and field, counted when it was last told. */
export const procedureCounts = z.object({
  level: z.enum(['province', 'commune']),
  field: serviceCode,
  total: z.nullable(z.int()),
  /** Fit by law to be done wholly online, and of them those that are offered so. */
  eligible: z.nullable(z.int()),
  provided: z.nullable(z.int()),
  seenOn: day,
  provenance,
  source: z.string(),
});
export type ProcedureCounts = z.infer<typeof procedureCounts>;

const monthOf = z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/));

/** A year of dossiers: by unit and by field, month by month. Either adds up to the other, and to the province. */
export const serviceDossiers = defineFeed({
  id: 'service-dossiers',
  summary: 'Hồ sơ thủ tục hành chính một năm theo đơn vị, tháng và lĩnh vực: tiếp nhận, giải quyết, trực tuyến, thanh toán, số hóa',
  params: z.object({
    year: z.union([z.literal('latest'), z.string().check(z.regex(/^20\d\d$/))]),
    /** `byUnit` counts this field alone. */
    field: z.optional(serviceCode),
    /** `byField` counts this unit alone: `area:03646`, `agency:so-noi-vu`. */
    unit: z.optional(z.string().check(z.regex(/^(area|agency):[\p{L}\p{N}._-]{1,60}$/u))),
    ledger: z.optional(ledger),
  }),
  body: z.object({
    year: z.nullable(z.int()),
    years: z.array(z.int()),
    ledger,
    /** Those that have figures of what is shown; where nothing is shown, of anything. */
    ledgers: z.array(ledger),
    /** The newest month told of, and whether it was told before it was over. */
    lastMonth: z.nullable(monthOf),
    provisional: z.boolean(),
    receipt: z.nullable(receipt),
    fields: z.array(dossierField),
    /** Those that stood in the year, whether they told or not. */
    units: z.array(serviceUnit),
    byUnit: z.array(z.object({ unit: z.string(), month: monthOf, counts: dossierCounts })),
    byField: z.array(z.object({ field: serviceCode, month: monthOf, counts: dossierCounts })),
    /** What stands open in `lastMonth`, unit by unit and field by field; where nothing stands open there is no row. */
    open: z.array(
      z.object({
        unit: z.string(),
        field: serviceCode,
        inTerm: z.nullable(z.int()),
        dueSoon: z.nullable(z.int()),
        late: z.nullable(z.int()),
        seenAt: z.nullable(moment),
      }),
    ),
    procedures: z.array(procedureCounts),
    targets: z.array(serviceTarget),
  }),
  scope: SERVICES_SCOPE,
  channels: servicesChannels,
});
