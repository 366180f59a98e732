import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FEEDS } from '../../../contract/feeds/index';
import { LOCAL_PRINCIPAL } from '../../access/principal';
import { TEST_ENGINES } from '../../store/engines.rig';
import { readUnitScores } from '../../store/rows/storedScores';
import { recordServiceScores } from '../../ingest/recordServiceScores';
import { answer } from '../answer';
import type { ImportRig } from '../imports.rig';
import { BAD, csv, groups } from './scoreFiles.rig';
import { openServiceRig, pressing } from './serviceImport.rig';

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`files of scores on ${engine.name}`, { timeout: 180_000 }, () => {
    let rig: ImportRig;
    let press: ReturnType<typeof pressing>;
    const scores = async (period = 'latest', asOf: string | null = null) =>
      FEEDS['service-scores'].body.parse(
        (await answer({ feed: 'service-scores', params: { period, kind: 'month', ledger: 'actual' }, asOf }, LOCAL_PRINCIPAL, rig.context))
          .envelope.body,
      );
    const part = async (code: string, period?: string, asOf: string | null = null) =>
      (await scores(period, asOf)).scores[0]?.parts.find((each) => each.part === code);
    beforeEach(async () => {
      rig = await openServiceRig(engine);
      press = pressing(rig, 'service-scores');
    }, 120_000);
    afterEach(() => rig.close());

    it('[DV6] [IM3] [IM10] refuses every bad row with why and what to do, and leaves what stands as it is', async () => {
      await press.apply(csv({ numerator: '90', denominator: '100', score: '18' }));
      const before = await scores();
      const file = await press.send(csv(...BAD.map(([, cells]) => cells)));
      const told = await press.told(file.id);
      expect(told).toEqual(
        BAD.map(([, , reason], index) => expect.stringMatching(new RegExp(`^${index + 2} refused: .*${reason.source}`, 's'))),
      );
      expect((await rig.give('import.apply', file)).status).toBe(409);
      expect(await scores()).toEqual(before);

      const thousands = csv({ period: '2026-09', numerator: '1.234', denominator: '1.250' });
      expect(await press.tell(thousands)).toEqual([
        expect.stringMatching(/Tử số: "1\.234" có hai cách hiểu.*Mẫu số: "1\.250" có hai cách hiểu/),
      ]);
      expect(await press.tell(thousands, { numbers: 'en' })).toEqual([
        expect.stringMatching(/Tử số phải là số nguyên, không phải 1,234\..*hãy khai cách viết số/),
      ]);
      await rig.give('import.apply', await press.send(thousands, { numbers: 'vi' }));
      expect(await part('dung-han', '2026-09')).toMatchObject({
        numerator: 1234,
        denominator: 1250,
        official: null,
        estimate: (20 * 1234) / 1250,
      });
    });

    it('[DV6] tells what is to be looked at: a successor, sums that do not hold, kinds of periods in one file, half a ratio, a double', async () => {
      const file = await press.send(
        csv(
          { unit: 'so-tttt', score: '15' },
          { unit: 'Xã Gộp', score: '15' },
          ...groups(),
          { item: 'Tổng điểm', score: '82,7' },
          { period: 'Quý III/2026', score: '15' },
          { unit: 'so-y-te', numerator: '12' },
          { unit: '3646', item: 'Tổng điểm', score: '80,7' },
          { item: 'thanh-toan-ho-so', score: '4' },
          { item: 'thanh-toan-giao-dich', score: '1' },
          { item: 'thanh-toan-tich-hop', score: '1' },
        ),
      );
      const told = await press.told(file.id);
      expect(told.filter((line) => !/^\d+ accepted: $/.test(line))).toEqual([
        expect.stringMatching(/^2 warned: Sở Thông tin và Truyền thông không còn trong kỳ 2026-10: ghi cho đơn vị kế thừa, Sở Khoa học/),
        expect.stringMatching(/^3 warned: Xã Gộp không còn trong kỳ 2026-10: ghi cho đơn vị kế thừa, Phường Chiềng An/),
        expect.stringMatching(/^11 warned: Tệp có cả kỳ tháng và kỳ quý/),
        expect.stringMatching(/^12 warned: Chỉ có tử số: thành phần này sẽ không ước tính được/),
        expect.stringMatching(/^13 refused: Trùng với dòng 10: cùng đơn vị, kỳ, ngày ghi nhận, thành phần/),
        expect.stringMatching(
          /^16 warned: Tổng điểm ghi 82,7, 6 nhóm cộng lại 80,7\..*Nhóm Thanh toán trực tuyến ghi 7,2, các thành phần cộng lại 6\./,
        ),
      ]);
    });

    it('[DV1] records what the source gave as it gave it: scores, counts, flags, blanks that stay blank; the receipt says by whom and where', async () => {
      const { applied, revision } = await press.apply(
        csv(
          { numerator: '90', denominator: '100', score: '17,5', flags: '"TEMP_NATIONAL_REPORT_DENOMINATOR; X"' },
          { item: 'Dịch vụ công trực tuyến toàn trình', score: '8' },
          ...groups(),
          { item: 'Tổng điểm', score: '80,7' },
        ),
      );
      expect(applied).toMatchObject({ state: 'applied', appliedRevision: revision, recorded: 9 });
      const body = await scores();
      expect(body).toMatchObject({ period: '2026-10', ledger: 'actual', receipt: { provenance: 'imported', revision } });
      expect(body.scores).toHaveLength(1);
      expect(body.scores[0]).toMatchObject({
        unit: { kind: 'area', code: '03646', name: 'Phường Tô Hiệu' },
        official: { total: 80.7, groups: { CKMB: 15, TTTT: 7.2 } },
        seenOn: '2026-11-05',
        source: expect.stringMatching(/^Tệp tep-/),
      });
      expect(await part('dung-han')).toMatchObject({
        numerator: 90,
        denominator: 100,
        official: 17.5,
        estimate: 18,
        flags: ['TEMP_NATIONAL_REPORT_DENOMINATOR', 'X'],
      });
      expect(await part('toan-trinh')).toMatchObject({ official: 8, numerator: null, estimate: null, why: 'no-formula' });
      expect(await part('so-hoa-thanh-phan')).toMatchObject({ official: null, numerator: null, estimate: null, why: 'no-data' });
    });

    it('[DV5] the same snapshot again adds nothing, an older one is kept and changes nothing shown, a thinner one says what it hides', async () => {
      await press.apply(csv({ score: '18', numerator: '90', denominator: '100' }, { item: 'TTTT', score: '7' }));
      const shown = await scores();
      const again = await press.send(`${csv({ score: '18,0', numerator: '90', denominator: '100' }, { item: 'TTTT', score: '7' })}\r\n`);
      expect(again.counts).toMatchObject({ accepted: 2, known: 2, refused: 0 });
      const older = await press.apply(csv({ seenOn: '02/11/2026', score: '12' }));
      expect(older.told).toEqual([
        expect.stringMatching(/^2 warned: Đã có điểm ghi nhận ngày 05\/11\/2026, mới hơn ngày 02\/11\/2026: .*không đổi số đang hiển thị/),
      ]);
      expect((await scores()).scores).toEqual(shown.scores);
      const thinner = await press.send(csv({ seenOn: '10/11/2026', score: '18,2' }));
      expect(await press.told(thinner.id)).toEqual([
        expect.stringMatching(/^2 warned: Lần ghi nhận này thiếu 1 điểm mà lần trước \(05\/11\/2026\) có/),
      ]);
      await rig.give('import.apply', thinner);
      expect((await scores()).scores[0]).toMatchObject({ seenOn: '2026-11-10', official: null });
    });

    it('[DV5] a second file tells the rest of one day, or corrects it, and the rest of that day stays', async () => {
      await press.apply(csv({ score: '18', numerator: '90', denominator: '100' }));
      const then = rig.clock.at.toISOString();
      const { told } = await press.apply(csv({ score: '17', numerator: '85', denominator: '100' }, { item: 'TTTT', score: '7' }));
      expect(told).toEqual([
        expect.stringMatching(/^2 warned: Thay điểm 18, 90 trên 100 cùng ngày ghi nhận 05\/11\/2026 \(Tệp tep-.*ghi ở phiên bản \d+/),
        '3 accepted: ',
      ]);
      await press.apply(csv({ item: 'CKMB', score: '15' }));
      expect((await scores()).scores[0]).toMatchObject({ official: { total: null, groups: { TTTT: 7, CKMB: 15 } } });
      expect(await part('dung-han')).toMatchObject({ official: 17 });
      expect(await part('dung-han', 'latest', then)).toMatchObject({ official: 18 });
    });

    it('[DV5] a row added to what another source showed on that day names both, and does not make it older', async () => {
      const portal = (source: string, ...parts: { part: string; official: number }[]) => ({
        unit: 'area:03646',
        periodKind: 'month' as const,
        period: '2026-10',
        seenOn: '2026-11-05',
        total: 80,
        groups: {},
        parts: parts.map((each) => ({ numerator: null, denominator: null, flags: [], ...each })),
        provenance: 'imported' as const,
        source,
        observedAt: '2026-11-04T22:03:00.000Z',
      });
      await rig.store.write('test', 'the portal', (view) =>
        recordServiceScores(view, [portal('Cổng', { part: 'dung-han', official: 18 })], { ledger: 'actual', importId: null }),
      );
      await press.apply(csv({ item: 'hai-long', score: '5' }));
      expect((await scores()).scores[0]).toMatchObject({ official: { total: 80 }, source: expect.stringMatching(/^Cổng; Tệp tep-[^;]*$/) });
      const stored = await rig.store.read(null, ({ db, revision }) =>
        readUnitScores(db, { ledger: 'actual', kind: 'month', revision }, 'area:03646'),
      );
      expect(stored.map(({ observedAt }) => Date.parse(observedAt ?? ''))).toEqual([Date.parse('2026-11-04T22:03:00Z')]);
      // Of what the file tells all over again nothing is the portal's.
      await press.apply(csv({ score: '17' }, { item: 'hai-long', score: '4' }, { item: 'Tổng điểm', score: '79' }));
      expect((await scores()).scores[0]?.source).toMatch(/^Tệp tep-[^;]*$/);
    });

    it('[IM8] undo brings back what stood, is refused by name where something newer stands, and an earlier moment never changes', async () => {
      const first = await press.apply(csv({ score: '18' }));
      const then = rig.clock.at.toISOString();
      const before = await scores('latest', then);
      const second = await press.apply(csv({ score: '17' }, { period: '2026-09', score: '16' }));
      const held = await rig.give('import.undo', first.applied);
      expect([held.status, JSON.stringify(held.refused)]).toEqual([
        409,
        expect.stringMatching(/Phường Tô Hiệu kỳ 2026-10, ghi nhận ngày 05\/11\/2026/),
      ]);
      const undone = await rig.give('import.undo', second.applied);
      expect(undone).toMatchObject({ status: 200, file: { state: 'undone', undone: { reason: 'Gửi nhầm tệp của tháng trước' } } });
      expect((await scores()).scores.map(({ parts }) => parts.find((each) => each.part === 'dung-han')?.official)).toEqual([18]);
      expect((await scores()).periods.map(({ period }) => period)).toEqual(['2026-10']);
      expect((await rig.give('import.undo', first.applied)).status).toBe(200);
      expect(await scores()).toMatchObject({ period: null, scores: [] });
      expect(await scores('latest', then)).toEqual(before);
    });

    it('[IM7] a file is not stored where another sighting of its unit and period came since its check; checked again, it is', async () => {
      const late = await press.send(csv({ score: '17' }));
      await press.apply(csv({ seenOn: '06/11/2026', score: '18' }));
      const { status, refused } = await rig.give('import.apply', late);
      expect([status, JSON.stringify(refused)]).toEqual([409, expect.stringMatching(/kiểm tra lại|đã/)]);
      const other = await press.send(csv({ unit: 'so-y-te', score: '17' }));
      await press.apply(csv({ seenOn: '07/11/2026', score: '18' }));
      expect((await rig.give('import.apply', other)).status).toBe(200);
    });
  });
}
