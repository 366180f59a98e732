import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, countsOf, knownYear, lookAt, smallRows, targetOf } from './body.fixture';
import { openExport } from './countsExport';
import type { DossiersBody } from './dossierYear';
import { AT, draw, startWords, textOf } from './draw.fixture';
import type { Cut } from './look';
import { movedOf, openMatrix } from './openMatrix';
import { OpenPanel } from './OpenPanel';
import { OpenTable } from './OpenTable';
import { rateColumns } from './rateColumns';
import type { Shown } from './shown';
import { TargetsPanel } from './TargetsPanel';
import { rankingExport, ratesExport } from './toExport';
import { toldOf } from './toldOf';
import { UnitLateFields } from './UnitLateFields';
import { UnitRates } from './UnitRates';

beforeAll(startWords);

describe('the panels of dossiers', () => {
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
  const shownOf = (body: DossiersBody, cut: Partial<Cut> = {}): Shown => {
    const look = lookAt(knownYear(body), { cut: { unit: undefined, field: undefined, ...cut } });
    const told = toldOf(body, look, { atLeast: undefined }, { asOf: AT, revisions: [7] }, i18next.t);
    return { look, isCumulative: true, asOf: AT, state: { kind: 'live', at: 0 }, told, onChoice: () => undefined };
  };
  it('[DV1] units that told nothing of what is late are not said to be free of it', () => {
    const zero = countsOf({ pendingInTerm: 0, pendingDueSoon: 0, pendingLate: 0 });
    const rows = [
      { unit: 'area:03646', field: 'a', month: '2026-03', counts: zero },
      { unit: 'area:03650', field: 'a', month: '2026-03', counts: countsOf({ receivedOnline: 4 }) },
    ];
    const open = (body: DossiersBody, field?: string) =>
      textOf(draw(<OpenPanel shown={shownOf(body, { field })} kind="area" fetchedAt={0} />, []));
    const some = open(bodyOf(rows));
    expect(some).toContain('1 đơn vị không có hồ sơ quá hạn, sắp đến hạn · 1 đơn vị chưa báo cáo hồ sơ quá hạn, sắp đến hạn');
    expect(some).toContain('Trong các đơn vị đã báo cáo, không đơn vị nào có');
    expect(open(bodyOf(rows.slice(0, 1)))).toContain('Không đơn vị nào có hồ sơ quá hạn hoặc sắp đến hạn.');
    expect(open(bodyOf(rows.slice(0, 1)))).not.toContain('chưa báo cáo');
    expect(open(bodyOf(rows, { field: 'a' }), 'a')).not.toMatch(/đơn vị không có|chưa báo cáo/);
    // Nobody told: there is nothing to be calm about.
    expect(open(bodyOf(rows.slice(1)))).toContain('Chưa có số liệu hồ sơ đang giải quyết');
    const shown = shownOf(bodyOf(rows));
    expect(openExport(shown, openMatrix(shown.look.now, 'area', undefined), 'area', i18next.t).notes).toContain(
      '1 đơn vị chưa báo cáo hồ sơ quá hạn, sắp đến hạn',
    );
    const late = (unit: string) =>
      textOf(draw(<UnitLateFields unit={unit} ledger={undefined} asOf={AT} />, [[{ year: 'latest', unit }, bodyOf(rows, { unit })]]));
    expect(late('area:03646')).toContain('Không có hồ sơ quá hạn hoặc sắp đến hạn.');
    expect(late('area:03650')).not.toContain('Không có hồ sơ quá hạn');
    expect(late('area:03650')).toContain('Chưa có dữ liệu');
  });
  it('[DV3] what is held against the year before says that it is provisional, on the screen and in files', () => {
    const rate = 'digitised' as const;
    const headers = (provisional: boolean) => {
      const shown = shownOf(bodyOf(smallRows, { provisional }));
      const columns = rateColumns({ look: shown.look, rate, list: 'units', first: 'Xã', ranked: 3, isSmall: false }, i18next.t);
      const files = [ratesExport(shown, i18next.t), rankingExport({ shown, rate }, [], 'units', i18next.t)];
      return [columns.find(({ id }) => id === 'before')?.header, ...files.map((file) => file.table().columns.at(-1)?.header)];
    };
    const whole = 'Cùng kỳ năm trước, trọn tháng (%); năm nay tạm thời';
    expect(headers(true)).toEqual(['So cùng kỳ, điểm (tạm thời)', whole, whole]);
    expect(headers(false)).toEqual(['So cùng kỳ, điểm', 'Cùng kỳ năm trước (%)', 'Cùng kỳ năm trước (%)']);
  });
  it('narrowed to a field, a target of a rate is compared with nothing, and it is said why', () => {
    const body = bodyOf(smallRows, { targets: [targetOf({ percent: 80 })], field: 'ho-tich' });
    const { look, told } = shownOf(body, { field: 'ho-tich' });
    const page = textOf(draw(<TargetsPanel body={body} look={look} asOf={AT} state={{ kind: 'live', at: 0 }} told={told} />, []));
    expect(page).toContain('không so khi đang lọc theo lĩnh vực');
    expect(page).not.toContain('85,0%');
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
