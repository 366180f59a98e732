import { meetingOf, PERFORMANCE_TARGETS, SPLIT_TARGETS, type PerformanceTarget } from '../../../../contract/rules/alarms/targets';
import type { AlarmPriority } from '../../../../contract/alarms';
import type { PerformanceBody } from './performanceBody';

export type FigureId = keyof typeof PERFORMANCE_TARGETS;
export const FIGURES = [
  'perTenMinutes',
  'perHour',
  'perDay',
  'peakTenMinutes',
  'peakHour',
  'timeInFlood',
  'standing',
  'chattering',
] as const satisfies readonly FigureId[];

/** How a figure stands: at a mark that it must stay below, it is not over and not met either. */
export type Standing = 'good' | 'bearable' | 'over' | 'notBelow';

export interface JudgedFigure {
  id: FigureId;
  value: number;
  unit: 'alarms' | 'conditions' | '%';
  /** When a peak was. */
  at: string | null;
  target: PerformanceTarget;
  standing: Standing;
}

const valueOf = (id: FigureId, body: PerformanceBody): number => {
  switch (id) {
    case 'peakTenMinutes':
      return body.peakTenMinutes?.count ?? 0;
    case 'peakHour':
      return body.peakHour?.count ?? 0;
    case 'standing':
      return body.standing.length;
    case 'chattering':
      return body.chattering.length;
    default:
      return body[id];
  }
};
const UNITS: Partial<Record<FigureId, JudgedFigure['unit']>> = { timeInFlood: '%', chattering: 'conditions' };

/** How a value stands to its target, by the value itself: 1,004 is over 1, however it is written. */
export const standingOf = (target: PerformanceTarget, value: number): Standing => {
  const meeting = meetingOf(target, value);
  return meeting === 'over' && target.op === 'below' && value === target.good ? 'notBelow' : meeting;
};

/** Every figure that has a target, with that target. */
export const judgedFigures = (body: PerformanceBody): JudgedFigure[] =>
  FIGURES.map((id) => {
    const target: PerformanceTarget = PERFORMANCE_TARGETS[id];
    const value = valueOf(id, body);
    const at = id === 'peakTenMinutes' || id === 'peakHour' ? (body[id]?.from ?? null) : null;
    return { id, value, unit: UNITS[id] ?? 'alarms', at, target, standing: standingOf(target, value) };
  });

export interface SplitRow {
  priorities: readonly AlarmPriority[];
  count: number;
  /** In % of all; null where nothing was announced. */
  share: number | null;
  about: number;
}

/** What was announced, by the three priorities of the standards. */
export const splitRows = (body: PerformanceBody): SplitRow[] => {
  const all = body.split.reduce((sum, { count }) => sum + count, 0);
  return SPLIT_TARGETS.map(({ priorities, about }) => {
    const own: readonly AlarmPriority[] = priorities;
    const count = body.split.reduce((sum, each) => sum + (own.includes(each.priority) ? each.count : 0), 0);
    return { priorities: own, count, share: all === 0 ? null : (100 * count) / all, about };
  });
};

/** How far the figures are of simulated stations: all only where every announcement is known to be. */
export const simulatedIn = (body: PerformanceBody): boolean | 'partly' => {
  const known = body.most.filter(({ subject }) => subject.simulated);
  if (known.length === 0) return body.standing.some(({ subject }) => subject.simulated) ? 'partly' : false;
  const counted = body.most.reduce((sum, { count }) => sum + count, 0);
  return known.length === body.most.length && counted === body.announced ? true : 'partly';
};
