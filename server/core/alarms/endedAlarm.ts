import type { Alarm } from '../../../contract/alarms';
import type { ConditionInput, Line } from '../../../contract/rules/alarms/condition';
import { isTouched } from '../../../contract/rules/alarms/judge';

export type LateInput = Extract<ConditionInput, { kind: 'late' }>;

const ms = (moment: string | null): number | null => (moment === null ? null : Date.parse(moment));
const timeOf = ({ activeAt, clearedAt, endedAt }: Alarm) => ({ activeAt: Date.parse(activeAt), clearedAt: ms(clearedAt ?? endedAt) });

/** Whether late data speak of the time of an alarm that has ended. */
export const isOfItsTime = (alarm: Alarm, late: Pick<LateInput, 'from' | 'to'>): boolean => isTouched(timeOf(alarm), late);

/** Further from the limit than the worst so far: an alarm that has ended keeps no badness. */
const isWorse = ({ worst, limit }: Alarm, value: number): boolean =>
  worst === null || (limit !== null && Math.abs(value - limit) > Math.abs(worst.value - limit));

/** An alarm that has ended with the line of what came late of its time, [AL3]. */
export const amendEnded = (alarm: Alarm, { clock, count, over, worst }: LateInput): { alarm: Alarm; line: Line } => {
  const own = worst !== null && worst.value !== null && isOfItsTime(alarm, { from: worst.at, to: worst.at }) ? worst : null;
  const value = own?.value ?? null;
  const version = alarm.version + 1;
  const at = Math.max(clock, ms(alarm.endedAt) ?? clock);
  const newWorst = own !== null && value !== null && isWorse(alarm, value) ? { value, at: new Date(own.at).toISOString() } : alarm.worst;
  return {
    alarm: { ...alarm, version, worst: newWorst },
    line: { version, kind: 'amended', at, actor: null, comment: null, value, detail: `${count}/${over}` },
  };
};
