import * as z from 'zod/mini';
import { alarm, alarmEntry, alarmHold, alarmPriority, alarmRule, alarmRuleId, alarmSubject } from '../alarms';
import { defineFeed } from '../feed';
import { SOURCE_STATES_CHANNEL } from './sources';
import { AVERAGES_CHANNEL, ENVIRONMENT_SCOPE } from './stations';

const ALARMS_SCOPE = 'alarms';
/** A journal: every line of every alarm, in commit order. */
export const ALARMS_CHANNEL = 'alarms';
export const ALARM_RULES_CHANNEL = 'alarm-rules';
const moment = z.iso.datetime({ offset: true });
const open = [{ topic: ALARMS_CHANNEL, class: 'journal' }] as const;
const rules = [{ topic: ALARM_RULES_CHANNEL, class: 'journal' }] as const;
const environment = { class: 'journal', scope: ENVIRONMENT_SCOPE } as const;
/** Moves as data come, at most once a minute: the end of a span moves with it, however quiet the alarms are. */
const spans = [...open, { ...environment, topic: AVERAGES_CHANNEL }] as const;
export const ALARM_SPANS = ['1', '7', '30', '90', '365'] as const;
const days = z.enum(ALARM_SPANS);

/** Every alarm that has not ended, the newest first, and every condition that is held back. */
export const alarms = defineFeed({
  id: 'alarms',
  summary: 'Các cảnh báo đang mở, các điều kiện đang tạm hoãn hoặc ngừng sử dụng',
  params: z.object({}),
  body: z.object({ alarms: z.array(alarm), holds: z.array(alarmHold) }),
  scope: ALARMS_SCOPE,
  channels: open,
});

/** One alarm, open or ended, with its whole journal. */
export const alarmDetail = defineFeed({
  id: 'alarm',
  summary: 'Một cảnh báo và nhật ký của nó',
  params: z.object({ alarm: z.string().check(z.maxLength(100)) }),
  body: z.object({ alarm: z.nullable(alarm), journal: z.array(alarmEntry) }),
  scope: ALARMS_SCOPE,
  channels: open,
});

/** Alarms raised in the last days before the newest look, the newest first; at most 1.000, `total` says of how many. */
export const alarmHistory = defineFeed({
  id: 'alarm-history',
  summary: 'Các cảnh báo đã phát trong một khoảng thời gian, kể cả đã kết thúc',
  params: z.object({ days }),
  body: z.object({ from: moment, to: moment, total: z.int(), alarms: z.array(alarm) }),
  scope: ALARMS_SCOPE,
  channels: spans,
});

export const alarmRules = defineFeed({
  id: 'alarm-rules',
  summary: 'Các quy tắc cảnh báo với mọi phiên bản đang áp dụng hoặc đã ngừng',
  params: z.object({}),
  body: z.object({
    rules: z.array(z.object({ rule: alarmRule, /** How many conditions it has now. */ subjects: z.int() })),
  }),
  scope: ALARMS_SCOPE,
  channels: [...rules, { ...environment, topic: 'stations' }, { topic: 'indicators', class: 'journal', scope: 'indicators' }],
});

/** Every version of one rule, the newest first. */
export const alarmRuleStory = defineFeed({
  id: 'alarm-rule-story',
  summary: 'Các phiên bản của một quy tắc cảnh báo',
  params: z.object({ rule: alarmRuleId }),
  body: z.object({ versions: z.array(alarmRule) }),
  scope: ALARMS_SCOPE,
  channels: rules,
});

/**
 * The figures of EEMUA 191 and ISA-18.2 over the last days; what was shelved, suppressed or out of service when it was raised was
 * not announced and does not count. A flood begins with 10 in ten minutes and ends under 5.
 */
export const alarmPerformance = defineFeed({
  id: 'alarm-performance',
  summary: 'Hiệu quả của hệ thống cảnh báo theo EEMUA 191 và ISA-18.2',
  params: z.object({ days }),
  body: z.object({
    from: moment,
    to: moment,
    announced: z.int(),
    heldBack: z.int(),
    perTenMinutes: z.number(),
    perHour: z.number(),
    perDay: z.number(),
    peakTenMinutes: z.nullable(z.object({ from: moment, count: z.int() })),
    peakHour: z.nullable(z.object({ from: moment, count: z.int() })),
    /** In % of the span. */
    timeInFlood: z.number(),
    floods: z.array(z.object({ from: moment, to: moment, count: z.int() })),
    split: z.array(z.object({ priority: alarmPriority, count: z.int() })),
    /** Active for over 24 hours. */
    standing: z.array(alarm),
    /** Raised or returned three times or more within an hour. */
    chattering: z.array(z.object({ rule: alarmRuleId, ruleName: z.string(), subject: alarmSubject, most: z.int(), at: moment })),
    /** The conditions that announced most, ten at most, with their share of all in %. */
    most: z.array(z.object({ rule: alarmRuleId, ruleName: z.string(), subject: alarmSubject, count: z.int(), share: z.number() })),
    /** From raised to acknowledged, in minutes; null where nobody acknowledged anything. */
    acknowledgement: z.nullable(z.object({ median: z.number(), p95: z.number(), count: z.int(), escalated: z.int() })),
    perDays: z.array(z.object({ day: z.string(), counts: z.array(z.object({ priority: alarmPriority, count: z.int() })) })),
  }),
  scope: ALARMS_SCOPE,
  channels: spans,
});

/**
 * What a rule would have raised: judged by the very same steps over what is kept, as if each datum had come at once, nothing were held back
 * and somebody acknowledged each alarm ten minutes after it was raised; nothing is stored.
 */
export const alarmPreview = defineFeed({
  id: 'alarm-preview',
  summary: 'Chạy thử một quy tắc cảnh báo trên số liệu đã qua; không lưu gì',
  params: z.object({ /** An `alarmRuleBody` as JSON. */ body: z.string().check(z.maxLength(8_000)), days }),
  body: z.object({
    from: moment,
    to: moment,
    subjects: z.int(),
    /** How many data were judged. */
    judged: z.int(),
    /** What they are: single readings, hours or days where the readings are no longer kept, observations, passages of sources. */
    basis: z.array(z.enum(['readings', 'hours', 'days', 'observations', 'passages'])),
    raised: z.int(),
    /** The newest first, at most 200. */
    occurrences: z.array(
      z.object({
        subject: alarmSubject,
        activeAt: moment,
        clearedAt: z.nullable(moment),
        worst: z.nullable(z.number()),
        limit: z.nullable(z.number()),
        unit: z.nullable(z.string()),
        returns: z.int(),
      }),
    ),
    perDays: z.array(z.object({ day: z.string(), count: z.int() })),
  }),
  scope: ALARMS_SCOPE,
  channels: [
    ...rules,
    { ...environment, topic: AVERAGES_CHANNEL },
    { ...environment, topic: 'stations' },
    { topic: 'indicators', class: 'journal', scope: 'indicators' },
    { topic: SOURCE_STATES_CHANNEL, class: 'journal', scope: 'sources' },
  ],
});
