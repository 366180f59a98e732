import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { feedKey } from '../../../data/feedQuery';
import { vi } from '../../../i18n/vi';
import { money } from '../../../i18n/vi/money';
import { services } from '../../../i18n/vi/services';
import { bodyOf, knownYear, lookAt, smallRows, targetOf } from './body.fixture';
import type { DossierChoice } from './choice';
import type { DossiersBody } from './dossierYear';
import { DossiersPage } from './DossiersPage';
import { OpenTable } from './OpenTable';
import { movedOf, openMatrix } from './openMatrix';
import { TargetsPanel } from './TargetsPanel';
import { toldOf } from './toldOf';
import { UnitLateFields } from './UnitLateFields';
import { UnitRates } from './UnitRates';

beforeAll(async () => {
  await i18next
    .use(initReactI18next)
    .init({ lng: 'vi', resources: { vi: { translation: { ...vi, ...services, ...money } } }, interpolation: { escapeValue: false } });
});

const AT = '2026-03-22T03:00:00Z';
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
const textOf = (page: string): string =>
  page
    .replaceAll('\u00a0', ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
const draw = (page: ReactNode, bodies: [Record<string, string>, DossiersBody][]): string => {
  const client = new QueryClient();
  for (const [params, body] of bodies)
    client.setQueryData(feedKey('service-dossiers', params, AT), {
      feed: 'service-dossiers',
      revision: 7,
      asOf: AT,
      body,
      cursors: [],
      fetchedAt: Date.parse(AT),
    });
  return renderToStaticMarkup(<QueryClientProvider client={client}>{page}</QueryClientProvider>);
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
  });
});

describe('its panels', () => {
  const year = knownYear(bodyOf(smallRows));
  const table = (moved: ReturnType<typeof movedOf>) =>
    draw(
      <OpenTable
        matrix={openMatrix(year, 'area', undefined)}
        cut={{ unit: 'area:03650', field: undefined }}
        moved={moved}
        caption="Quá hạn"
        first="Xã"
        onChoice={() => undefined}
      />,
      [],
    );
  it('what is late is told by number, shade and words, and a row that a source has just told anew is marked', () => {
    const page = table(new Map([['area:03646', { late: 5, dueSoon: -2 }]]));
    expect(page).toContain('data-unit="area:03646" data-moved="true"');
    expect(textOf(page)).toContain('quá hạn +5, sắp đến hạn −2');
    expect(page).toContain('data-unit="area:03650" data-chosen="true"');
    expect(table(new Map())).not.toContain('data-moved');
  });
  it('a target that no figure of ours speaks of is told alone', () => {
    const body = bodyOf(smallRows, { targets: [targetOf({ percent: 80 }), targetOf({ id: 'ai', rate: null, name: 'Ứng dụng AI' })] });
    const look = lookAt(knownYear(body));
    const told = toldOf(body, look, { atLeast: undefined }, { asOf: AT, revisions: [7] }, i18next.t);
    const drawn = (of: typeof look | null) =>
      textOf(draw(<TargetsPanel body={body} look={of} asOf={AT} state={{ kind: 'live', at: 0 }} told={told} />, []));
    expect(drawn(look)).toContain('85,0%');
    expect(drawn(look)).toMatch(/Ứng dụng AI.*chưa có số liệu tương ứng/);
    // Without any figures the targets stand all the same.
    expect(drawn(null)).not.toContain('85,0%');
  });
  it('the page of a unit has its late fields and its rates beside those of the province', () => {
    const cut = { unit: 'area:03650' };
    const bodies: [Record<string, string>, DossiersBody][] = [[{ year: 'latest', unit: cut.unit }, bodyOf(smallRows, cut)]];
    const late = textOf(draw(<UnitLateFields unit={cut.unit} ledger={undefined} asOf={AT} />, bodies));
    expect(late).toMatch(/Lĩnh vực ho-tich 3 3.*Lĩnh vực dat-dai 3 3|Lĩnh vực dat-dai 3 3.*Lĩnh vực ho-tich 3 3/);
    const rates = textOf(draw(<UnitRates unit={cut.unit} ledger={undefined} asOf={AT} />, bodies));
    expect(rates).toContain('84 / 140 hồ sơ');
    expect(rates).toMatch(/60,0% 60,0%/);
  });
});
