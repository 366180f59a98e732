import * as z from 'zod/mini';
import { alarm, alarmHold, alarmRule, alarmRuleId } from '../alarms';

/** Who may act on alarms, and who may change what raises them. */
export const ALARM_ACT_SCOPE = 'alarms.act';
export const ALARM_RULE_SCOPE = 'alarms.rules';
export const comment = z.string().check(z.trim(), z.minLength(1), z.maxLength(1_000));
export const condition = { rule: alarmRuleId, subject: z.string().check(z.minLength(1), z.maxLength(300)) };
export const changedAlarm = z.object({ alarm });
export const changedHold = z.object({ hold: alarmHold });
export const changedRule = z.object({ rule: alarmRule });
