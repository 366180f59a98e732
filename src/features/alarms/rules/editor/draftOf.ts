import type { AlarmRuleBody } from '../../../../../contract/alarms';
import { typedAmount } from './readAmount';
import { EMPTY_DRAFT, type RuleDraft } from './ruleDraft';

const someOf = (ids: 'all' | readonly string[]): RuleDraft['stations'] =>
  ids === 'all' ? { all: true, ids: [] } : { all: false, ids: [...ids] };

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
