import { auditExportQuery } from '../../../contract/audit';
import { ProblemError } from '../../../contract/problem';
import type { Principal } from '../../access/principal';
import { toCsvLine } from '../../imports/csvLine';
import { sha256 } from '../../sources/sha256';
import { searchAudit, type FoundLine } from '../../store/audit/searchAudit';
import type { Context } from '../answer';
import { audit } from '../audit';
import { checkAuditReader, toSearch } from './askAudit';

const PAGE = 2_000;
const HEADS = [
  'Số',
  'Thời điểm',
  'Ai',
  'Việc',
  'Đối tượng',
  'Kết quả',
  'Số lần',
  'Chi tiết',
  'Từ đâu',
  'Phiên bản',
  'Máy chủ',
  'Dòng',
  'Mã băm',
];
const MOMENT = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Asia/Ho_Chi_Minh' });

const csvLine = ({ id, at, actor, command, subject, outcome, times, detail, via, revision, gateway, chain_seq, hash }: FoundLine): string =>
  toCsvLine(
    [id, MOMENT.format(new Date(at)), actor, command, subject, outcome, times, detail, via, revision, gateway, chain_seq, hash].map(
      (cell) => (cell === null ? '' : String(cell)),
    ),
    ';',
  );

/**
 * What was found in the audit as a file, the newest line first: CSV for people, or JSON lines with all that a line says and its
 * hashes. That it was taken is in the audit before the first line of it is given out, [AU4]. @throws ProblemError
 */
export const exportAudit = async (raw: Record<string, string>, principal: Principal, { store, now }: Context) => {
  checkAuditReader(principal);
  const parsed = auditExportQuery.safeParse(raw);
  if (!parsed.success)
    throw new ProblemError(
      'bad-request',
      'Tham số xuất nhật ký không đúng. Hãy kiểm tra dạng tệp (form: csv hoặc jsonl) và điều kiện lọc.',
    );
  const search = toSearch(parsed.data, now());
  const detail = JSON.stringify({ ...parsed.data, from: search.from, to: search.to });
  const requestDigest = await sha256(detail);
  const entry = {
    command: 'audit.export',
    subject: `audit:${parsed.data.form}`,
    key: null,
    outcome: 'done' as const,
    requestDigest,
    detail,
  };
  await store.record((view) => audit(view, principal, entry));
  const { form } = parsed.data;
  async function* text(): AsyncGenerator<string> {
    if (form === 'csv') yield `\uFEFF${toCsvLine(HEADS, ';')}`;
    for (let before: number | null = null; ;) {
      const at: number | null = before;
      const lines: FoundLine[] = await store.read(null, ({ db }) => searchAudit(db, search, at, PAGE));
      yield lines.map((line) => (form === 'csv' ? csvLine(line) : `${JSON.stringify(line)}\n`)).join('');
      if (lines.length < PAGE) return;
      before = lines.at(-1)?.id ?? 0;
    }
  }
  return { form, name: `nhat-ky-${search.from.slice(0, 10)}-${search.to.slice(0, 10)}.${form}`, text: text() };
};
