import * as z from 'zod/mini';
import { averaging, parameterCode, stationCode } from './environment';
import { audience, PATH_FORM, productPath } from './notification';

const moment = z.iso.datetime({ offset: true });
const words = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));
const code = z.string().check(z.regex(/^[\p{L}\p{N}._-]{1,80}$/u));

/** ◆ critical ▲ high ■ medium ● low. */
export const PRIORITIES = ['critical', 'high', 'medium', 'low'] as const;
export const alarmPriority = z.enum(PRIORITIES);
export type AlarmPriority = z.infer<typeof alarmPriority>;

/** Ids of sources have parts: `station:S`. */
const sourceId = z.string().check(z.regex(/^[\p{L}\p{N}._:-]{1,120}$/u));
const all = z.literal('all');
const some = <T extends z.ZodMiniType>(of: T) => z.union([all, z.array(of).check(z.minLength(1), z.maxLength(200))]);

/** What a rule watches: each datastream, station, area or source that it names is a subject, with a condition and alarms of its own. */
export const alarmTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('datastream'), stations: some(stationCode), parameters: some(parameterCode) }),
  z.object({ kind: z.literal('index'), stations: some(stationCode), index: z.enum(['VN_AQI', 'VN_WQI']) }),
  z.object({ kind: z.literal('station'), stations: some(stationCode) }),
  z.object({ kind: z.literal('indicator'), set: code, indicator: code, over: z.enum(['whole', 'areas']) }),
  z.object({ kind: z.literal('source'), sources: some(sourceId) }),
]);
export type AlarmTarget = z.infer<typeof alarmTarget>;

/** When a condition holds. Hysteresis is in % of the limit: how far a value must come back before the alarm may clear. */
export const alarmCondition = z.discriminatedUnion('kind', [
  /** A reading, mean, index or indicator against a limit; `in-force`: that of the datastream on the day, licence before QCVN. */
  z.object({
    kind: z.literal('limit'),
    averaging,
    op: z.enum(['gt', 'ge', 'lt', 'le']),
    limit: z.union([z.number(), z.literal('in-force')]),
    hysteresis: z.number().check(z.minimum(0), z.maximum(50)),
    /** In %, of a mean: one that rests on less says nothing. */
    minimumCoverage: z.number().check(z.minimum(0), z.maximum(100)),
  }),
  /** The newest reading against those of the minutes before. */
  z.object({
    kind: z.literal('change'),
    direction: z.enum(['rise', 'fall', 'either']),
    by: z.number().check(z.positive()),
    withinMinutes: z.int().check(z.minimum(1), z.maximum(1_440)),
  }),
  /** Nothing valid for so long, counted from the newest valid reading. */
  z.object({ kind: z.literal('silent'), afterMinutes: z.int().check(z.minimum(5), z.maximum(43_200)) }),
  z.object({ kind: z.literal('source-state'), from: z.enum(['late', 'stale', 'dead']) }),
  /** Behind its plan, path or target by at least so much, in the indicator's unit (points where that is %). */
  z.object({ kind: z.literal('off-path'), by: z.number().check(z.nonnegative()) }),
]);
export type AlarmCondition = z.infer<typeof alarmCondition>;

/** OPC UA Part 9: MaxTimeShelved bounds a one-shot shelf too. */
export const HARD_MAX_SHELF_MINUTES = 24 * 60;
const DAY_SECONDS = 86_400;
const delay = z.int().check(z.minimum(0), z.maximum(DAY_SECONDS));

export const alarmRuleBody = z.object({
  name: words(200),
  target: alarmTarget,
  condition: alarmCondition,
  /** Datastreams and indices: by the time of the readings, so that a reading after it has to confirm; of the others by the clock. */
  onDelaySeconds: delay,
  offDelaySeconds: delay,
  priority: alarmPriority,
  /** Agency of the register that acts; null: whoever is on duty. */
  owner: z.nullable(z.string().check(z.regex(/^[a-z0-9-]{1,60}$/))),
  /** What to do: a page of the product, or words. */
  playbook: z.nullable(z.union([z.object({ path: productPath, name: words(200) }), z.object({ words: words(2_000) })])),
  /** Rules whose active alarm on the same station, source or indicator silences those of this one. */
  suppressedBy: z.array(code).check(z.maxLength(10)),
  /** Told when so many minutes have passed since the alarm was raised and nobody has acknowledged it. */
  escalation: z.array(z.object({ afterMinutes: z.int().check(z.minimum(1), z.maximum(10_080)), to: audience })).check(z.maxLength(5)),
  maxShelfMinutes: z.int().check(z.minimum(1), z.maximum(HARD_MAX_SHELF_MINUTES)),
  enabled: z.boolean(),
  /** Law, licence, or why the centre set it. */
  basis: words(500),
});
export type AlarmRuleBody = z.infer<typeof alarmRuleBody>;

