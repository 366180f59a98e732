import type { AlarmRule, AlarmSubject } from '../../../contract/alarms';
import type { ConditionInput } from '../../../contract/rules/alarms/condition';
import type { Db } from '../../store/store';
import { registerOnce, type Register } from '../environment/registerOnce';
import { firstOfIndicator } from './first/firstOfIndicator';
import { firstOfMeans } from './first/firstOfMeans';
import { firstOfReadings } from './first/firstOfReadings';
import { firstOfSilence } from './first/firstOfSilence';
import { firstOfSources } from './first/firstOfSources';
import type { Firsts, Newest } from './first/newest';

const readFirsts = (asked: Newest): Promise<Firsts> => {
  const { target, condition } = asked.rule.body;
  if (condition.kind === 'silent') return firstOfSilence(asked);
  if (condition.kind === 'source-state') return firstOfSources(asked, condition);
  if (target.kind === 'indicator') return firstOfIndicator(asked, target);
  if (condition.kind === 'change' || (condition.kind === 'limit' && target.kind === 'datastream' && condition.averaging === 'instant'))
    return firstOfReadings(asked, condition);
  return condition.kind === 'limit' ? firstOfMeans(asked, condition) : Promise.resolve(new Map());
};

/**
 * What is newest of each subject (by its key), as a new condition or a new version of its rule judges it; `clock` in ms since 1970. A
 * datum that is too old to speak of the present, [AL2], is none: the next one begins. A subject of which nothing valid was ever heard
 * is silent since it is known.
 */
export const firstInputs = async (
  db: Db,
  revision: number,
  clock: number,
  rule: AlarmRule,
  subjects: readonly AlarmSubject[],
  register: Register = registerOnce(db, revision),
): Promise<Map<string, ConditionInput[]>> =>
  subjects.length === 0 ? new Map() : readFirsts({ db, revision, clock, rule, subjects, register });
