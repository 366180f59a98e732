import type { DossierCounts, ServiceRate } from '../feeds/serviceDossiers';

/** What a rate is made of; null where a part of it was not told. */
export interface RateParts {
  numerator: number | null;
  denominator: number | null;
}

const sum = (...terms: (number | null)[]): number | null =>
  terms.reduce<number | null>((all, term) => (all === null || term === null ? null : all + term), 0);

/**
 * The seven rates of dossiers as Quyết định 766/QĐ-TTg words them: received online of all received; wholly online of those whose
 * procedure may be; paid online of those that owe a payment; solved early or on time and pending within term of all solved and
 * pending; digitised and reused of those that can be; feedback answered to satisfaction of all feedback.
 */
const RATES: Record<ServiceRate, (counts: DossierCounts) => RateParts> = {
  online: (one) => ({ numerator: one.receivedOnline, denominator: sum(one.receivedOnline, one.receivedDirect, one.receivedPost) }),
  full: (one) => ({ numerator: one.fullOnline, denominator: one.fullEligible }),
  paid: (one) => ({ numerator: one.paidOnline, denominator: one.payable }),
  'on-time': (one) => ({
    numerator: sum(one.solvedEarly, one.solvedOnTime, one.pendingInTerm),
    denominator: sum(one.solvedEarly, one.solvedOnTime, one.solvedLate, one.pendingInTerm, one.pendingLate),
  }),
  digitised: (one) => ({ numerator: one.digitised, denominator: one.digitisable }),
  reused: (one) => ({ numerator: one.reused, denominator: one.reusable }),
  satisfied: (one) => ({
    numerator: one.feedback === null || one.feedbackDissatisfied === null ? null : one.feedback - one.feedbackDissatisfied,
    denominator: one.feedback,
  }),
};

/** Numerator and denominator of a rate, in dossiers. */
export const partsOfRate = (rate: ServiceRate, counts: DossierCounts): RateParts => RATES[rate](counts);

/** The rate in %; null where a part of it is not told, or nothing was to be counted. */
export const percentOf = ({ numerator, denominator }: RateParts): number | null =>
  numerator === null || denominator === null || denominator === 0 ? null : (100 * numerator) / denominator;
