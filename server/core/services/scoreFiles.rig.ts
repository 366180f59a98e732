const COLUMNS = ['unit', 'period', 'kind', 'seenOn', 'item', 'numerator', 'denominator', 'score', 'flags'] as const;
type Cells = Partial<Record<(typeof COLUMNS)[number], string>>;
const HEAD = 'Đơn vị;Kỳ;Loại kỳ;Ngày ghi nhận;Thành phần;Tử số;Mẫu số;Điểm;Ghi chú của nguồn';
const cellsOf = (row: Cells): string =>
  COLUMNS.map(
    (column) => ({ unit: 'Phường Tô Hiệu', period: '2026-10', seenOn: '05/11/2026', item: 'dung-han', ...row })[column] ?? '',
  ).join(';');
/** A file of these rows, under the whole head. */
export const csv = (...rows: Cells[]): string => [HEAD, ...rows.map(cellsOf)].join('\r\n');
const GROUPS = { CKMB: '15', TDGQ: '19,5', CLGQ: '8', TTTT: '7,2', MDSH: '14', MDHL: '17' };
/** A row for each group of the scoring. */
export const groups = (more: Cells = {}, of: Record<string, string> = GROUPS): Cells[] =>
  Object.entries(of).map(([item, score]) => ({ item, score, ...more }));

/** What is wrong, the row, and what is said of it. */
export const BAD: readonly [string, Cells, RegExp][] = [
  ['a part above the whole', { numerator: '120', denominator: '100' }, /tử số 120 lớn hơn mẫu số 100/],
  ['a negative count', { numerator: '-1', denominator: '100' }, /Tử số không thể âm \(-1\)/],
  ['a count with a fraction', { numerator: '1,5', denominator: '100' }, /Tử số phải là số nguyên, không phải 1,5/],
  ['a score below nothing', { score: '-2' }, /điểm âm \(-2\)/],
  ['a score above the maximum of its part', { score: '20,6' }, /điểm 20,6 vượt mức tối đa 20/],
  ['a score above the maximum of its group', { item: 'Công khai, minh bạch', score: '18,5' }, /điểm 18,5 vượt mức tối đa 18/],
  ['a total above the scale', { item: 'Tổng điểm', score: '101' }, /điểm 101 vượt mức tối đa 100/],
  ['a part that nobody knows', { item: 'Xử lý sớm', score: '2' }, /Không có thành phần "Xử lý sớm" trong .*CKMB, TDGQ/],
  ['a unit that nobody knows', { unit: 'Xã Lạ', score: '2' }, /Không có đơn vị "Xã Lạ" trong danh mục.*đơn vị kế thừa/],
  [
    'a unit that has several successors',
    { unit: 'so-ldtbxh', score: '2' },
    /nhiều đơn vị kế thừa: Sở Nội vụ \(so-noi-vu\), Sở Y tế \(so-y-te\)/,
  ],
  ['a commune that has parted', { unit: '3702', score: '2' }, /Xã Chia kết thúc ngày 01\/07\/2025, có nhiều đơn vị kế thừa/],
  ['a commune without a successor', { unit: 'Xã Cũ', score: '2' }, /Xã Cũ kết thúc ngày 01\/07\/2025, danh mục chưa ghi đơn vị kế thừa/],
  [
    'a commune before it stood',
    { period: '2025-06', seenOn: '05/07/2025', score: '2' },
    /chỉ có từ ngày 01\/07\/2025, kỳ 2025-06 trước ngày đó/,
  ],
  ['a period to come', { period: '2026-12', score: '2' }, /Kỳ 2026-12 chưa tới/],
  ['a sighting of tomorrow', { seenOn: '21/11/2026', score: '2' }, /Ngày ghi nhận 2026-11-21 ở tương lai/],
  ['a sighting before the period began', { seenOn: '30/09/2026', score: '2' }, /trước khi kỳ 2026-10 bắt đầu/],
  ['a period that is none of the score', { period: '6 tháng đầu năm 2026', score: '2' }, /phải là một tháng, một quý hoặc một năm/],
  ['a kind of period beside another', { kind: 'Quý', score: '2' }, /Loại kỳ ghi quý mà kỳ 2026-10 là một tháng/],
  ['two faults at once', { kind: 'Quý', score: '21' }, /Loại kỳ ghi quý.*điểm 21 vượt mức tối đa 20/],
  ['a kind of period that is none', { kind: 'Tuần', score: '2' }, /Loại kỳ: "Tuần" không có/],
  [
    'a period without a scoring',
    { unit: 'so-y-te', period: '2021-05', seenOn: '05/06/2021', score: '2' },
    /Chưa có bộ chỉ số nào có hiệu lực trong kỳ 2021-05/,
  ],
  ['a group with counts', { item: 'TDGQ', numerator: '1', denominator: '2', score: '10' }, /chỉ ghi Điểm/],
  ['nothing at all', {}, /không có tử số, mẫu số hay điểm nào.*để trống không phải là 0/],
  ['a total without a score', { item: 'Tổng điểm' }, /Thiếu Điểm/],
  ['words for a score', { score: 'đạt' }, /Điểm: "đạt" không phải một số/],
  ['a share for a score', { score: '97%' }, /Điểm: "97%" không phải một số/],
  ['a day that is none', { seenOn: '31/02/2026', score: '2' }, /Ngày ghi nhận: "31\/02\/2026" không phải ngày/],
  ['an example of the template', { unit: 'VÍ DỤ: Phường Tô Hiệu', score: '2' }, /dòng ví dụ của mẫu/],
];
