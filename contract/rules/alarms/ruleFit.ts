import type { AlarmCondition, AlarmRuleBody, AlarmTarget } from '../../alarms';

/** What of a rule does not go together. */
export const MISFITS = [
  'limit-on-this-target',
  'in-force-without-datastream',
  'index-averaging',
  'change-without-datastream',
  'silent-on-this-target',
  'source-state-without-source',
  'off-path-without-indicator',
  'escalation-order',
  'suppressed-by-itself',
] as const;
export type Misfit = (typeof MISFITS)[number];

/** What an index is worked out for: VN_AQI of the hour and of the day (QĐ 1459/QĐ-TCMT), VN_WQI of the day (QĐ 1460/QĐ-TCMT). */
const AVERAGINGS = { VN_AQI: ['1h', '24h'], VN_WQI: ['24h'] } as const;

const limitMisfit = (target: AlarmTarget, { averaging, limit }: Extract<AlarmCondition, { kind: 'limit' }>): Misfit | null => {
  if (target.kind === 'station' || target.kind === 'source') return 'limit-on-this-target';
  if (limit === 'in-force' && target.kind !== 'datastream') return 'in-force-without-datastream';
  if (target.kind === 'index' && !AVERAGINGS[target.index].some((each) => each === averaging)) return 'index-averaging';
  return null;
};

const conditionMisfit = (target: AlarmTarget, condition: AlarmCondition): Misfit | null => {
  switch (condition.kind) {
    case 'limit':
      return limitMisfit(target, condition);
    case 'change':
      return target.kind === 'datastream' ? null : 'change-without-datastream';
    case 'silent':
      return target.kind === 'datastream' || target.kind === 'station' ? null : 'silent-on-this-target';
    case 'source-state':
      return target.kind === 'source' ? null : 'source-state-without-source';
    case 'off-path':
      return target.kind === 'indicator' ? null : 'off-path-without-indicator';
    default:
      return condition satisfies never;
  }
};

/** What of a rule does not go together, whatever exists; `id` is null of a new one. Null: it fits. */
export const misfitOf = (body: AlarmRuleBody, id: string | null): Misfit | null => {
  const { target, condition, escalation, suppressedBy } = body;
  const misfit = conditionMisfit(target, condition);
  if (misfit !== null) return misfit;
  if (escalation.some(({ afterMinutes }, n) => n > 0 && afterMinutes <= (escalation[n - 1]?.afterMinutes ?? 0))) return 'escalation-order';
  return id !== null && suppressedBy.includes(id) ? 'suppressed-by-itself' : null;
};
