import {
  AUDIT_KIND_COMMANDS,
  AUDIT_SCOPE,
  auditPage,
  auditQuery,
  type AuditExportQuery,
  type AuditPage,
  type AuditQuery,
} from '../../../contract/audit';
import { ProblemError } from '../../../contract/problem';
import { mayRead } from '../../access/policy';
import type { Principal } from '../../access/principal';
import { sightOf } from '../../access/rows';
import { searchAudit, type AuditSearch, type FoundLine } from '../../store/audit/searchAudit';
import type { Context } from '../answer';

const DAY_MS = 86_400_000;
const USUAL_DAYS = 31;
const MOST_DAYS = 366;
const DENIED = 'Tài khoản chưa được cấp quyền xem nhật ký truy cập. Hãy liên hệ quản trị hệ thống.';

const patterns = (names: readonly string[]): string[] => names.map((name) => name.replace('*', '%'));

/** @throws ProblemError `forbidden` */
export const checkAuditReader = (principal: Principal): void => {
  // Its lines are of everybody: a right that goes only so far does not reach them.
  if (!mayRead(principal, AUDIT_SCOPE) || sightOf(principal, AUDIT_SCOPE).limits !== null) throw new ProblemError('forbidden', DENIED);
};

/** The span and the rest of what was asked for. @throws ProblemError where the span is none, or is longer than a year */
export const toSearch = ({ from, to, kind, actor, outcome, text }: Partial<AuditQuery & AuditExportQuery>, now: Date): AuditSearch => {
  // A moment after the newest line: `to` is not in the span.
  const end = to === undefined ? now.getTime() + 1 : Date.parse(to);
  const begin = from === undefined ? end - USUAL_DAYS * DAY_MS : Date.parse(from);
  if (!(begin < end)) throw new ProblemError('bad-request', 'Khoảng thời gian không đúng: "từ" phải trước "đến".');
  if (end - begin > MOST_DAYS * DAY_MS)
    throw new ProblemError('bad-request', `Khoảng thời gian dài hơn ${MOST_DAYS} ngày. Hãy chọn khoảng ngắn hơn.`);
  const named = kind === undefined || kind === 'other' ? Object.values(AUDIT_KIND_COMMANDS).flat() : AUDIT_KIND_COMMANDS[kind];
  const commands = kind === undefined ? undefined : { like: patterns(named), not: kind === 'other' };
  return { from: new Date(begin).toISOString(), to: new Date(end).toISOString(), actor, outcome, text, commands };
};

const toEntry = ({ id, at, actor, command, subject, outcome, revision, detail, times, via, gateway, chain_seq, hash }: FoundLine) => ({
  id,
  at,
  actor,
  command,
  subject,
  outcome,
  revision,
  detail,
  times,
  via,
  gateway,
  seq: chain_seq,
  hash,
});

/**
 * A page of the audit. It is no feed: a line is written with every request that is refused and every hour of looking, spends no
 * revision and is published on no channel, so that nothing could say by an ETag that the answer is still true, [FD6]; it is read
 * anew when a person asks, and nobody keeps it. @throws ProblemError
 */
export const askAudit = async (raw: Record<string, string>, principal: Principal, { store, now }: Context): Promise<AuditPage> => {
  checkAuditReader(principal);
  const parsed = auditQuery.safeParse(raw);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => ('keys' in issue ? issue.keys.join(', ') : issue.path.join('.'))))];
    throw new ProblemError('bad-request', `Tham số tìm trong nhật ký không đúng. Hãy kiểm tra: ${names.join(', ')}.`);
  }
  const { before = null, limit, ...rest } = parsed.data;
  const search = toSearch(rest, now());
  const found = await store.read(null, ({ db }) => searchAudit(db, search, before, limit + 1));
  const lines = found.slice(0, limit);
  const next = found.length > limit ? (lines.at(-1)?.id ?? null) : null;
  return auditPage.parse({ lines: lines.map(toEntry), next, from: search.from, to: search.to });
};
