import type { AlarmRuleBody } from '../../alarms';
import type { Manner } from './condition';

const MINUTE = 60_000;

/**
 * How the conditions of a rule move. Delays of readings and indices are confirmed by a datum, for the next file may be minutes away and
 * a single reading proves nothing; those of silence, sources and indicators by the clock, for nothing more may ever come.
 */
export const mannerOf = ({ target, condition, onDelaySeconds, offDelaySeconds, escalation, priority }: AlarmRuleBody): Manner => ({
  onDelayMs: onDelaySeconds * 1_000,
  offDelayMs: offDelaySeconds * 1_000,
  confirmedBy: condition.kind !== 'silent' && (target.kind === 'datastream' || target.kind === 'index') ? 'datum' : 'clock',
  silentAfterMs: condition.kind === 'silent' ? condition.afterMinutes * MINUTE : null,
  escalation: escalation.map(({ afterMinutes, to }) => ({ afterMs: afterMinutes * MINUTE, to })).toSorted((a, b) => a.afterMs - b.afterMs),
  asksAcknowledgement: priority !== 'low',
});
