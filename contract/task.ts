import * as z from 'zod/mini';
import { day } from './agencies';
import { period } from './period';

const moment = z.iso.datetime({ offset: true });
const words = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

/** What was told of a task; `unknown`: nobody has. "Quá hạn" is no state: the rule of `rules/taskTiming.ts` computes it. */
export const TASK_STATES = ['unknown', 'not-started', 'doing', 'done', 'stopped'] as const;
export const taskState = z.enum(TASK_STATES);
export type TaskState = z.infer<typeof taskState>;

/** By when: a date, a period that is never turned into one, without end ("thường xuyên"), or nothing was said. */
export const taskDue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('date'), date: day }),
  z.object({ kind: z.literal('period'), period }),
  z.object({ kind: z.literal('ongoing') }),
  z.object({ kind: z.literal('none') }),
]);
export type TaskDue = z.infer<typeof taskDue>;

/** How often a task with a date comes again: every `interval` weeks, months or years, up to and with `until`. */
export const taskRecurrence = z.object({
  every: z.enum(['week', 'month', 'year']),
  interval: z.int().check(z.minimum(1), z.maximum(12)),
  until: z.nullable(day),
});
export type TaskRecurrence = z.infer<typeof taskRecurrence>;
/** `from`: the first date, by which the day of the month is known after a shorter month. */
const runningRecurrence = z.extend(taskRecurrence, { from: day });
export type RunningRecurrence = z.infer<typeof runningRecurrence>;

/** Who is charged: a name as the document has it, the agency of the register where it is one, and what must be known of it. */
export const taskParty = z.object({
  name: words(300),
  agency: z.nullable(z.string().check(z.regex(/^[a-z0-9-]{1,60}$/))),
  note: z.nullable(z.string().check(z.maxLength(300))),
});
export type TaskParty = z.infer<typeof taskParty>;

/** A page of this product, never of another: what follows the origin in an address. */
export const OWN_PATH = /^\/(?![/\\.])[^\\\s]*$/;
export const ownPath = z.string().check(z.regex(OWN_PATH), z.maxLength(600));

/** Where a task comes from. */
export const taskOrigin = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('plan'),
    plan: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
    document: words(300),
    annex: z.nullable(words(200)),
    group: z.nullable(words(300)),
    /** The row's own number, with those of its parents. */
    row: words(20),
    /** The cells of the row to the letter. */
    verbatim: z.object({ lead: z.string(), coordinating: z.string(), due: z.string() }),
  }),
  z.object({ kind: z.enum(['alarm', 'meeting', 'playbook']), name: words(300), ref: z.nullable(words(200)), path: z.nullable(ownPath) }),
  z.object({
    kind: z.literal('figure'),
    figure: words(200),
    name: words(400),
    /** What it said when the task was given, with its unit. */
    value: words(200),
    period: words(100),
    revision: z.int(),
    /** The page that shows it. */
    path: ownPath,
    /** Its place as `rules/confirmationPlace.ts` writes it, and who answered for it, as its passport said; not kept of older tasks. */
    place: z.optional(words(400)),
    owner: z.optional(words(300)),
  }),
  z.object({ kind: z.literal('hand') }),
]);
export type TaskOrigin = z.infer<typeof taskOrigin>;

/** What shows that something was done: a page (http or https only) or the number of a document. */
export const taskEvidence = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('link'), url: z.url({ protocol: /^https?$/ }).check(z.maxLength(1_000)) }),
  z.object({ kind: z.literal('document'), number: words(200) }),
]);
export type TaskEvidence = z.infer<typeof taskEvidence>;

/** A task as it stands after its last change. */
export const task = z.object({
  id: z.string(),
  title: z.string(),
  body: z.nullable(z.string()),
  origin: taskOrigin,
  leads: z.array(taskParty),
  person: z.nullable(z.string()),
  coordinating: z.array(taskParty),
  due: taskDue,
  /** Since when it is due then: what should have been reminded of before that is not reminded of. */
  dueSince: moment,
  recurrence: z.nullable(runningRecurrence),
  /** Of a recurring task: how many times it was done by its day, and later. */
  rounds: z.object({ onTime: z.int(), late: z.int() }),
  state: taskState,
  /** When it was done, in the time of Việt Nam. */
  doneOn: z.nullable(day),
  result: z.nullable(z.string()),
  evidence: z.array(taskEvidence),
  /** What was last noted on it, and when. */
  lastNote: z.nullable(z.object({ at: moment, by: z.string(), text: z.string() })),
  createdAt: moment,
  changedAt: moment,
  /** 1 when it was given, one more with each change: what a command names as `expected`. */
  version: z.int(),
});
export type Task = z.infer<typeof task>;

/** One thing that was changed, from what to what. */
const taskField = z.discriminatedUnion('field', [
  z.object({ field: z.literal('state'), from: taskState, to: taskState }),
  z.object({ field: z.literal('due'), from: taskDue, to: taskDue }),
  z.object({ field: z.literal('recurrence'), from: z.nullable(runningRecurrence), to: z.nullable(runningRecurrence) }),
  z.object({ field: z.enum(['leads', 'coordinating']), from: z.array(z.string()), to: z.array(z.string()) }),
  z.object({ field: z.enum(['title', 'body', 'person', 'result', 'doneOn']), from: z.nullable(z.string()), to: z.nullable(z.string()) }),
  z.object({ field: z.literal('evidence'), added: z.array(taskEvidence) }),
]);
export type TaskField = z.infer<typeof taskField>;

/** One line of a task's journal: who changed what, when and why. */
export const taskEntry = z.object({
  version: z.int(),
  at: moment,
  by: z.string(),
  action: z.enum(['seeded', 'created', 'assigned', 'state', 'note', 'rescheduled', 'round']),
  /** The reason or the note, in the words of whoever wrote it. */
  note: z.nullable(z.string()),
  changes: z.array(taskField),
});
export type TaskEntry = z.infer<typeof taskEntry>;
