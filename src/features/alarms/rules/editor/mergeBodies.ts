import type { AlarmRuleBody } from '../../../../../contract/alarms';
import type { FactKey } from '../ruleFacts';

type BodyKey = keyof AlarmRuleBody;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The field of a rule's facts under which a part of its body is read. */
const FACTS: Record<BodyKey, FactKey> = {
  name: 'name',
  target: 'target',
  condition: 'condition',
  onDelaySeconds: 'onDelay',
  offDelaySeconds: 'offDelay',
  priority: 'priority',
  owner: 'owner',
  playbook: 'playbook',
  suppressedBy: 'suppressedBy',
  escalation: 'escalation',
  maxShelfMinutes: 'maxShelf',
  enabled: 'enabled',
  basis: 'basis',
};
const KEYS = Object.keys(FACTS).filter((key): key is BodyKey => Object.hasOwn(FACTS, key));

/** What one writes and the other waits on: a condition speaks of its target, so that changes of both belong together. */
const linked = (key: BodyKey): BodyKey[] => (key === 'target' || key === 'condition' ? ['target', 'condition'] : [key]);

export interface Merged {
  /** Theirs with what I changed; null where both changed the same. */
  body: AlarmRuleBody | null;
  /** What both changed, each to something else. */
  both: FactKey[];
}

/** Two changes of one rule put together, by the fields that each of them changed since `base`. */
export const mergeBodies = (base: AlarmRuleBody, mine: AlarmRuleBody, theirs: AlarmRuleBody): Merged => {
  const changed = (to: AlarmRuleBody, key: BodyKey): boolean => linked(key).some((each) => !same(base[each], to[each]));
  const both = KEYS.filter(
    (key) => changed(mine, key) && changed(theirs, key) && linked(key).some((each) => !same(mine[each], theirs[each])),
  );
  if (both.length > 0) return { body: null, both: both.map((key) => FACTS[key]) };
  const own = Object.fromEntries(KEYS.filter((key) => changed(mine, key)).map((key) => [key, mine[key]]));
  return { body: { ...theirs, ...own }, both: [] };
};
