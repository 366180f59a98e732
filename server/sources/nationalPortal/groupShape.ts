import * as z from 'zod/mini';
import type { GroupEndpoint } from './endpoints';

const amount = z.nullable(z.number());
const metric = z.looseObject({
  code: z.string(),
  numerator: amount,
  denominator: amount,
  score: amount,
  maxScore: amount,
  dataQualityStatus: z.optional(z.nullable(z.string())),
});
const unit = { departmentId: z.string().check(z.minLength(1)), departmentName: z.string().check(z.minLength(1)) };
/** A parent has its score as `totalScore`, a child now so, now as `score`. */
const scores = {
  totalScore: z.optional(amount),
  score: z.optional(amount),
  totalMaxScore: z.optional(amount),
  maxScore: z.optional(amount),
};
const hasScore = z.refine<{ totalScore?: unknown; score?: unknown }>((row) => row.totalScore !== undefined || row.score !== undefined, {
  path: ['totalScore'],
});

const countsOf = ({ parts }: GroupEndpoint): string[] =>
  parts.flatMap((part) => ('counts' in part && part.counts ? [part.counts.numerator, part.counts.denominator] : []));

/** One unit in the answer of a group, with the counts that its parts are made of. */
export const unitShape = (endpoint: GroupEndpoint) =>
  z
    .looseObject({
      ...unit,
      ...scores,
      metrics: endpoint.shape === 'metrics' ? z.array(metric) : z.optional(z.array(metric)),
      ...Object.fromEntries(countsOf(endpoint).map((name) => [name, amount])),
    })
    .check(hasScore);
export type UnitAnswer = z.infer<ReturnType<typeof unitShape>>;

export const pagination = z.optional(z.looseObject({ currentPage: z.number(), totalPages: z.number() }));
/** The answer of a group: the unit that was asked for, and those under it. */
export const groupShape = {
  metrics: z.looseObject({ overview: z.unknown(), evaluation: z.array(z.unknown()), pagination }),
  tree: z.looseObject({ parent: z.unknown(), children: z.array(z.unknown()), pagination }),
};

/** Fields of a unit that were seen on 26/9/2026, whether they are read or not. */
export const FAMILIAR_FIELDS: ReadonlySet<string> = new Set(
  `stt departmentId departmentName departmentCode departmentType departmentLevel agencyLevel level metrics averageScore ratio score maxScore
   totalScore totalMaxScore scoreDelta totalPetitions classifiedPetitions totalDossiers totalReceived totalOnTime totalOverdue totalCompleted
   avgProcessingDays authorityCount partialCount fullCount onlineDossierCount onlineServiceTotal channelOnlineSum channelDirectSum
   channelPostalSum channelTotalSum onlineOnTimeSum onlineOverdueSum totalDossierOnlinePaymentSuccess totalDossierFinancialObligation
   totalDossierOnlineFormalityPaymentSuccess totalFeeDossierFormalityDistinct totalFeeDossierFormality totalFeeFormality
   metrics.[].code metrics.[].name metrics.[].numerator metrics.[].denominator metrics.[].ratio metrics.[].score metrics.[].maxScore
   metrics.[].dataQualityStatus metrics.[].dataQualityMessage`.split(/\s+/),
);
