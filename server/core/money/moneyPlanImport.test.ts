import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FEEDS } from '../../../contract/feeds/index';
import { LOCAL_PRINCIPAL } from '../../access/principal';
import { TEST_ENGINES } from '../../store/engines.rig';
import { answer } from '../answer';
import { openImportRig, type ImportRig } from '../imports.rig';
import { csv as disbursed, NEW, PLAN } from './disbursement.rig';

const HEAD = 'Loại;Năm;Ngày giao;Số vốn;Đơn vị tính;Trong đó kéo dài;Tháng;Tỷ lệ (%);Văn bản';
const csv = (...rows: string[]): string => [HEAD, ...rows].join('\r\n');
const PATH = ['Lộ trình giải ngân;2026;;;;;2026-03;10;CT 05 ngày 17/02/2026', 'Lộ trình giải ngân;2026;;;;;tháng 1/2027;100%;CT 05'];
const PLANS = [
  'Thủ tướng giao;2026;04/12/2025;800;triệu đồng;50;;;QĐ 1 của TTg',
  'Địa phương giao;2026;09/12/2025;1.250.000.000;đồng;;;;NQ 2 của HĐND',
];

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`files of plans and paths on ${engine.name}`, { timeout: 180_000 }, () => {
    let rig: ImportRig;
    const ask = async <Id extends 'investment' | 'budget' | 'series' | 'indicators'>(
      feed: Id,
      params: Record<string, string>,
      asOf: string | null = null,
    ) => (await answer({ feed, params, asOf }, LOCAL_PRINCIPAL, rig.context)).envelope.body;
    const year = async (asOf: string | null = null) => FEEDS.investment.body.parse(await ask('investment', { year: '2026' }, asOf));
    const paths = async () => FEEDS.budget.body.parse(await ask('budget', { year: '2026' })).path;
    /** What the engine has of an indicator of the province: role, period → value. */
    const engineHas = async (set: string, code: string) => {
      const { indicators } = FEEDS.indicators.body.parse(await ask('indicators', { set }));
      const rows = indicators.find((each) => each.code === code)?.observations ?? [];
      return rows
        .flatMap(({ role, period, value, breakdown }) =>
          breakdown.length === 0 && value.kind === 'number' ? [`${role} ${period} ${value.value}`] : [],
        )
        .toSorted();
    };
    const told = async (id: string) =>
      (await rig.report(id)).rows.map(({ line, verdict, reasons }) => `${line} ${verdict}: ${reasons.join(' ')}`);
    const send = (...rows: string[]) => rig.send(csv(...rows), `ke-hoach-${Math.random()}.csv`, {}, 'money-plan');
    const apply = async (file: Awaited<ReturnType<typeof send>>) => {
      expect(file.counts?.refused, (await told(file.id)).join('\n')).toBe(0);
      const { file: applied, refused } = await rig.give('import.apply', file);
      expect(refused).toBeNull();
      if (!applied) throw new Error('not applied');
      return applied;
    };
    const disburse = async () =>
      apply(
        await rig.send(disbursed({ project: 'P1', ...NEW, ...PLAN, period: '2026-03', disbursed: '200' }), 'gn.csv', {}, 'disbursement'),
      );
    beforeEach(async () => {
      rig = await openImportRig(engine);
      await rig.store.ensureChannels(['investment', 'budget']);
    }, 120_000);
    afterEach(() => rig.close());

    it('[IM6] refuses what is no plan and no step, each for its reason', async () => {
      const file = await send(
        'Trung hạn;2026;;;;;;;QĐ 1',
        'Thủ tướng giao;2026;;;;;;;QĐ 1',
        'Thủ tướng giao;2026;04/12/2025;800;triệu đồng;;;;',
        'Thủ tướng giao;2026;04/12/2025;-800;triệu đồng;;;;QĐ 1',
        'Địa phương giao;2026;09/12/2025;100;triệu đồng;101;;;NQ 2',
        'Thủ tướng giao;2062;04/12/2025;800;triệu đồng;;;;QĐ 1',
        'Thủ tướng giao;2026;04/12/2021;800;triệu đồng;;;;QĐ 1',
        'Thủ tướng giao;2026;04/12/2026;800;%;;2026-03;;QĐ 1',
        'Lộ trình giải ngân;2026;;;;;2026-03;101;CT 05',
        'Lộ trình thu;2026;;;;;2026-03;201;KB',
        'Lộ trình chi;2026;;;;;2027-01;50;KB',
        'Lộ trình chi;2026;;50;đồng;;;-1;KB',
        'VÍ DỤ: Lộ trình thu;2026;;;;;2026-06;52;KB',
        'Lộ trình thu;2026;;;;;2026-05;120;KB',
        'Lộ trình thu;2026;;;;;tháng 5/2026;130;KB',
        'Lộ trình giải ngân;2026;;;;;2026-03;60;CT 05',
        'Lộ trình giải ngân;2026;;;;;2026-06;50;CT 05',
      );
      expect(await told(file.id)).toEqual([
        expect.stringMatching(/^2 refused: Loại: "Trung hạn" không có/),
        expect.stringMatching(/^3 refused: Dòng giao vốn phải có Ngày giao\..*Số vốn\. Số vốn phải có Đơn vị tính/),
        expect.stringMatching(/^4 refused: .*Văn bản/),
        expect.stringMatching(/^5 refused: Số vốn không thể âm/),
        expect.stringMatching(/^6 refused: Vốn kéo dài lớn hơn Số vốn/),
        expect.stringMatching(/^7 refused: Năm 2062 cách xa năm nay/),
        expect.stringMatching(/^8 refused: Ngày giao 04\/12\/2021 cách xa kế hoạch năm 2026/),
        expect.stringMatching(
          /^9 refused: .*để trống cột Tháng\. Ngày giao 04\/12\/2026 chưa đến\. Đơn vị tính "%" không phải đơn vị tiền/,
        ),
        expect.stringMatching(/^10 refused: Tỷ lệ 101 % nằm ngoài 0–100 %/),
        expect.stringMatching(/^11 refused: Tỷ lệ 201 % nằm ngoài 0–200 %/),
        expect.stringMatching(/^12 refused: Lộ trình chi năm 2026 không có tháng 01\/2027/),
        expect.stringMatching(/^13 refused: .*để trống cột Số vốn\..*Đơn vị tính để trống.*phải có Tháng\. Tỷ lệ -1 %/),
        expect.stringMatching(/^14 refused: .*dòng ví dụ/),
        expect.stringMatching(/^15 accepted/),
        expect.stringMatching(/^16 refused: Trùng với dòng 15/),
        expect.stringMatching(/^17 refused: Lộ trình giải ngân năm 2026 giảm: tháng 03\/2026 60 %, tháng 06\/2026 50 %/),
        expect.stringMatching(/^18 refused: Lộ trình giải ngân năm 2026 giảm/),
      ]);
      expect(await year()).toMatchObject({ plans: [], path: [] });
    });

    it.each(['before', 'after'])(
      '[MN2] [MN3] beside projects told %s it the province has three denominators, a path and its rates; undo brings back',
      async (when) => {
        if (when === 'after') await disburse();
        const then = rig.clock.at.toISOString();
        const before = await year(then);
        const file = await apply(await send(...PLANS, ...PATH));
        expect(file.recorded).toBe(4);
        if (when === 'before') await disburse();
        const body = await year();
        expect(body.plans.map(({ kind, amount, carriedOver, document }) => [kind, amount, carriedOver, document])).toEqual([
          ['prime-minister', 800_000_000, 50_000_000, 'QĐ 1 của TTg'],
          ['local', 1_250_000_000, 0, 'NQ 2 của HĐND'],
          ['allocated', 1_000_000_000, 0, expect.any(String)],
        ]);
        expect(body.path.map(({ month, percent, provenance }) => [month, percent, provenance])).toEqual([
          ['2026-03', 10, 'imported'],
          ['2027-01', 100, 'imported'],
        ]);
        expect(await engineHas('dau-tu-cong', 'ty-le-ttg')).toEqual(expect.arrayContaining(['actual 2026-03 25', 'target 2026-03 10']));
        expect(await engineHas('dau-tu-cong', 'ty-le-dia-phuong')).toEqual(['actual 2026-03 16']);
        expect(await engineHas('dau-tu-cong', 'ty-le')).toEqual(['actual 2026-03 20']);

        const again = await send(...PLANS);
        expect(again.counts).toMatchObject({ refused: 0, warned: 0, known: 2 });
        expect((await rig.give('import.undo', file)).status).toBe(200);
        const undone = await year();
        expect([undone.plans.map(({ kind }) => kind), undone.path]).toEqual([['allocated'], []]);
        expect(await engineHas('dau-tu-cong', 'ty-le-ttg')).toEqual([]);
        expect(await engineHas('dau-tu-cong', 'ty-le-dia-phuong')).toEqual([]);
        expect(await engineHas('dau-tu-cong', 'ty-le')).toEqual(['actual 2026-03 20']);
        expect(await year(then)).toEqual(before);
      },
    );

    it('[MN2] paths of the budget come in and go, as targets of its rates', async () => {
      const head = 'Khoản;Kỳ;Loại số liệu;Xã, phường;Số tiền;Đơn vị tính;Ngày giao dự toán;Văn bản giao dự toán';
      const estimate = 'tncn;2026;Dự toán HĐND giao;;100;triệu đồng;09/12/2025;NQ 1';
      await apply(await rig.send([head, 'tncn;2026-03;;;20;triệu đồng;;', estimate].join('\r\n'), 'ns.csv', {}, 'budget'));
      expect(await engineHas('ngan-sach', 'ty-le-thu-hdnd')).toEqual(['actual 2026-03 20']);
      const file = await apply(
        await send(
          'Lộ trình thu;2026;;;%;;2026-06;52,5;Kịch bản',
          'Lộ trình thu;2026;;;;;2026-12;105;Kịch bản',
          'Lộ trình chi;2026;;;;;2026-12;98;Kịch bản',
        ),
      );
      const { revenue, expenditure } = await paths();
      expect([revenue, expenditure].map((path) => path.map(({ month, percent }) => [month, percent]))).toEqual([
        [
          ['2026-06', 52.5],
          ['2026-12', 105],
        ],
        [['2026-12', 98]],
      ]);
      expect(await engineHas('ngan-sach', 'ty-le-thu-hdnd')).toEqual(['actual 2026-03 20', 'target 2026-06 52.5', 'target 2026-12 105']);
      expect((await rig.give('import.undo', file)).status).toBe(200);
      expect(await paths()).toEqual({ revenue: [], expenditure: [] });
      expect(await engineHas('ngan-sach', 'ty-le-thu-hdnd')).toEqual(['actual 2026-03 20']);
    });

    it('[IM8] what is replaced is looked at, stands again after an undo, and a path is not taken away from under a later step', async () => {
      const first = await apply(await send(...PLANS, ...PATH));
      const file = await send(
        'Thủ tướng giao;2026;04/12/2025;9000;triệu đồng;;;;QĐ 1',
        'Lộ trình giải ngân;2026;;;;;2026-06;0,5;CT 06',
        'Lộ trình thu;2026;;;;;2026-06;0,5;KB',
      );
      expect(await told(file.id)).toEqual([
        expect.stringMatching(/^2 warned: Thay 800\.000\.000 đồng của cùng ngày giao.*Gấp 7,2 lần so với kế hoạch địa phương giao/),
        expect.stringMatching(/^3 refused: .*giảm: tháng 03\/2026 10 % \(đã có\), tháng 06\/2026 0,5 %/),
        expect.stringMatching(/^4 warned: Tỷ lệ 0,5 % rất nhỏ/),
      ]);
      const second = await apply(
        await send('Thủ tướng giao;2026;04/12/2025;900;triệu đồng;;;;QĐ 1', 'Lộ trình giải ngân;2026;;;;;2026-06;50;CT 06'),
      );
      const held = await rig.give('import.undo', first);
      expect([held.status, JSON.stringify(held.refused)]).toEqual([
        409,
        expect.stringMatching(/Thủ tướng giao năm 2026 ngày 04\/12\/2025.*Lộ trình giải ngân năm 2026, tháng 06\/2026/),
      ]);
      expect((await rig.give('import.undo', second)).status).toBe(200);
      expect((await year()).plans.map(({ amount, document }) => [amount, document])).toEqual([
        [800_000_000, 'QĐ 1 của TTg'],
        [1_250_000_000, 'NQ 2 của HĐND'],
      ]);
      expect((await year()).path.map(({ percent }) => percent)).toEqual([10, 100]);
      expect((await rig.give('import.undo', first)).status).toBe(200);
      expect(await year()).toMatchObject({ plans: [], path: [] });
    });

    it('[IM7] a file whose path was changed since its check is not stored', async () => {
      const late = await send('Lộ trình giải ngân;2026;;;;;2026-06;50;CT 06');
      await apply(await send('Lộ trình giải ngân;2026;;;;;2026-03;60;CT 05'));
      expect((await rig.give('import.apply', late)).status).toBe(409);
      expect((await year()).path.map(({ percent }) => percent)).toEqual([60]);
    });
  });
}
