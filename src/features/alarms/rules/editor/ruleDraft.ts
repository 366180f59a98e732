import * as z from 'zod/mini';
import { PRIORITIES, type AlarmRuleBody } from '../../../../../contract/alarms';
import { typedAmount } from './readAmount';

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

const all = { all: true, ids: [] };
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

const someOf = (ids: 'all' | readonly string[]): RuleDraft['stations'] => (ids === 'all' ? all : { all: false, ids: [...ids] });

const targetDraft = (target: AlarmRuleBody['target']): Partial<RuleDraft> => {
  switch (target.kind) {
    case 'datastream':
      return { stations: someOf(target.stations), parameters: someOf(target.parameters) };
    case 'index':
      return { stations: someOf(target.stations), index: target.index };
    case 'station':
      return { stations: someOf(target.stations) };
    case 'indicator':
      return { set: target.set, indicator: target.indicator, over: target.over };
    case 'source':
      return { sources: someOf(target.sources) };
  }
};

const conditionDraft = (condition: AlarmRuleBody['condition']): Partial<RuleDraft> => {
  switch (condition.kind) {
    case 'limit':
      return {
        averaging: condition.averaging,
        op: condition.op,
        inForce: condition.limit === 'in-force',
        limit: condition.limit === 'in-force' ? '' : typedAmount(condition.limit),
        hysteresis: typedAmount(condition.hysteresis),
        coverage: typedAmount(condition.minimumCoverage),
      };
    case 'change':
      return { direction: condition.direction, by: typedAmount(condition.by), withinMinutes: typedAmount(condition.withinMinutes) };
    case 'silent':
      return { afterMinutes: typedAmount(condition.afterMinutes) };
    case 'source-state':
      return { from: condition.from };
    case 'off-path':
      return { behind: typedAmount(condition.by) };
  }
};

const playbookDraft = (playbook: AlarmRuleBody['playbook']): Partial<RuleDraft> => {
  if (playbook === null) return {};
  if ('words' in playbook) return { playbook: 'words', playbookWords: playbook.words };
  return { playbook: 'page', playbookPath: playbook.path, playbookName: playbook.name };
};

/** A rule as it stands, to be edited; what its kinds do not know is as in a new one. */
export const draftOf = (body: AlarmRuleBody): RuleDraft => ({
  ...EMPTY_DRAFT,
  name: body.name,
  basis: body.basis,
  target: body.target.kind,
  ...targetDraft(body.target),
  condition: body.condition.kind,
  ...conditionDraft(body.condition),
  onDelay: typedAmount(body.onDelaySeconds / 60),
  offDelay: typedAmount(body.offDelaySeconds / 60),
  priority: body.priority,
  owner: body.owner ?? '',
  ...playbookDraft(body.playbook),
  escalation: body.escalation.map(({ afterMinutes, to }) => ({ after: typedAmount(afterMinutes), to })),
  suppressedBy: [...body.suppressedBy],
  maxShelf: typedAmount(body.maxShelfMinutes),
  enabled: body.enabled,
});
