import type { Promised } from '../../contract/feeds/areaValues';
import type { ChangedFigure, ChangedValue, ChangeKind } from '../../contract/feeds/changesFigures';
import { boundOf, deviationOf } from '../../contract/rules/deviation';
import { endOfPeriod, isProvisional } from '../../contract/rules/openPeriod';
import type { Registers } from '../store/rows/storedRegisters';
import type { StoredDefinition } from '../store/rows/storedSeries';
import type { ChangeRow } from './readChangesRows';
import { promiseIn, sharedPath, singlePassport } from './seriesRows';

/** What stood at one end of the span: the rows of one indicator, period and part, and those of the whole. */
export interface Stood {
  part: readonly ChangeRow[];
  whole: readonly ChangeRow[];
}

export const promisedIn = ({ part, whole }: Stood, definition: StoredDefinition): Promised | null =>
  promiseIn(part, definition) ?? sharedPath(promiseIn(whole, definition), definition);

/** A row as the wire has it, judged by what was promised at the same end of the span. */
export const toStanding = (
  row: ChangeRow | undefined,
  stood: Stood,
  definition: StoredDefinition,
  registers: Registers,
): ChangedValue | null => {
  if (!row) return null;
  const passport = singlePassport(row, { set: row.set_id, code: row.indicator_code }, definition, registers);
  if (!passport) return null;
  const plan = promisedIn(stood, definition)?.value ?? null;
  const isOutcome = row.role !== 'plan' && row.role !== 'target';
  const judged = isOutcome && plan && row.value.kind === 'number' ? deviationOf(row.value.value, plan, definition.direction) : null;
  return { value: row.value, verbatim: row.verbatim, deviation: judged?.gap ?? null, met: judged?.met ?? null, passport };
};

/** How a figure changed since a moment (ms): a closed period that says another thing is corrected, an open one runs on. */
export const kindOf = (before: ChangeRow | undefined, after: ChangeRow | undefined, since: number): ChangeKind => {
  if (!before) return 'new';
  if (!after) return 'withdrawn';
  const wasOpen = isProvisional(before.period, before.observed_at) || endOfPeriod(before.period) > since;
  return wasOpen ? 'running' : 'corrected';
};

const numberIn = (standing: ChangedValue | null): number | null => (standing?.value.kind === 'number' ? standing.value.value : null);
/** Differences of binary fractions carry noise in the last places. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** After less before; null where either is no number. */
export const differenceOf = (before: ChangedValue | null, after: ChangedValue | null): number | null => {
  const [old, now] = [numberIn(before), numberIn(after)];
  return old === null || now === null ? null : tidy(now - old);
};

/** In percent of what is promised; null where that is nothing, or 0. */
export const shareOfPromise = (amount: number | null, promised: Promised | null, value: number | null): number | null => {
  const bound = promised && value !== null ? Math.abs(boundOf(promised.value, value)) : 0;
  return amount === null || bound === 0 ? null : tidy((amount / bound) * 100);
};

/**
 * By how much a figure's place in the ranking weighs: how far its deviation moved, of one that came or went how far it stands from
 * what was promised; in percent of the promise, so that shares and amounts can be ranked together. Null: it is not judged.
 */
export const weightOf = (figure: Pick<ChangedFigure, 'shift' | 'before' | 'after'>, promised: Promised | null): number | null => {
  if (figure.shift !== null) return Math.abs(figure.shift);
  const only = figure.before === null || figure.after === null ? (figure.after ?? figure.before) : null;
  const share = only ? shareOfPromise(only.deviation, promised, numberIn(only)) : null;
  return share === null ? null : Math.abs(share);
};

/** The size of a change that nobody judged, beside what was before; null where it is no number or came from nothing. */
export const relativeOf = ({ before, difference }: Pick<ChangedFigure, 'before' | 'difference'>): number | null => {
  const old = numberIn(before);
  return difference === null || old === null || old === 0 ? null : Math.abs(difference / old);
};

export const shiftOf = (before: ChangedValue | null, after: ChangedValue | null, promised: Promised | null): number | null => {
  if (before?.deviation == null || after?.deviation == null) return null;
  return shareOfPromise(after.deviation - before.deviation, promised, numberIn(after));
};
