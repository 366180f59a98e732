import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isProvisional } from '../../contract/rules/openPeriod';
import { observed, sample } from './imports.rig';
import { recordIndicators } from '../ingest/recordIndicators';
import { TEST_ENGINES } from '../store/engines.rig';
import type { Store } from '../store/store';
import { typeRows } from '../imports/reading/typeRows';
import { observations } from '../imports/kinds/observations';
import { openObservationJudge } from '../imports/kinds/observations/judge';

const [month, share] = sample.indicators;
const plan = {
  ...sample,
  set: { ...sample.set, id: 'cds-2025' },
  indicators: [
    { ...share, code: 'I.3', unit: '%', cadence: 'quarter' },
    { ...share, code: 'III.5', unit: '%', cadence: 'quarter' },
    { ...month, code: 'THANG' },
    { ...month, code: 'NAM', cadence: 'year' },
    { ...month, code: 'NUA', cadence: 'half' },
    { ...month, code: 'NGAY', cadence: 'day' },
    { ...month, code: 'TUAN', cadence: 'week' },
    { ...month, code: 'CHUA-RO', cadence: null },
    { ...month, code: 'LUY-KE', unit: 'tỷ đồng', name: 'Giải ngân lũy kế' },
    { ...month, code: 'TIEN', unit: 'tỷ đồng' },
  ],
};

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`rows of figures judged on ${engine.name}`, { timeout: 120_000 }, () => {
    let store: Store;
    beforeEach(async () => {
      store = await engine.open(() => new Date('2026-11-20T02:00:00Z'));
      await store.ensureChannels(['indicators']);
      await recordIndicators(store, plan, { actor: 'test', reason: 'sample' });
    }, 120_000);
    afterEach(() => store.close());

    const judged = async (head: readonly string[], rows: readonly (readonly string[])[]) => {
      const lines = [head, ...rows].map((cells, at) => ({ line: at + 1, cells: cells.map((text) => ({ text, kind: 'text' as const })) }));
      const { columns, info } = observations;
      const read = typeRows({ rows: lines, notes: [] }, { columns, templateName: info.templateName }, { numbers: 'auto' });
      const typed = read.rows.flatMap((row) => row.typed ?? []);
      return store.read(null, async ({ db }) => (await openObservationJudge(db, { name: 'a.csv', today: '2026-11-20' }))(db, typed));
    };

    it('[IM3] a figure closed on the last day of its period is not provisional: the rows of the template', async () => {
      const { columns, examples } = observations;
      const found = await judged(
        columns.map(({ name }) => name),
        examples,
      );
      const rows = found.flatMap(({ ready }) => ready?.row ?? []);
      expect(rows.map(({ period, observedAt }) => [period, observedAt])).toEqual([
        ['2025-07', '2025-07-31T17:00:00.000Z'],
        ['2025-Q3', '2025-09-30T17:00:00.000Z'],
      ]);
      expect(rows.map(({ period, observedAt }) => isProvisional(period, observedAt))).toEqual([false, false]);
    });
    it('[IM3] a figure closed a day before its period ends is provisional', async () => {
      const [row] = await judged(['Mã chỉ tiêu', 'Kỳ', 'Giá trị', 'Ngày số liệu'], [['THANG', '2025-02', '1', '27/02/2025']]);
      expect(isProvisional('2025-02', row?.ready?.row.observedAt ?? null)).toBe(true);
    });
    it('[IM6] what is said to have happened in a time to come is refused; what is planned or expected of it is not', async () => {
      const found = await judged(
        ['Mã chỉ tiêu', 'Kỳ', 'Loại số liệu', 'Giá trị'],
        ['Thực hiện', 'Kết quả', 'Ước thực hiện', 'Kế hoạch'].map((role) => ['THANG', '2027-01', role, '5']),
      );
      const refused = found.map(({ findings }) =>
        findings.some(({ level, reason }) => level === 'refused' && reason.includes('chưa bắt đầu')),
      );
      expect(refused).toEqual([true, true, false, false]);
    });
    it.each([
      ['dau-tu-cong', 'Giải ngân đầu tư công'],
      ['mo-phong-ngan-sach', 'Thu, chi ngân sách'],
      ['dich-vu-cong', 'Hồ sơ thủ tục hành chính'],
      ['diem-766', 'Điểm phục vụ người dân, doanh nghiệp (QĐ 766)'],
    ])('[MN2] [DV4] refuses a figure of %s, which is made of rows, with the kind of file to send', async (set, kind) => {
      await recordIndicators(store, { ...plan, set: { ...plan.set, id: set } }, { actor: 'test', reason: 'sums' });
      const [found] = await judged(['Mã chỉ tiêu', 'Bộ chỉ tiêu', 'Kỳ', 'Giá trị'], [['THANG', set, '2026-01', '5']]);
      expect([found?.findings.map(({ reason }) => reason), found?.ready]).toEqual([
        [expect.stringContaining(`Hãy nhập tệp loại "${kind}"`)],
        null,
      ]);
    });
    it('[IM3] a day is refused as the period of an indicator that has no figures by day or week, with what to write', async () => {
      const codes = ['THANG', 'I.3', 'NUA', 'NAM', 'NGAY', 'TUAN', 'CHUA-RO'];
      const found = await judged(
        ['Mã chỉ tiêu', 'Kỳ', 'Giá trị'],
        codes.map((code) => [code, '01/07/2025', '5']),
      );
      const refused = found.map(({ findings }) => findings.flatMap(({ level, reason }) => (level === 'refused' ? [reason] : [])).join(''));
      expect(refused).toEqual([
        expect.stringMatching(/"01\/07\/2025" là một ngày.*theo tháng.*ví dụ 2025-07;.*Text/),
        expect.stringMatching(/theo quý.*ví dụ 2025-Q3;/),
        expect.stringMatching(/theo nửa năm.*ví dụ 2025-H2;/),
        expect.stringMatching(/theo năm.*ví dụ 2025;/),
        '',
        '',
        '',
      ]);
      expect(found.map(({ ready }) => ready?.row.period ?? null)).toEqual([
        null,
        null,
        null,
        null,
        ...codes.slice(4).map(() => '2025-07-01'),
      ]);
    });
    it('[IM11] tells every fault of a row, and none that another fault has brought about', async () => {
      const found = await judged(
        ['Mã chỉ tiêu', 'Kỳ', 'Loại số liệu', 'Mã xã, phường', 'Phân tổ', 'Giá trị', 'Đơn vị tính', 'Căn cứ'],
        [
          ['TIEN', '2026-01', 'Linh tinh', '99999', 'abc', '5', 'kg', 'QĐ 99'],
          ['KHONG-CO', '2027-01', '', '', '', 'chưa có', '', ''],
          ['TIEN', '2026-13', 'Kế hoạch', '99999', '', '5', '', ''],
          ['TIEN', '2026-01', '', '99999', '', 'abc', 'tỷ đồng', ''],
        ],
      );
      const [first, second, third, fourth] = found.map(({ findings }) => findings.map(({ reason }) => reason));
      expect(first).toEqual([
        expect.stringMatching(/^Loại số liệu: "Linh tinh"/),
        expect.stringMatching(/^Phân tổ: "abc"/),
        expect.stringMatching(/^Không có căn cứ "QĐ 99"/),
        expect.stringMatching(/^Đơn vị tính "kg" không quy đổi/),
        expect.stringMatching(/không có "99999" trong phân tổ "area"/),
      ]);
      expect(second).toEqual([
        expect.stringMatching(/^Không có chỉ tiêu mã "KHONG-CO"/),
        expect.stringMatching(/^Kỳ 2027-01 chưa bắt đầu/),
        expect.stringMatching(/^Giá trị: /),
      ]);
      // That the period cannot be read was told by the reader.
      expect(third).toEqual([expect.stringMatching(/không có "99999"/), expect.stringMatching(/phải có căn cứ/)]);
      expect(fourth).toEqual([expect.stringMatching(/^Giá trị: "abc" không phải số/), expect.stringMatching(/không có "99999"/)]);
      expect(found.map(({ ready }) => ready)).toEqual([null, null, null, null]);
    });
    it('[IM12] warns of a figure far from the former one of its place or of the period before, and of a cumulative one that falls', async () => {
      const head = ['Mã chỉ tiêu', 'Kỳ', 'Mã xã, phường', 'Giá trị', 'Đơn vị tính'];
      const stored = [
        observed('TIEN', '2026-01', 10),
        observed('THANG', '2026-01', 40),
        observed('THANG', '2025-01', 40, { provenance: 'simulated' }),
        observed('LUY-KE', '2026-05', 100),
      ];
      await recordIndicators(store, { set: { id: 'cds-2025' }, observations: stored }, { actor: 'lan', reason: 'test' });
      const found = await judged(head, [
        ['TIEN', '2026-01', '', '10000', 'tỷ đồng'],
        ['TIEN', '2026-02', '', '9', 'tỷ đồng'],
        ['TIEN', '2026-01', '03646', '10000', 'tỷ đồng'],
        ['THANG', '2026-02', '', '94,5', '%'],
        ['THANG', '2025-02', '', '94,5', '%'],
        ['LUY-KE', '2026-06', '', '95', 'tỷ đồng'],
        ['LUY-KE', '2026-07', '', '90', 'tỷ đồng'],
        ['LUY-KE', '2026-04', '', '101', 'tỷ đồng'],
        ['LUY-KE', '2026-01', '', '1', 'tỷ đồng'],
        ['LUY-KE', '2025-12', '', '900', 'tỷ đồng'],
      ]);
      const told = found.map(({ findings }) => findings.map(({ level, reason }) => `${level}: ${reason}`));
      expect(told).toEqual([
        [expect.stringMatching(/^warned: Thay 10/), 'warned: Gấp 1.000 lần so với số đang có (10 → 10.000).'],
        ['warned: Chỉ bằng 1/1.111 so với kỳ 2026-01 (10.000 → 9).'],
        [],
        ['warned: Tăng 54,5 điểm % so với kỳ 2026-01 (40 → 94,5).'],
        [],
        ['warned: Số lũy kế giảm so với kỳ 2026-05 (100 → 95).'],
        ['warned: Số lũy kế giảm so với kỳ 2026-06 (95 → 90).'],
        ['warned: Số lũy kế lớn hơn kỳ sau, 2026-05 (101 → 100).'],
        [],
        [],
      ]);
    });
  });
}
