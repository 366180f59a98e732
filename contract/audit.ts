import * as z from 'zod/mini';

/** What one must hold to look into the audit. */
export const AUDIT_SCOPE = 'audit';

export const AUDIT_OUTCOMES = ['done', 'denied', 'invalid', 'conflict', 'refused', 'replayed', 'key-reused', 'failed'] as const;
/** What was done, in kinds: looked at, taken out of the house, brought in, said on a figure or an alarm, anything else. */
export const AUDIT_KINDS = ['view', 'export', 'import', 'confirm', 'other'] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];
/** The commands of each kind but the last, as names; `x.*` is all that begin so. */
export const AUDIT_KIND_COMMANDS: Record<Exclude<AuditKind, 'other'>, readonly string[]> = {
  view: ['feed.view'],
  export: ['export.*', 'audit.export', 'view.freeze'],
  import: ['import.*', 'intake.*'],
  confirm: ['figure.*', 'alarm.*'],
};
const CONCRETE = ['view', 'export', 'import', 'confirm'] as const;
const isNamed = (command: string, name: string): boolean => (name.endsWith('*') ? command.startsWith(name.slice(0, -1)) : command === name);

/** Of which kind a command is. */
export const auditKindOf = (command: string): AuditKind =>
  CONCRETE.find((kind) => AUDIT_KIND_COMMANDS[kind].some((name) => isNamed(command, name))) ?? 'other';

const moment = z.iso.datetime({ offset: true });
const words = z.string().check(z.maxLength(100));

/** What narrows the audit. `to` is exclusive and, unless told, now; `from`, unless told, 31 days before it; at most 366 days. */
const narrowing = {
  from: z.optional(moment),
  to: z.optional(moment),
  /** Who, to the letter. */
  actor: z.optional(words),
  kind: z.optional(z.enum(AUDIT_KINDS)),
  outcome: z.optional(z.enum(AUDIT_OUTCOMES)),
  /** Part of what it was about, of what was said of it, of the command or of who. */
  text: z.optional(words),
};
const whole = (most: number) => z.coerce.number().check(z.int(), z.minimum(1), z.maximum(most));

/** Query of `GET /api/audit`: newest first; `before` is the `next` of the page before. */
export const auditQuery = z.strictObject({
  ...narrowing,
  before: z.optional(whole(Number.MAX_SAFE_INTEGER)),
  limit: z._default(whole(200), 50),
});
export type AuditQuery = z.infer<typeof auditQuery>;

/** Query of `GET /api/audit/export`: a table for people, or every line with its hashes for programs. */
export const auditExportQuery = z.strictObject({ ...narrowing, form: z.enum(['csv', 'jsonl']) });
export type AuditExportQuery = z.infer<typeof auditExportQuery>;

const entry = z.object({
  id: z.int(),
  at: z.string(),
  actor: z.string(),
  command: z.string(),
  subject: z.nullable(z.string()),
  outcome: z.enum(AUDIT_OUTCOMES),
  revision: z.int(),
  detail: z.nullable(z.string()),
  /** How many requests the line tells of. */
  times: z.int(),
  /** By what way and from which address: `session 10.0.0.7`; null: the program itself, or before it was kept. */
  via: z.nullable(z.string()),
  gateway: z.string(),
  seq: z.int(),
  hash: z.string(),
});
export type AuditEntryRead = z.infer<typeof entry>;

export const auditPage = z.object({
  lines: z.array(entry),
  /** Where the next page begins; null: there is none. */
  next: z.nullable(z.int()),
  /** The span that was looked through. */
  from: z.string(),
  to: z.string(),
});
export type AuditPage = z.infer<typeof auditPage>;

/** What is wrong with a chain, at its line `seq`: `changed` since it was written, `missing` or another in its place, `added` by nobody here. */
export const chainFault = z.object({ seq: z.int(), kind: z.enum(['changed', 'missing', 'added']) });

/** Answer of `GET /api/audit/chains`: where each gateway's chain stands, and whether its newest lines hold together. */
export const auditChains = z.object({
  chains: z.array(
    z.object({
      gateway: z.string(),
      lines: z.int(),
      seq: z.int(),
      hash: z.string(),
      at: z.nullable(z.string()),
      /** Lines up to this one were archived. */
      anchorSeq: z.int(),
      /** So many of the newest lines were checked. */
      checked: z.int(),
      fault: z.nullable(chainFault),
    }),
  ),
});
export type AuditChains = z.infer<typeof auditChains>;
