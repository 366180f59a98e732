const HEAD =
  'Mã dự án;Tên dự án;Chủ đầu tư;Nhóm;Lĩnh vực;Mã xã, phường;Nguồn vốn;Tháng;Năm kế hoạch;Kế hoạch vốn năm;Vốn kéo dài;Ngày giao;Văn bản giao;Giải ngân trong tháng;Lũy kế giải ngân;Tạm ứng;Thu hồi tạm ứng;Vướng mắc;Đơn vị tính;Ngày số liệu';
const COLUMNS = [
  'project',
  'name',
  'owner',
  'group',
  'field',
  'area',
  'source',
  'period',
  'year',
  'plan',
  'carried',
  'decidedOn',
  'document',
  'disbursed',
  'cumulative',
  'advanced',
  'recovered',
  'obstacle',
  'unit',
  'observedAt',
] as const;
export type Cells = Partial<Record<(typeof COLUMNS)[number], string>>;
/** A file of these rows, under the whole head. */
export const csv = (...rows: Cells[]): string =>
  [HEAD, ...rows.map((row) => COLUMNS.map((column) => ({ source: 'NSTW', unit: 'triệu đồng', ...row })[column] ?? '').join(';'))].join(
    '\r\n',
  );
/** The whole head of a project. */
export const NEW: Cells = { name: 'Đường tỉnh 106', owner: 'Ban QLDA tỉnh', group: 'B', field: 'Giao thông', area: '3646' };
export const PLAN: Cells = { plan: '1000', decidedOn: '09/12/2025', document: '615/QĐ-UBND' };
