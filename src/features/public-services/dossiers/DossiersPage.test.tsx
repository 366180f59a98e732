import { beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, smallRows, targetOf } from './body.fixture';
import type { DossierChoice } from './choice';
import type { DossiersBody } from './dossierYear';
import { DossiersPage } from './DossiersPage';
import { AT, draw, startWords, textOf } from './draw.fixture';

beforeAll(startWords);

const first: DossierChoice = {
  year: undefined,
  ledger: undefined,
  period: undefined,
  isCumulative: false,
  rate: 'digitised',
  unit: undefined,
  field: undefined,
  kind: 'area',
  atLeast: undefined,
};
const drawPage = (body: DossiersBody, choice: Partial<DossierChoice> = {}, others: [Record<string, string>, DossiersBody][] = []): string =>
  draw(<DossiersPage asOf={AT} choice={{ ...first, ...choice }} onChoice={() => undefined} forecast={() => 'DỰ BÁO'} />, [
    [{ year: 'latest' }, body],
    ...others,
  ]);
const ofYear = (year: string) => smallRows.map((row) => ({ ...row, month: row.month.replace('2026', year) }));

describe('the page of dossiers', () => {
  it('never shows a rate without its numerator and denominator', () => {
    const text = textOf(drawPage(bodyOf(smallRows)));
    // Three units, two fields, of one month: 64 + 68 + 72 of 3 × 80, twice.
    expect(text).toContain('85,0%');
    expect(text).toContain('408 / 480 hồ sơ');
    expect(text).toContain('18 / 24 phản ánh');
  });
  it('holds a rate against the target in force with its act, and tells what another act took the place of', () => {
    const targets = [
      targetOf({ id: 'a', percent: 90, basis: 'QĐ mẫu 2' }),
      targetOf({ id: 'b', percent: 70, basis: 'QĐ mẫu 1', supersededBy: 'QĐ mẫu 2' }),
    ];
    const text = textOf(drawPage(bodyOf(smallRows, { targets })));
    expect(text).toContain('−5,0 điểm so mục tiêu ≥ 90%');
    expect(text).toContain('Mục tiêu ≥ 90% · QĐ mẫu 2');
    expect(text).toContain('≥ 70% QĐ mẫu 1 : đã được thay thế bởi QĐ mẫu 2');
    expect(textOf(drawPage(bodyOf(smallRows)))).toContain('chưa có mục tiêu còn hiệu lực');
  });
  it('[DV3] says that an open month is provisional', () => {
    expect(drawPage(bodyOf(smallRows, { provisional: true }))).toContain('tháng 3/2026, tạm thời (đến 20/11)');
    expect(drawPage(bodyOf(smallRows), { isCumulative: true })).toContain('lũy kế 3 tháng 2026');
  });
  it('the same months of the year before stand beside, or that there are none, or that they are on their way', () => {
    const now = bodyOf(smallRows, { years: [2025, 2026] });
    const before: [Record<string, string>, DossiersBody] = [{ year: '2025', ledger: 'simulated' }, bodyOf(ofYear('2025'))];
    expect(textOf(drawPage(now, {}, [before]))).toContain('tháng 3/2025: 85,0%');
    expect(textOf(drawPage(now))).toContain('đang tải số liệu năm 2025');
    expect(textOf(drawPage(bodyOf(smallRows)))).toContain('năm 2025 chưa có số liệu cùng kỳ');
    // What is still open stands beside a month that is whole: it is said.
    const open = bodyOf(smallRows, { years: [2025, 2026], provisional: true });
    expect(textOf(drawPage(open, {}, [before]))).toContain('tháng 3/2025 (trọn tháng): 85,0%');
    // Fewer offices told then: it is said.
    const fewer = bodyOf(ofYear('2025').filter(({ unit }) => unit.startsWith('agency')));
    const beside: [Record<string, string>, DossiersBody][] = [[{ year: '2025', ledger: 'simulated' }, fewer]];
    expect(textOf(drawPage(now, {}, beside))).toContain('90,0% (1 đơn vị, nay 3)');
    expect(textOf(drawPage(now, { isCumulative: true }, beside))).toContain('90,0% (3 báo cáo tháng, nay 9)');
  });
  it('names what it is narrowed to, with a cross each, and forecasts only months of the whole', () => {
    const cut = { unit: 'area:03646', field: 'ho-tich' };
    const page = drawPage(bodyOf(smallRows), { ...cut, atLeast: 50 }, [
      [{ year: 'latest', unit: cut.unit, field: cut.field }, bodyOf(smallRows, cut)],
    ]);
    for (const id of ['unit', 'lv', 'it']) expect(page).toContain(`data-cut="${id}"`);
    expect(textOf(page)).toContain('64 / 80 hồ sơ');
    expect(page).not.toContain('DỰ BÁO');
    expect(drawPage(bodyOf(smallRows))).toContain('DỰ BÁO');
    expect(drawPage(bodyOf(smallRows), { isCumulative: true })).not.toContain('DỰ BÁO');
  });
  it('[DV1] marks what is simulated, and an empty ledger is empty and no error', () => {
    expect(drawPage(bodyOf(smallRows))).toContain('Dữ liệu mô phỏng');
    const receipt = bodyOf(smallRows).receipt;
    const actual = bodyOf(smallRows, { ledger: 'actual', ledgers: ['actual'], receipt: receipt && { ...receipt, provenance: 'imported' } });
    expect(drawPage(actual)).not.toContain('Dữ liệu mô phỏng');
    const page = drawPage(bodyOf([], { receipt: null, ledger: 'actual', ledgers: [], targets: [targetOf({})] }));
    expect(page).toContain('data-state="empty"');
    expect(page).toContain('Chưa có số liệu hồ sơ');
    expect(page).not.toContain('aria-label="Sổ số liệu"');
    // Where another ledger has figures, nobody is caught in the empty one.
    const other = drawPage(bodyOf([], { receipt: null, ledger: 'actual', ledgers: ['simulated'] }), { ledger: 'actual' }, [
      [{ year: 'latest', ledger: 'actual' }, bodyOf([], { receipt: null, ledger: 'actual', ledgers: ['simulated'] })],
    ]);
    expect(other).toContain('data-state="empty"');
    expect(other).toMatch(/<button[^>]*aria-pressed="false"(?![^>]*disabled)[^>]*>Mô phỏng</);
  });
});
