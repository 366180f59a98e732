import * as z from 'zod/mini';
import { PRIORITIES } from '../../../../../contract/alarms';

const some = z.object({ all: z.boolean(), ids: z.array(z.string()) });
export const TARGET_KINDS = ['datastream', 'index', 'station', 'indicator', 'source'] as const;
export const CONDITION_KINDS = ['limit', 'change', 'silent', 'source-state', 'off-path'] as const;

/** A rule being written: every field of every kind, numbers as they are typed, so that another kind can be tried and left again without losing anything. */
export const ruleDraft = z.object({
  name: z.string(),
  basis: z.string(),
  target: z.enum(TARGET_KINDS),
  stations: some,
  parameters: some,
  sources: some,
  index: z.enum(['VN_AQI', 'VN_WQI']),
  set: z.string(),
  indicator: z.string(),
  over: z.enum(['whole', 'areas']),
  condition: z.enum(CONDITION_KINDS),
  averaging: z.enum(['instant', '1h', '8h', '24h']),
  op: z.enum(['gt', 'ge', 'lt', 'le']),
  inForce: z.boolean(),
  limit: z.string(),
  hysteresis: z.string(),
  coverage: z.string(),
  direction: z.enum(['rise', 'fall', 'either']),
  by: z.string(),
  withinMinutes: z.string(),
  afterMinutes: z.string(),
  from: z.enum(['late', 'stale', 'dead']),
  behind: z.string(),
  onDelay: z.string(),
  offDelay: z.string(),
  priority: z.enum(PRIORITIES),
  owner: z.string(),
  playbook: z.enum(['none', 'words', 'page']),
  playbookWords: z.string(),
  playbookPath: z.string(),
  playbookName: z.string(),
  escalation: z.array(z.object({ after: z.string(), to: z.string() })),
  suppressedBy: z.array(z.string()),
  maxShelf: z.string(),
  enabled: z.boolean(),
});
export type RuleDraft = z.infer<typeof ruleDraft>;
type TargetKind = RuleDraft['target'];
type ConditionKind = RuleDraft['condition'];

/** What can be asked of each kind of target; the first is what it begins with. */
export const CONDITIONS: Record<TargetKind, readonly ConditionKind[]> = {
  datastream: ['limit', 'change', 'silent'],
  index: ['limit'],
  station: ['silent'],
  indicator: ['off-path', 'limit'],
  source: ['source-state'],
};
/** Delays of these are over when a later datum says so; of the others by the clock. */
export const confirmedByDatum = ({ target, condition }: Pick<RuleDraft, 'target' | 'condition'>): boolean =>
  (target === 'datastream' || target === 'index') && condition !== 'silent';

/** The condition of a draft: what was chosen, where its target knows it. */
export const conditionOf = ({ target, condition }: Pick<RuleDraft, 'target' | 'condition'>): ConditionKind =>
  CONDITIONS[target].includes(condition) ? condition : (CONDITIONS[target][0] ?? 'limit');

const all: RuleDraft['stations'] = { all: true, ids: [] };
export const EMPTY_DRAFT: RuleDraft = {
  name: '',
  basis: '',
  target: 'datastream',
  stations: all,
  parameters: { all: false, ids: [] },
  sources: all,
  index: 'VN_AQI',
  set: '',
  indicator: '',
  over: 'whole',
  condition: 'limit',
  averaging: '1h',
  op: 'gt',
  inForce: true,
  limit: '',
  hysteresis: '5',
  coverage: '75',
  direction: 'rise',
  by: '',
  withinMinutes: '60',
  afterMinutes: '60',
  from: 'dead',
  behind: '10',
  onDelay: '0',
  offDelay: '0',
  priority: 'medium',
  owner: '',
  playbook: 'none',
  playbookWords: '',
  playbookPath: '',
  playbookName: '',
  escalation: [],
  suppressedBy: [],
  maxShelf: '480',
  enabled: true,
};
