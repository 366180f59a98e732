import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FEEDS } from '../../../contract/feeds/index';
import { LOCAL_PRINCIPAL } from '../../access/principal';
import { TEST_ENGINES } from '../../store/engines.rig';
import { recordServiceDossiers } from '../../ingest/recordServiceDossiers';
import { dossierRow } from '../../sources/services/dossierRows';
import { answer } from '../answer';
import type { ImportRig } from '../imports.rig';
import { BAD, CHANNELS, csv, FIRST, type Cells } from './dossierFiles.rig';
import { openServiceRig, pressing } from './serviceImport.rig';

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`files of dossiers on ${engine.name}`, { timeout: 180_000 }, () => {
    let rig: ImportRig;
    let press: ReturnType<typeof pressing>;
    const year = async (asOf: string | null = null) =>
      FEEDS['service-dossiers'].body.parse(
        (await answer({ feed: 'service-dossiers', params: { year: '2026', ledger: 'actual' }, asOf }, LOCAL_PRINCIPAL, rig.context))
          .envelope.body,
      );
    const counts = async (month = '2026-10', unit = 'area:03646') =>
      (await year()).byUnit.find((row) => row.unit === unit && row.month === month)?.counts;
    beforeEach(async () => {
      rig = await openServiceRig(engine);
      press = pressing(rig, 'service-dossiers');
    }, 120_000);
    afterEach(() => rig.close());

    it('[DV6] [IM3] [IM10] refuses every bad row with why and what to do, and leaves what stands as it is', async () => {
      await press.apply(csv({ ...FIRST, month: '2026-09' }));
      const before = await year();
      const file = await press.send(csv(...BAD.map(([, cells]) => cells)));
      expect(await press.told(file.id)).toEqual(
        BAD.map(([, , reason], index) =>
          expect.stringMatching(new RegExp(`^${index + 2} refused: .*${reason.source}`, `s${reason.flags}`)),
        ),
      );
      expect((await rig.give('import.apply', file)).status).toBe(409);
      expect(await year()).toEqual(before);

      const thousands = csv({ online: '1.234', direct: '0', post: '0' });
      expect(await press.tell(thousands)).toEqual([expect.stringMatching(/"1\.234" có hai cách hiểu/)]);
      expect(await press.tell(thousands, { numbers: 'en' })).toEqual([expect.stringMatching(/phải là số nguyên, không phải 1,234/)]);
      await rig.give('import.apply', await press.send(thousands, { numbers: 'vi' }));
      expect(await counts()).toMatchObject({ receivedOnline: 1234, payable: null });
    });

    it('[DV4] records counts as they are told, new fields and totals that hold among them; the receipt says by whom and where', async () => {
      const { applied, revision, told } = await press.apply(
        csv(
          FIRST,
          { unit: 'so-tttt', field: 'Bưu chính', fieldCode: 'buu-chinh', ...CHANNELS, observedAt: '31/10/2026' },
          { unit: 'Toàn tỉnh', field: 'Tổng', online: '180', direct: '18', post: '2' },
          { unit: '3646', field: 'Tổng', ...CHANNELS },
          { unit: 'Tổng cộng', field: 'ho-tich', ...CHANNELS },
        ),
      );
      expect(told).toEqual([
        '2 warned: Lĩnh vực mới: Hộ tịch (ho-tich).',
        expect.stringMatching(
          /^3 warned: Sở Thông tin và Truyền thông không còn trong tháng 2026-10: ghi cho đơn vị kế thừa, Sở Khoa học.*Bưu chính/,
        ),
        '4 accepted: ',
        '5 accepted: ',
        '6 accepted: ',
      ]);
      expect(applied).toMatchObject({ recorded: 2, appliedRevision: revision });
      const body = await year();
      expect(body).toMatchObject({
        ledger: 'actual',
        lastMonth: '2026-10',
        provisional: false,
        receipt: { provenance: 'imported', revision },
      });
      expect(body.byUnit.map(({ unit }) => unit)).toEqual(['agency:so-khcn', 'area:03646']);
      expect(body.fields).toEqual([
        { code: 'buu-chinh', name: 'Bưu chính' },
        { code: 'ho-tich', name: 'Hộ tịch' },
      ]);
      expect(await counts()).toMatchObject({ receivedOnline: 90, receivedDirect: 9, receivedPost: 1, solvedEarly: null, feedback: null });
      const wrong = csv(
        { ...CHANNELS, month: '2026-09' },
        { unit: 'Toàn tỉnh', field: 'Tổng', month: '2026-09', ...CHANNELS, online: '91' },
      );
      expect(await press.tell(wrong)).toEqual([
        '2 accepted: ',
        expect.stringMatching(/^3 refused: Tổng tiếp nhận trực tuyến ghi 91, các dòng cộng lại 90, chênh 1\./),
      ]);
    });

    it('[DV5] the same again adds nothing, an older one is refused, blanks keep what stands, and a double is told', async () => {
      await press.apply(csv({ ...FIRST, payable: '10', paid: '4', month: '2026-11', observedAt: '18/11/2026' }));
      const open: Cells = { ...CHANNELS, month: '2026-11' };
      const again = await press.send(`${csv({ ...open, payable: '10', paid: '4', observedAt: '18/11/2026' })}\r\n`);
      expect(again.counts).toMatchObject({ accepted: 1, known: 1 });
      expect(await press.tell(csv({ ...open, online: '80', observedAt: '16/11/2026' }, { ...open, observedAt: '19/11/2026' }))).toEqual([
        expect.stringMatching(/^2 refused: Số đang có tính đến ngày 18\/11\/2026, mới hơn ngày 16\/11\/2026 của dòng này nên không thay/),
        '3 accepted: ',
      ]);
      const { told } = await press.apply(csv({ ...open, online: '95', observedAt: '19/11/2026' }));
      expect(told).toEqual([
        expect.stringMatching(
          /^2 warned: Thay tiếp nhận trực tuyến 90 → 95 \(Tệp tep-.*ghi ở phiên bản \d+\. Giữ 2 số dòng này không ghi, số liệu đến ngày 18\/11\/2026/,
        ),
      ]);
      expect(await counts('2026-11')).toMatchObject({ receivedOnline: 95, payable: 10, paidOnline: 4 });
      expect((await year()).provisional).toBe(true);
      const double = await press.send(csv({ ...CHANNELS }, { unit: '03646', field: 'ho-tich', ...CHANNELS, online: '1' }));
      expect(await press.told(double.id)).toEqual([
        '2 accepted: ',
        expect.stringMatching(/^3 refused: Trùng với dòng 2: cùng đơn vị, lĩnh vực, tháng/),
      ]);
    });

    it('[DV5] a row without a day replaces nothing that is dated, and so opens no way for an older one', async () => {
      await press.apply(csv({ ...FIRST, observedAt: '05/11/2026' }));
      expect(await press.tell(csv({ ...CHANNELS, online: '80' }))).toEqual([
        '2 refused: Số đang có tính đến ngày 05/11/2026, dòng này không ghi Ngày số liệu nên không thay. Hãy ghi Ngày số liệu, hoặc bỏ dòng này.',
      ]);
      expect(await press.tell(csv({ ...CHANNELS, online: '70', observedAt: '03/11/2026' }))).toEqual([
        expect.stringMatching(/^2 refused: Số đang có tính đến ngày 05\/11\/2026/),
      ]);
      expect(await counts()).toMatchObject({ receivedOnline: 90 });
      const undated = {
        unit: 'area:03646',
        field: 'ho-tich',
        month: '2026-10',
        counts: { ...(await counts()), receivedOnline: 80 },
        provenance: 'imported',
        source: 'Báo cáo',
        observedAt: null,
      };
      await rig.store.write('test', 'undated', (view) =>
        recordServiceDossiers(view, { dossiers: [dossierRow.parse(undated)] }, { ledger: 'actual', importId: null }),
      );
      expect(await counts()).toMatchObject({ receivedOnline: 90 });
    });

    it('[IM7] [IM8] undo brings back what stood, is refused by name where something newer stands; what moved since its check is not stored', async () => {
      const first = await press.apply(csv(FIRST));
      const then = rig.clock.at.toISOString();
      const before = await year(then);
      const late = await press.send(csv({ ...CHANNELS, post: '3' }));
      const second = await press.apply(csv({ ...CHANNELS, online: '99' }, { ...CHANNELS, month: '2026-09' }));
      expect((await rig.give('import.apply', late)).status).toBe(409);
      const held = await rig.give('import.undo', first.applied);
      expect([held.status, JSON.stringify(held.refused)]).toEqual([
        409,
        expect.stringMatching(/Phường Tô Hiệu, lĩnh vực ho-tich, tháng 2026-10/),
      ]);
      expect(await rig.give('import.undo', second.applied)).toMatchObject({ status: 200, file: { state: 'undone' } });
      expect(await counts()).toMatchObject({ receivedOnline: 90 });
      expect(await counts('2026-09')).toBeUndefined();
      expect((await rig.give('import.undo', first.applied)).status).toBe(200);
      expect((await year()).byUnit).toEqual([]);
      expect(await year(then)).toEqual(before);
    });
  });
}
