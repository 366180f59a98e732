import * as z from 'zod/mini';
import { alarmRuleBody, alarmRuleId } from '../../contract/alarms';
import { readText, type ReadData } from './dataFiles';

const seededRule = z.object({
  id: alarmRuleId,
  /** It watches what is made up, and is there only where that is. */
  simulated: z.boolean(),
  body: alarmRuleBody,
});
export type SeededRule = z.infer<typeof seededRule>;
const file = z.object({ provenance: z.string(), rules: z.array(seededRule) });

/** The rules that the centre begins with. @throws Error where one of them is not a rule, or two have one id. */
export const loadAlarmRules = async (read: ReadData): Promise<SeededRule[]> => {
  const { rules } = file.parse(JSON.parse(await readText(read, 'alarm-rules.json')));
  const twice = rules.filter(({ id }, n) => rules.findIndex((each) => each.id === id) !== n).map(({ id }) => id);
  if (twice.length > 0) throw new Error(`alarm-rules.json names twice: ${twice.join(', ')}`);
  return rules;
};
