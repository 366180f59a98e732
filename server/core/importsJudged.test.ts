import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isProvisional } from '../../contract/rules/openPeriod';
import { sample } from './imports.rig';
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
  });
}