export const alarmRuleId = code;
export const alarmRule = z.object({
  id: alarmRuleId,
  version: z.int(),
  body: alarmRuleBody,
  savedBy: z.string(),
  savedAt: moment,
  /** Why and by whom it was ended; its journal stays. */
  retired: z.nullable(z.object({ by: z.string(), at: moment, why: z.string() })),
});
export type AlarmRule = z.infer<typeof alarmRule>;

/** What a condition is about. `key` is one of `tram:S`, `tram:S:P`, `chi-tieu:SET/CODE`, `chi-tieu:SET/CODE@AREA`, `nguon:ID`. */
export const alarmSubject = z.object({
  key: z.string(),
  name: z.string(),
  /** Alarms of one group (a station, an indicator, a source) stand together in a flood. */
  group: z.string(),
  groupName: z.string(),
  station: z.nullable(z.string()),
  parameter: z.nullable(z.string()),
  area: z.nullable(z.string()),
  /** The page that shows it; longer than other paths of the product: each letter of a code may take nine. */
  link: z.string().check(z.maxLength(2_000), z.regex(PATH_FORM)),
  simulated: z.boolean(),
});
export type AlarmSubject = z.infer<typeof alarmSubject>;

export const shelf = z.object({ kind: z.enum(['once', 'timed']), since: moment, until: moment, by: z.string(), why: z.string() });
const outOfService = z.object({ by: z.string(), at: moment, why: z.string() });

/**
 * One occurrence, from when it was raised until it ended: active × acknowledged × shelved × suppressed × out of service, each apart
 * from the others (OPC UA Part 9, ISA-18.2).
 */
export const alarm = z.object({
  id: z.string(),
  rule: alarmRuleId,
  ruleVersion: z.int(),
  ruleName: z.string(),
  subject: alarmSubject,
  priority: alarmPriority,
  owner: z.nullable(z.string()),
  playbook: alarmRuleBody.shape.playbook,
  basis: z.string(),
  active: z.boolean(),
  acknowledged: z.nullable(z.object({ by: z.string(), at: moment, comment: z.string() })),
  shelved: z.nullable(shelf),
  /** The alarm that silences it. */
  suppressedBy: z.nullable(z.string()),
  outOfService: z.nullable(outOfService),
  /** One more with every line of its journal: what a command names as `expected`. */
  version: z.int(),
  /** Since when it holds by the data, and when the centre knew; of the first raising, however often it came back. */
  activeAt: moment,
  raisedAt: moment,
  /** Since when it holds no more, by the data; null while it is active. */
  clearedAt: z.nullable(moment),
  endedAt: z.nullable(moment),
  /** What raised it, and the limit that it was held against; null where there is no number (a silent station). */
  value: z.nullable(z.number()),
  limit: z.nullable(z.number()),
  unit: z.nullable(z.string()),
  worst: z.nullable(z.object({ value: z.number(), at: moment })),
  /** How often it came back before it ended. */
  returns: z.int(),
  /** How many steps of the escalation were taken. */
  escalated: z.int(),
  /** Nothing else of its group had been raised in the ten minutes before. */
  firstOut: z.boolean(),
  /** Tasks that were given from it. */
  tasks: z.array(z.string()),
});
export type Alarm = z.infer<typeof alarm>;

export const ENTRY_KINDS = [
  'raised',
  'returned',
  'cleared',
  'acknowledged',
  'shelved',
  'unshelved',
  'suppressed',
  'unsuppressed',
  'out-of-service',
  'in-service',
  'escalated',
  'tasked',
  'amended',
  'ended',
] as const;
/** One line of an alarm's journal: who, when and why. */
export const alarmEntry = z.object({
  version: z.int(),
  kind: z.enum(ENTRY_KINDS),
  /** By the injected clock. */
  at: moment,
  revision: z.int(),
  /** Null: the evaluator. */
  actor: z.nullable(z.string()),
  /** In the words of whoever acted; of the evaluator null, but for why it ended an alarm. */
  comment: z.nullable(z.string()),
  value: z.nullable(z.number()),
  /** What else the kind says: until when shelved, whom escalated to, the silencing alarm, the task, how many late readings. */
  detail: z.nullable(z.string()),
});
export type AlarmEntry = z.infer<typeof alarmEntry>;

/** A condition that is held back, whether or not it has an alarm: shelved or out of service. */
export const alarmHold = z.object({
  rule: alarmRuleId,
  ruleName: z.string(),
  /** Agency that acts, as the rule had it when this was said; left out of what older programs kept. */
  owner: z.optional(z.nullable(z.string())),
  subject: alarmSubject,
  shelved: z.nullable(shelf),
  outOfService: z.nullable(outOfService),
});
export type AlarmHold = z.infer<typeof alarmHold>;
