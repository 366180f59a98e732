import type { DossierCounts } from '../../../../contract/feeds/serviceDossiers';
import { COUNT_WORDS } from '../../../ingest/services/checkDossiers';
import { column } from '../column';
import type { KindColumn } from '../kind';

type Count = keyof DossierCounts;

/** Other heads by which one-stop systems and offices know the counts. */
const SYNONYMS: Record<Count, readonly string[]> = {
  receivedOnline: ['Tiếp nhận qua mạng', 'Trực tuyến', 'tiepNhanQuaMang'],
  receivedDirect: ['Trực tiếp', 'tiepNhanTrucTiep'],
  receivedPost: ['Tiếp nhận qua bưu chính', 'Tiếp nhận BCCI', 'Bưu chính công ích', 'tiepNhanBCCI'],
  solvedEarly: ['Trước hạn', 'Đã giải quyết trước hạn'],
  solvedOnTime: ['Đúng hạn', 'Đã giải quyết đúng hạn'],
  solvedLate: ['Quá hạn', 'Đã giải quyết quá hạn'],
  pendingInTerm: ['Đang giải quyết còn hạn', 'Đang xử lý trong hạn'],
  pendingDueSoon: ['Sắp đến hạn', 'Đang xử lý sắp đến hạn'],
  pendingLate: ['Đang xử lý quá hạn'],
  fullEligible: ['Hồ sơ đủ điều kiện toàn trình', 'Đủ điều kiện toàn trình'],
  fullOnline: ['Hồ sơ toàn trình', 'Toàn trình'],
  payable: ['Có nghĩa vụ tài chính', 'tongCoNghiaVuTaiChinh'],
  paidOnline: ['Thanh toán trực tuyến', 'daTTTTQuaDvcqg'],
  digitisable: ['Phải số hóa'],
  digitised: ['Đã số hóa', 'coSoHoaTPHS'],
  reusable: ['Hồ sơ có thể tái sử dụng', 'Có thể tái sử dụng'],
  reused: ['Hồ sơ đã tái sử dụng', 'Đã tái sử dụng', 'coTaiSuDungTPHS'],
  feedback: ['PAKN'],
  feedbackOnTime: ['PAKN đúng hạn'],
  feedbackDissatisfied: ['PAKN không hài lòng'],
};
const HINTS: Partial<Record<Count, string>> = {
  pendingInTerm: 'Đến ngày số liệu, gồm cả hồ sơ sắp đến hạn',
  pendingDueSoon: 'Trong số đang giải quyết trong hạn, còn không quá 3 ngày làm việc',
  pendingLate: 'Đến ngày số liệu, đã quá hạn mà chưa xong',
  fullEligible: 'Hồ sơ tiếp nhận của thủ tục đủ điều kiện làm trực tuyến toàn trình',
};
/** Every count, in the order of the columns. */
export const COUNTS = Object.keys(COUNT_WORDS).filter((name): name is Count => name in SYNONYMS);
/** What the head of a count says. */
export const headOf = (count: Count): string => `${COUNT_WORDS[count].charAt(0).toLocaleUpperCase('vi')}${COUNT_WORDS[count].slice(1)}`;

/** Sums that a report gives beside its counts: compared with them and not stored. */
export const SUMS = {
  received: {
    name: 'Tổng tiếp nhận',
    of: ['receivedOnline', 'receivedDirect', 'receivedPost'],
    synonyms: ['Tổng số tiếp nhận', 'tongTiepNhan'],
  },
  solved: { name: 'Tổng đã giải quyết', of: ['solvedEarly', 'solvedOnTime', 'solvedLate'], synonyms: ['Đã giải quyết', 'daGiaiQuyet'] },
} as const satisfies Record<string, { name: string; of: readonly Count[]; synonyms: readonly string[] }>;

const countColumn = (count: Count): KindColumn =>
  column(
    count,
    headOf(count),
    'number',
    false,
    HINTS[count] ?? 'Số hồ sơ trong tháng; không có thì ghi 0, chưa biết thì để trống',
    SYNONYMS[count],
  );

/** The dossiers of one unit, field and month a row. */
export const SERVICE_DOSSIER_COLUMNS: readonly KindColumn[] = [
  column(
    'unit',
    'Đơn vị',
    'text',
    true,
    'Mã hoặc tên cơ quan, xã, phường (so-noi-vu, 03646, Phường Tô Hiệu); "Toàn tỉnh" là dòng tổng để đối chiếu',
    ['Mã đơn vị', 'Tên đơn vị', 'Cơ quan', 'Cơ quan, đơn vị', 'Unit'],
  ),
  column(
    'field',
    'Lĩnh vực',
    'text',
    true,
    'Mã hoặc tên lĩnh vực thủ tục hành chính (Hộ tịch, dat-dai); "Tổng" là dòng tổng để đối chiếu',
    ['Tên lĩnh vực', 'Field'],
  ),
  column('month', 'Tháng', 'period', true, 'Một tháng: 2026-03, tháng 3/2026', ['Kỳ', 'Kỳ báo cáo', 'Month']),
  column('received', SUMS.received.name, 'number', false, 'Để đối chiếu với ba hình thức tiếp nhận', SUMS.received.synonyms),
  ...COUNTS.slice(0, 3).map(countColumn),
  column('solved', SUMS.solved.name, 'number', false, 'Để đối chiếu với trước hạn, đúng hạn, quá hạn', SUMS.solved.synonyms),
  ...COUNTS.slice(3).map(countColumn),
  column('from', 'Nguồn số liệu', 'text', false, 'Báo cáo mà số được lấy ra; để trống thì ghi tên tệp', ['Nguồn', 'Báo cáo', 'From']),
  column('observedAt', 'Ngày số liệu', 'date', false, 'Số tính đến hết ngày nào: 31/03/2026. Bắt buộc khi tháng chưa hết', [
    'Ngày chốt',
    'Ngày chốt số liệu',
    'Ngày ghi nhận',
    'Observed at',
  ]),
  column(
    'fieldCode',
    'Mã lĩnh vực mới',
    'text',
    false,
    'Chỉ ghi khi lĩnh vực chưa có trong hệ thống: chữ không dấu, gạch ngang (nguoi-co-cong)',
    ['Mã lĩnh vực', 'Field code'],
  ),
];
