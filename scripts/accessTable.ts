import { readFile, writeFile } from 'node:fs/promises';
import { ASKERS, isGranted, policyTable, type Asker, type PolicyRow } from '../server/access/policyTable';

export const ACCESS_DOC = 'docs/ACCESS.md';
const [BEGIN, END] = ['<!-- bảng quyền: npm run access-table -->', '<!-- hết bảng quyền -->'];
const NAMES: Record<Asker, string> = {
  leader: 'Lãnh đạo',
  'department-head': 'Lãnh đạo sở, ngành',
  staff: 'Chuyên viên',
  'data-officer': 'Cán bộ dữ liệu',
  'meeting-secretary': 'Thư ký cuộc họp',
  administrator: 'Quản trị hệ thống',
  'wall-device': 'Màn hình lớn',
  'meeting-guest': 'Khách dự họp',
  'api-key': 'Khoá tích hợp (đủ phạm vi)',
  'view-link': 'Liên kết xem',
};
const KINDS: Record<PolicyRow['kind'], string> = {
  feed: 'Nguồn số liệu (đọc, xuất, in)',
  channel: 'Kênh trực tiếp (socket)',
  room: 'Phòng tức thời (socket)',
  tell: 'Điều được báo trong phòng tức thời (socket)',
  command: 'Lệnh',
  route: 'Địa chỉ khác',
};
const words = ({ needs }: PolicyRow): string =>
  needs === 'anyone'
    ? 'không cần, hoặc bằng chứng riêng'
    : needs === 'known'
      ? 'đã đăng nhập'
      : needs === 'person'
        ? 'phiên đăng nhập của chính người đó'
        : needs.map((each) => `\`${each}\``).join(', ');

const tableOf = (kind: PolicyRow['kind']): string =>
  [
    `### ${KINDS[kind]}`,
    '',
    `| | cần | ${ASKERS.map((asker) => NAMES[asker]).join(' | ')} |`,
    `|---|---|${ASKERS.map(() => ':-:').join('|')}|`,
    ...policyTable()
      .filter((row) => row.kind === kind)
      .map((row) => `| \`${row.name}\` | ${words(row)} | ${ASKERS.map((asker) => (isGranted(asker, row) ? '●' : '')).join(' | ')} |`),
    '',
  ].join('\n');

/** The document with its table as the program has it. @throws Error where the place for it is gone */
export const withTable = (text: string): string => {
  const [before, rest] = text.split(BEGIN);
  const [, after] = rest?.split(END) ?? [];
  if (before === undefined || after === undefined) throw new Error(`${ACCESS_DOC}: không thấy chỗ đặt bảng quyền`);
  const tables = (['feed', 'channel', 'room', 'tell', 'command', 'route'] as const).map(tableOf).join('\n');
  return `${before}${BEGIN}\n\n${tables}\n${END}${after}`;
};

if (process.argv[1]?.endsWith('accessTable.ts')) await writeFile(ACCESS_DOC, withTable(await readFile(ACCESS_DOC, 'utf8')));
