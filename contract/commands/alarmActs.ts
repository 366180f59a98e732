import * as z from 'zod/mini';
import { defineCommand } from '../command';
import { ALARM_ACT_SCOPE, changedAlarm, changedHold, comment, condition } from './alarmShapes';

/** Names the occurrence and, as `expected`, the version of it that was seen: a late one can never silence a new alarm. */
export const alarmAcknowledge = defineCommand({
  id: 'alarm.acknowledge',
  summary: 'Tiếp nhận một cảnh báo, kèm ý kiến',
  scope: ALARM_ACT_SCOPE,
  payload: z.object({ alarm: z.string().check(z.maxLength(100)), comment }),
  result: changedAlarm,
  current: changedAlarm,
  expects: 'required',
  mayWait: true,
  subject: ({ alarm }) => `alarm:${alarm}`,
});

/**
 * `expected` of a command on a condition, where it is given: the version of its open alarm that was seen, 0 where there was none.
 * This one holds the alarms of a condition back until it clears (`once`) or for so long; never longer than its rule allows, and at most a day.
 */
export const alarmShelve = defineCommand({
  id: 'alarm.shelve',
  summary: 'Tạm hoãn cảnh báo của một điều kiện, một lần hoặc có thời hạn, kèm lý do; hết hạn tự trở lại',
  scope: ALARM_ACT_SCOPE,
  payload: z.object({
    ...condition,
    shelf: z.enum(['once', 'timed']),
    /** At most those of the rule, and so never over `HARD_MAX_SHELF_MINUTES`: more is refused with the most that is allowed. */
    minutes: z.int().check(z.minimum(1)),
    comment,
  }),
  result: changedHold,
  current: changedHold,
  expects: 'optional',
  subject: ({ rule, subject }) => `alarm-condition:${rule}:${subject}`,
});

export const alarmUnshelve = defineCommand({
  id: 'alarm.unshelve',
  summary: 'Đưa một điều kiện đang tạm hoãn trở lại',
  scope: ALARM_ACT_SCOPE,
  payload: z.object({ ...condition, comment }),
  result: changedHold,
  current: changedHold,
  expects: 'optional',
  subject: ({ rule, subject }) => `alarm-condition:${rule}:${subject}`,
});

/** Takes a condition out of service (maintenance of a station, say), or puts it back; what it would say is journalled and not announced. */
export const alarmSetService = defineCommand({
  id: 'alarm.setService',
  summary: 'Ngừng sử dụng hoặc đưa vào sử dụng lại một điều kiện cảnh báo, kèm lý do',
  scope: ALARM_ACT_SCOPE,
  payload: z.object({ ...condition, out: z.boolean(), comment }),
  result: changedHold,
  current: changedHold,
  expects: 'optional',
  subject: ({ rule, subject }) => `alarm-condition:${rule}:${subject}`,
});
