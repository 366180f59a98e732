import * as z from 'zod/mini';
import { alarmRuleBody, alarmRuleId } from '../alarms';
import { defineCommand } from '../command';
import { ALARM_RULE_SCOPE, changedRule, comment } from './alarmShapes';

/** A new rule (`rule` null, `expected` 0) or a new version of the one that was seen. */
export const alarmRuleSave = defineCommand({
  id: 'alarmRule.save',
  summary: 'Ghi quy tắc cảnh báo: quy tắc mới, hoặc phiên bản mới thay phiên bản đã xem',
  scope: ALARM_RULE_SCOPE,
  payload: z.object({ rule: z.nullable(alarmRuleId), body: alarmRuleBody }),
  result: changedRule,
  current: changedRule,
  expects: 'required',
  subject: ({ rule, body }) => `alarm-rule:${rule ?? body.name}`,
});

/** Ends a rule: its open alarms end with it, its journal stays. */
export const alarmRuleRetire = defineCommand({
  id: 'alarmRule.retire',
  summary: 'Bỏ một quy tắc cảnh báo, kèm lý do; nhật ký được giữ lại',
  scope: ALARM_RULE_SCOPE,
  payload: z.object({ rule: alarmRuleId, comment }),
  result: changedRule,
  current: changedRule,
  expects: 'required',
  subject: ({ rule }) => `alarm-rule:${rule}`,
});
