const COLUMNS = {
  unit: 'Đơn vị',
  field: 'Lĩnh vực',
  fieldCode: 'Mã lĩnh vực mới',
  month: 'Tháng',
  received: 'Tổng tiếp nhận',
  online: 'Tiếp nhận trực tuyến',
  direct: 'Tiếp nhận trực tiếp',
  post: 'Tiếp nhận BCCI',
  solved: 'Tổng đã giải quyết',
  early: 'Giải quyết trước hạn',
  onTime: 'Giải quyết đúng hạn',
  late: 'Giải quyết quá hạn',
  inTerm: 'Đang giải quyết trong hạn',
  dueSoon: 'Đang giải quyết sắp đến hạn',
  overdue: 'Đang giải quyết quá hạn',
  eligible: 'Đủ điều kiện toàn trình',
  full: 'Toàn trình',
  payable: 'Có nghĩa vụ tài chính',
  paid: 'Thanh toán trực tuyến',
  digitisable: 'Phải số hóa',
  digitised: 'Đã số hóa',
  reusable: 'Có thể tái sử dụng',
  reused: 'Đã tái sử dụng',
  feedback: 'PAKN',
  feedbackOnTime: 'PAKN đúng hạn',
  dissatisfied: 'PAKN không hài lòng',
  observedAt: 'Ngày số liệu',
} as const;
type Key = keyof typeof COLUMNS;
export type Cells = Partial<Record<Key, string>>;
const KEYS = Object.keys(COLUMNS).filter((key): key is Key => key in COLUMNS);
const cellsOf = (row: Cells): string =>
  KEYS.map((key) => ({ unit: 'Phường Tô Hiệu', field: 'Hộ tịch', month: '2026-10', ...row })[key] ?? '').join(';');
/** A file of these rows, under the whole head. */
export const csv = (...rows: Cells[]): string => [Object.values(COLUMNS).join(';'), ...rows.map(cellsOf)].join('\r\n');
/** What was received by each road. */
export const CHANNELS: Cells = { online: '90', direct: '9', post: '1' };
/** The first row of a field, which brings it. */
export const FIRST: Cells = { fieldCode: 'ho-tich', ...CHANNELS };

/** What is wrong, the row, and what is said of it. */
export const BAD: readonly [string, Cells, RegExp][] = [
  ['online above all received', { ...CHANNELS, received: '80' }, /Tổng tiếp nhận ghi 80, các cột thành phần cộng lại 100\. Hãy sửa/],
  [
    'solved that does not add up',
    { early: '5', onTime: '5', late: '0', inTerm: '0', overdue: '0', solved: '12' },
    /Tổng đã giải quyết ghi 12, .* 10/,
  ],
  ['wholly online above those that may be', { eligible: '5', full: '6' }, /Hồ sơ trực tuyến toàn trình \(6\) lớn hơn .*toàn trình \(5\)/],
  ['paid above payable', { payable: '5', paid: '6' }, /Hồ sơ thanh toán trực tuyến \(6\) lớn hơn hồ sơ có nghĩa vụ tài chính \(5\)/],
  ['digitised above digitisable', { digitisable: '5', digitised: '6' }, /Hồ sơ đã số hóa \(6\) lớn hơn hồ sơ phải số hóa \(5\)/],
  ['reused above reusable', { reusable: '5', reused: '6' }, /\(6\) lớn hơn .*\(5\)/],
  [
    'feedback on time above all',
    { feedback: '5', dissatisfied: '0', feedbackOnTime: '6' },
    /xử lý đúng hạn \(6\) lớn hơn phản ánh, kiến nghị \(5\)/,
  ],
  ['dissatisfied above all', { feedback: '5', dissatisfied: '6' }, /không hài lòng \(6\) lớn hơn phản ánh, kiến nghị \(5\)/],
  [
    'due soon above pending',
    { early: '1', onTime: '1', late: '0', inTerm: '3', overdue: '0', dueSoon: '4' },
    /sắp đến hạn \(4\) lớn hơn đang giải quyết trong hạn \(3\)/,
  ],
  [
    'a rate that is torn',
    { payable: '5' },
    /tỷ lệ thanh toán trực tuyến thiếu hồ sơ thanh toán trực tuyến: phải nêu đủ, hoặc không nêu gì/i,
  ],
  ['a negative count', { ...CHANNELS, online: '-1' }, /Tiếp nhận trực tuyến không thể âm \(-1\)/],
  ['a count with a fraction', { ...CHANNELS, online: '1,5' }, /Tiếp nhận trực tuyến phải là số nguyên, không phải 1,5/],
  ['words for a count', { ...CHANNELS, online: 'nhiều' }, /"nhiều" không phải một số/],
  ['a unit that nobody knows', { ...CHANNELS, unit: 'Xã Lạ' }, /Không có đơn vị "Xã Lạ"/],
  ['a unit that has several successors', { ...CHANNELS, unit: 'so-ldtbxh' }, /nhiều đơn vị kế thừa: Sở Nội vụ/],
  ['a commune without a successor', { ...CHANNELS, unit: 'Xã Cũ' }, /danh mục chưa ghi đơn vị kế thừa/],
  ['a month before the unit stood', { ...CHANNELS, month: '2025-06' }, /chỉ có từ ngày 01\/07\/2025, kỳ 2025-06 trước ngày đó/],
  ['a field that nobody knows', { ...CHANNELS, field: 'Thiên văn' }, /Không có lĩnh vực "Thiên văn".*Hộ tịch.*Mã lĩnh vực mới/],
  ['a new field under a code in use', { ...CHANNELS, field: 'Thiên văn', fieldCode: 'ho-tich' }, /"ho-tich" đã dùng cho lĩnh vực khác/],
  ['a known field under another code', { ...CHANNELS, fieldCode: 'khac' }, /Lĩnh vực "Hộ tịch" đã có mã ho-tich, không phải khac/],
  ['a month to come', { ...CHANNELS, month: '2026-12' }, /Tháng 2026-12 chưa bắt đầu/],
  ['a period that is no month', { ...CHANNELS, month: 'Quý I/2026' }, /Tháng: "Quý I\/2026" phải là một tháng/],
  ['an open month without its day', { ...CHANNELS, month: '2026-11' }, /Tháng 2026-11 chưa hết: phải ghi Ngày số liệu/],
  ['a day to come', { ...CHANNELS, month: '2026-11', observedAt: '21/11/2026' }, /Ngày số liệu 21\/11\/2026 ở tương lai/],
  ['a day before its month', { ...CHANNELS, observedAt: '30/09/2026' }, /Ngày số liệu 30\/09\/2026 trước khi tháng 2026-10 bắt đầu/],
  ['nothing at all', {}, /Dòng không có số nào.*để trống không phải là 0/],
  ['an example of the template', { ...CHANNELS, unit: 'VÍ DỤ: 03646' }, /dòng ví dụ của mẫu/],
  ['a total that nothing belongs to', { ...CHANNELS, unit: 'Toàn tỉnh', month: '2026-08' }, /không có dòng thành phần nào trong tệp/],
];
