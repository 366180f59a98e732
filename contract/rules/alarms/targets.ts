import type { AlarmPriority } from '../../alarms';

/**
 * Both standards are sold and were not at hand. `quoted`: read at the address named; `passed-on`: told by others who quote them, the
 * address not kept, and not yet held against the standard; `own`: the centre's.
 */
export type Sureness = 'quoted' | 'passed-on' | 'own';

export interface PerformanceTarget {
  op: 'at-most' | 'below';
  good: number;
  /** Up to so much can still be managed; null: what is not good is too much. */
  bearable: number | null;
  /** The standard. */
  source: string;
  /** Where it was read; null: nowhere that could be named. */
  quotedFrom: string | null;
  sure: Sureness;
}

const ISA = 'ANSI/ISA-18.2 (IEC 62682)';
const EEMUA = 'EEMUA 191';
const GRID = 'scribd.com/document/51103565 “Measuring Alarm System Effectiveness”';
const AUDIT = 'inductiveautomation.com/resources/article/quick-alarm-system-self-audit';
const FLOODS = 'prosys.com/services/alarm-management/eliminate-alarm-floods';
const SHARES = 'exida.com/Blog/which-measure-rationalized-or-annunciated-is-more-important';

/**
 * What the figures of `performanceOf` are held against. The standards speak of one operator of a process plant; the centre of a province
 * is another thing, so that these are marks to steer by, and say nothing of the work of any one person.
 */
export const PERFORMANCE_TARGETS = {
  perTenMinutes: { op: 'at-most', good: 1, bearable: 2, source: `${EEMUA}, ${ISA}`, quotedFrom: GRID, sure: 'passed-on' },
  perHour: { op: 'at-most', good: 6, bearable: 12, source: ISA, quotedFrom: null, sure: 'passed-on' },
  perDay: { op: 'at-most', good: 150, bearable: 300, source: ISA, quotedFrom: AUDIT, sure: 'quoted' },
  peakTenMinutes: { op: 'at-most', good: 10, bearable: null, source: ISA, quotedFrom: FLOODS, sure: 'quoted' },
  peakHour: { op: 'at-most', good: 15, bearable: null, source: EEMUA, quotedFrom: GRID, sure: 'quoted' },
  timeInFlood: { op: 'below', good: 1, bearable: null, source: ISA, quotedFrom: FLOODS, sure: 'quoted' },
  standing: { op: 'below', good: 5, bearable: null, source: ISA, quotedFrom: null, sure: 'passed-on' },
  chattering: { op: 'at-most', good: 0, bearable: null, source: ISA, quotedFrom: AUDIT, sure: 'quoted' },
} as const satisfies Record<string, PerformanceTarget>;

/**
 * How what is announced is to be spread, in %: about 5 of the highest, 15 of the middle, 80 of the lowest. The standards name three
 * priorities; that our two highest together are their highest is our choice.
 */
export const SPLIT_TARGETS = [
  { priorities: ['critical', 'high'], about: 5 },
  { priorities: ['medium'], about: 15 },
  { priorities: ['low'], about: 80 },
] as const satisfies readonly { priorities: readonly AlarmPriority[]; about: number }[];
export const SPLIT_SOURCE = { source: `${ISA}, ${EEMUA}`, quotedFrom: `${SHARES}; ${GRID}`, sure: 'quoted' } as const satisfies Pick<
  PerformanceTarget,
  'source' | 'quotedFrom' | 'sure'
>;

export type Meeting = 'good' | 'bearable' | 'over';
/** How a figure stands to its target. */
export const meetingOf = ({ op, good, bearable }: PerformanceTarget, value: number): Meeting => {
  if (op === 'below' ? value < good : value <= good) return 'good';
  return bearable !== null && value <= bearable ? 'bearable' : 'over';
};
