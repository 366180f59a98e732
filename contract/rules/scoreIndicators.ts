import type { PeriodKind } from '../feeds/services';
import type { Ledger } from '../money';

/** The set of the indicator engine that holds the totals of a ledger's scores. */
export const SCORE_SETS: Record<Ledger, string> = { actual: 'diem-766', simulated: 'mo-phong-diem-766' };

const CODES = { official: 'diem-766', estimate: 'uoc-tinh-766' } as const;
const KINDS: Record<PeriodKind, string> = { month: '', quarter: '-quy', year: '-nam' };

/** The indicator of the official score, or of our estimate, in a kind of period: all kept apart. */
export const scoreIndicator = (of: keyof typeof CODES, kind: PeriodKind): string => `${CODES[of]}${KINDS[kind]}`;
