import { defineKind } from './kind';
import { ownsUnits } from './ownership';
import { SERVICE_DOSSIER_COLUMNS } from './service-dossiers/columns';
import { openServiceDossiersJudge } from './service-dossiers/judge';
import { ready } from './service-dossiers/ready';
import { serviceDossiersRecorder } from './service-dossiers/serviceDossiersRecorder';

const REPORT = 'Kết xuất từ hệ thống giải quyết thủ tục hành chính tỉnh';
const SAMPLE: Record<string, readonly string[]> = {
  unit: ['03646', 'Sở Nội vụ'],
  field: ['Hộ tịch', 'Người có công'],
  fieldCode: ['', 'nguoi-co-cong'],
  month: ['2026-03', 'tháng 3/2026'],
  received: ['240', '31'],
  receivedOnline: ['212', '18'],
  receivedDirect: ['25', '13'],
  receivedPost: ['3', '0'],
  solved: ['228', '27'],
  solvedEarly: ['120', '20'],
  solvedOnTime: ['105', '6'],
  solvedLate: ['3', '1'],
  pendingInTerm: ['18', '9'],
  pendingDueSoon: ['4', '2'],
  pendingLate: ['1', '0'],
  fullEligible: ['200', ''],
  fullOnline: ['171', ''],
  payable: ['64', '0'],
  paidOnline: ['52', '0'],
  from: [REPORT, REPORT],
  observedAt: ['31/03/2026', '31/03/2026'],
};

/** Dossiers of administrative procedures: the counts of one unit, field and month a row, recorded through `recordServiceDossiers`. */
export const serviceDossiers = defineKind({
  id: 'service-dossiers',
  name: 'Hồ sơ thủ tục hành chính',
  description:
    'Số hồ sơ tiếp nhận, giải quyết, trực tuyến, thanh toán, số hóa theo đơn vị, lĩnh vực, tháng; chỉ có số đếm, không có dữ liệu cá nhân.',
  templateName: 'mau-ho-so-thu-tuc-hanh-chinh',
  counted: 'dòng số liệu',
  judgedBy: 'danh mục cơ quan, xã, phường',
  samePlace: 'cùng đơn vị, lĩnh vực, tháng',
  columns: SERVICE_DOSSIER_COLUMNS,
  examples: [0, 1].map((row) => SERVICE_DOSSIER_COLUMNS.map(({ key }) => SAMPLE[key]?.[row] ?? '')),
  notes: [
    'Mỗi dòng là số hồ sơ của một đơn vị, một lĩnh vực, trong một tháng. Chỉ ghi số đếm, không ghi tên người, số hồ sơ.',
    'Số nào không có hồ sơ thì ghi 0; số nào chưa biết thì để trống. Các số của cùng một tỷ lệ phải ghi đủ hoặc để trống hết.',
    'Tháng đã có số: ô để trống giữ như đang có, ô có số thay số đang có.',
    'Tháng chưa hết: phải ghi Ngày số liệu. Số cũ hơn số đang có thì không thay.',
    'Dòng "Toàn tỉnh" hoặc lĩnh vực "Tổng" được đối chiếu với các dòng thành phần trong tệp và không ghi thêm.',
    'Đơn vị trước sắp xếp: hệ thống chuyển về đơn vị kế thừa nếu chỉ có một; có nhiều đơn vị kế thừa thì phải tách số.',
    'Không dùng công thức, không gộp ô.',
  ],
  ready,
  openJudge: openServiceDossiersJudge,
  openOwnership: ownsUnits,
  recorder: serviceDossiersRecorder,
});
