import * as z from 'zod/mini';
import { dossierCounts, serviceRate, type DossierCounts, type ServiceRate } from '../feeds/serviceDossiers';

type Count = keyof DossierCounts;

/** Each count with the one that it is a part of. */
const PARTS: readonly (readonly [part: Count, whole: Count])[] = [
  ['pendingDueSoon', 'pendingInTerm'],
  ['fullOnline', 'fullEligible'],
  ['paidOnline', 'payable'],
  ['digitised', 'digitisable'],
  ['reused', 'reusable'],
  ['feedbackOnTime', 'feedback'],
  ['feedbackDissatisfied', 'feedback'],
];
/** What each rate is made of. */
const COUNTS_OF_RATE: Record<ServiceRate, readonly Count[]> = {
  online: ['receivedOnline', 'receivedDirect', 'receivedPost'],
  full: ['fullEligible', 'fullOnline'],
  paid: ['payable', 'paidOnline'],
  'on-time': ['solvedEarly', 'solvedOnTime', 'solvedLate', 'pendingInTerm', 'pendingLate'],
  digitised: ['digitisable', 'digitised'],
  reused: ['reusable', 'reused'],
  satisfied: ['feedback', 'feedbackDissatisfied'],
};

const COUNTS = z.keyof(dossierCounts).options;

export type DossierFault =
  | { kind: 'negative'; count: Count }
  | { kind: 'part-above-whole'; part: Count; whole: Count }
  | { kind: 'torn'; rate: ServiceRate; missing: Count[] }
  | { kind: 'silent' };

/**
 * What is wrong with the counts of one unit, field and month, [DV6]. Counts that make up a rate are told together or not at all: else
 * the sum over units would divide those who told by those who did not.
 */
export const dossierFaults = (counts: DossierCounts): DossierFault[] => {
  if (COUNTS.every((name) => counts[name] === null)) return [{ kind: 'silent' }];
  const isAbove = ([part, whole]: readonly [Count, Count]): boolean => (counts[part] ?? 0) > (counts[whole] ?? Number.POSITIVE_INFINITY);
  return [
    ...COUNTS.filter((name) => (counts[name] ?? 0) < 0).map((count) => ({ kind: 'negative', count }) as const),
    ...PARTS.filter(isAbove).map(([part, whole]) => ({ kind: 'part-above-whole', part, whole }) as const),
    ...serviceRate.options.flatMap((rate): DossierFault[] => {
      const of = COUNTS_OF_RATE[rate];
      const missing = of.filter((name) => counts[name] === null);
      return missing.length === 0 || missing.length === of.length ? [] : [{ kind: 'torn', rate, missing }];
    }),
  ];
};
