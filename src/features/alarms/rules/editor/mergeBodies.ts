import type { AlarmRuleBody } from '../../../../../contract/alarms';
import { mergeFields } from '../../../../lib/mergeFields';
import type { FactKey } from '../ruleFacts';

type BodyKey = keyof AlarmRuleBody;

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
  const { body, both } = mergeFields({ base, mine, theirs }, KEYS, linked);
  return { body, both: both.map((key) => FACTS[key]) };
};
