import type * as z from 'zod/mini';
import type { alarmRules, alarmRuleStory } from '../../../contract/feeds/alarms';
import { ProblemError } from '../../../contract/problem';
import { readRules, readRuleVersions } from '../../store/rows/storedAlarmRules';
import type { Db } from '../../store/store';
import { registerOnce } from '../environment/registerOnce';
import { subjectsOf } from './subjectsOf';

/** Every rule in its version at `revision`, with how many conditions it has: none once it is switched off or retired. */
export const readAlarmRules = async (db: Db, revision: number): Promise<z.infer<(typeof alarmRules)['body']>> => {
  const rules: z.infer<(typeof alarmRules)['body']>['rules'] = [];
  const register = registerOnce(db, revision);
  for (const rule of await readRules(db, revision)) {
    const isWatching = rule.body.enabled && rule.retired === null;
    rules.push({ rule, subjects: isWatching ? (await subjectsOf(db, revision, rule, register)).length : 0 });
  }
  return { rules };
};

/** Every version of a rule up to `revision`. @throws ProblemError `not-found` */
export const readAlarmRuleStory = async (db: Db, revision: number, id: string): Promise<z.infer<(typeof alarmRuleStory)['body']>> => {
  const versions = await readRuleVersions(db, revision, id);
  if (versions.length === 0)
    throw new ProblemError('not-found', 'Tại thời điểm này chưa có quy tắc này. Hãy chọn quy tắc khác, hoặc xem số hiện tại.');
  return { versions };
};
