import type { Principal } from '../access/principal';
import { appendLines } from '../store/audit/appendLines';
import { lineMoment } from '../store/audit/auditLine';
import { storable } from '../store/rows/columns';
import type { RecordView } from '../store/store';

export type AuditOutcome = 'done' | 'denied' | 'invalid' | 'conflict' | 'refused' | 'replayed' | 'key-reused' | 'failed';

export interface AuditEntry {
  command: string;
  /** What it was about, where that is known: `refused-row:12`. */
  subject: string | null;
  key: string | null;
  outcome: AuditOutcome;
  /** SHA-256 of the request: the audit proves what was asked and holds none of it. */
  requestDigest: string;
  detail: string | null;
  /** How many requests the line tells of; one, unless it is of what was turned away at the door. */
  times?: number;
}

/** Who the line is of, and by what way they came. */
export type AuditActor = Pick<Principal, 'id' | 'from'>;

const MAX_NAME = 100;
const MAX_DETAIL = 500;
/** What a text column takes and gives back to the letter: a character cut in two at the end would come back as another, under another hash. */
const kept = (text: string, max: number): string => new TextDecoder().decode(new TextEncoder().encode(storable(text).slice(0, max)));
const keptOrNull = (text: string | null, max: number): string | null => (text === null ? null : kept(text, max));

/** Adds lines to the audit in one transaction and in their order, [AU1]. */
export const auditAll = (view: RecordView, entries: readonly { actor: AuditActor; entry: AuditEntry }[]): Promise<void> =>
  appendLines(
    view,
    entries.map(({ actor, entry }) => ({
      at: lineMoment(view.at),
      actor: kept(actor.id, MAX_DETAIL),
      command: kept(entry.command, MAX_NAME),
      subject: keptOrNull(entry.subject, MAX_DETAIL),
      key: entry.key,
      outcome: entry.outcome,
      revision: view.revision,
      request_digest: entry.requestDigest,
      detail: keptOrNull(entry.detail, MAX_DETAIL),
      times: entry.times ?? 1,
      via: actor.from ?? null,
    })),
  );

/** Adds a line to the audit in the transaction that it speaks of, or, of what changed nothing, in one of its own; nothing ever changes or removes one, [CM6]. */
export const audit = (view: RecordView, actor: AuditActor, entry: AuditEntry): Promise<void> => auditAll(view, [{ actor, entry }]);
