import { changeHistory } from './changeHistory';
import { counting, type Asked, type History } from './history';
import { indicatorHistory } from './indicatorHistory';
import { instantHistory } from './instantHistory';
import { meanHistory } from './meanHistory';
import { silenceHistory } from './silenceHistory';
import { stateHistory } from './stateHistory';

/** What the conditions of a rule would have been told in the past. */
export const readHistory = async (asked: Asked): Promise<History> => {
  const { target, condition } = asked.rule.body;
  if (asked.subjects.length === 0) return counting().history(new Map());
  if (target.kind === 'indicator') return indicatorHistory(asked, target);
  switch (condition.kind) {
    case 'silent':
      return silenceHistory(asked);
    case 'source-state':
      return stateHistory(asked, condition);
    case 'change':
      return changeHistory(asked, condition);
    case 'limit':
      return target.kind === 'datastream' && condition.averaging === 'instant'
        ? instantHistory(asked, condition)
        : meanHistory(asked, condition);
    case 'off-path':
      return counting().history(new Map());
    default:
      return condition satisfies never;
  }
};
