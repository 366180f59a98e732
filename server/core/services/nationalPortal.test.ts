import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PARTIAL_READING } from '../../sources/nationalPortal/toScoreRows';
import { answerJson, goodData, type Trouble } from '../../sources/nationalPortal/portal.rig';
import { TEST_ENGINES } from '../../store/engines.rig';
import { altered, broken, isOf, october, openPortalRig, type PortalRig } from './nationalPortal.rig';

const PROVINCE = 'province:tinh';
const TRADE = 'agency:so-cong-thuong';
const TO_HIEU = 'area:03646';
/** Of four periods: the totals twice, and six groups. */
const QUESTIONS = 4 * 8;

describe.each(TEST_ENGINES)('reading the national portal on $name', (engine) => {
  describe.skipIf(engine.skip)('', () => {
    let rig: PortalRig;
    beforeAll(async () => {
      rig = await openPortalRig(engine);
    }, 60_000);
    afterAll(() => rig.close());

    it('[DV5] a day is read once, as it was delivered, and shown in the actual ledger', async () => {
      const { outcome, asked } = await rig.readWith(() => false);
      expect(outcome).toMatchObject({ kind: 'read', finished: true, requests: QUESTIONS, failure: null, refused: 0 });
      expect(asked).toHaveLength(QUESTIONS);
      expect(rig.portal.seen.most).toBe(1);
      expect(await rig.refused()).toEqual([]);
      expect(await rig.score('2026-10', PROVINCE)).toMatchObject({
        official: { total: 62.81, groups: { CKMB: 11, TDGQ: 17.62, CLGQ: 7.71, TTTT: 6.39, MDSH: 9.84, MDHL: 10.25 } },
        seenOn: '2026-11-02',
        provenance: 'imported',
        source: 'Cổng Dịch vụ công quốc gia – đánh giá chất lượng phục vụ',
      });
      const unit = await rig.score('2026-10', TO_HIEU);
      expect(unit?.official).toEqual({ total: 61.5, groups: { CKMB: 11, TDGQ: 18, CLGQ: 7.71, TTTT: 6.39, MDSH: 9.84, MDHL: 10.25 } });
      const part = (code: string) => unit?.parts.find((each) => each.part === code);
      expect(part('cong-bo-dung-han')).toMatchObject({ numerator: 0, denominator: 0, official: null });
      expect(part('dong-bo-trang-thai')?.flags).toEqual(['TEMP_NATIONAL_REPORT_DENOMINATOR']);
      expect(part('toan-trinh')).toMatchObject({ numerator: null, official: 7.71, estimate: null, why: 'no-formula' });
      expect(await rig.score('2026-10', 'agency:vp-ubnd')).not.toBeNull();
      expect(await rig.score('2026-10', TRADE)).not.toBeNull();
      expect((await rig.score('2026-11', TO_HIEU))?.official).toMatchObject({ total: 61.5, groups: { TDGQ: 18 } });
    });

    it('[DV5] the same again adds nothing, and the source is known to be there', async () => {
      const before = await rig.source();
      expect(await rig.read()).toMatchObject({ finished: true, added: 0, refused: 0 });
      const after = await rig.source();
      expect(after.accepted).toBe(before.accepted);
      expect(after.lastFailure).toBeNull();
      expect(Date.parse(after.lastSuccessAt ?? '')).toBeGreaterThan(Date.parse(before.lastSuccessAt ?? ''));
    });

    it('[DV7] one gateway reads at a time', async () => {
      const [first, second] = await Promise.all([rig.read(), rig.read()]);
      expect([first.kind, second.kind].toSorted()).toEqual(['busy', 'read']);
    });

    it('[DV7] a reading that broke off keeps what came, says that it is partial, and goes on the same day', async () => {
      rig.nextDay();
      const { outcome } = await rig.readWith(broken('formality-online-payment-tree'));
      expect(outcome).toMatchObject({ finished: false });
      const partial = await rig.score('2026-10', TO_HIEU);
      expect(partial).toMatchObject({ seenOn: '2026-11-03', official: { total: 61.5, groups: { TDGQ: 18 } } });
      // What was not answered stands as it was told the day before, and says so.
      expect(partial?.official?.groups['TTTT']).toBe(6.39);
      expect(partial?.parts.find(({ part }) => part === 'thanh-toan-ho-so')).toMatchObject({
        numerator: 80,
        denominator: 100,
        flags: [PARTIAL_READING, 'KEPT_FROM_2026-11-02'],
      });
      expect(partial?.parts.find(({ part }) => part === 'dung-han')?.flags).toEqual([]);
      expect((await rig.source()).lastFailure?.reason).toContain(
        'formality-online-payment-tree, kỳ 2026-11: cổng không nhận yêu cầu (422)',
      );

      const again = await rig.readWith(() => false);
      expect(again.asked.map(({ path }) => path.slice(path.lastIndexOf('/') + 1))).toEqual(
        Array.from({ length: 4 }, () => 'formality-online-payment-tree'),
      );
      expect(again.outcome).toMatchObject({ finished: true });
      const whole = await rig.score('2026-10', TO_HIEU);
      expect(whole?.official?.groups['TTTT']).toBe(6.39);
      expect(whole?.parts.flatMap(({ flags }) => flags)).toEqual(['TEMP_NATIONAL_REPORT_DENOMINATOR']);
    });

    it('[DV7] of an open month the totals are taken where the portal shuts its groups, and that is no failure', async () => {
      rig.nextDay();
      const shut: Trouble = (request, response) => {
        if (request.path.endsWith('service-results') || (request.body['month'] !== 11 && request.body['fromDate'] !== '2026-11-01'))
          return false;
        response.writeHead(201).end(JSON.stringify({ code: 'BAD_REQUEST', data: null, message: 'Tháng chưa kết thúc' }));
        return true;
      };
      const { outcome } = await rig.readWith(shut);
      expect(outcome).toMatchObject({ finished: true, requests: 3 * 8 + 3, refused: 0, failure: null });
      const open = await rig.score('2026-11', TO_HIEU);
      expect(open?.official).toMatchObject({ total: 61.5, groups: { TDGQ: null } });
      expect(open?.parts.flatMap(({ flags }) => flags)).toEqual([]);
    });

    it('[DV7] pages that came are kept where a later one does not', async () => {
      rig.nextDay();
      const paged: Trouble = (request, response) => {
        if (!isOf(request, 'transparency', october)) return false;
        if (request.body['currentPage'] === 1) {
          const data = goodData(request.path, request.body, [{ id: 'dep-to-hieu', name: 'UBND Phường Tô Hiệu' }]);
          answerJson(response, { ...data, pagination: { total: 4, currentPage: 1, pageSize: 1, totalPages: 2 } });
        } else response.writeHead(422).end();
        return true;
      };
      await rig.readWith(paged);
      expect((await rig.score('2026-10', TO_HIEU))?.official?.groups['CKMB']).toBe(11);
      const other = await rig.score('2026-10', TRADE);
      expect(other?.official?.groups['CKMB']).toBe(11);
      expect(other?.parts.find(({ part }) => part === 'du-noi-dung')?.flags).toEqual([PARTIAL_READING, 'KEPT_FROM_2026-11-04']);
      expect(await rig.read()).toMatchObject({ finished: true });
    });

    it('[DV7] what a reading left behind is recorded as of its own day, also when it is gone on with on another', async () => {
      rig.nextDay();
      const ending = new AbortController();
      const { asked } = await rig
        .readWith(
          (request) => {
            if (isOf(request, 'transparency', october)) ending.abort();
            return false;
          },
          { signal: ending.signal },
        )
        .catch(() => ({ asked: [] }));
      expect(asked).toEqual([]);
      rig.portal.trouble(() => false);
      rig.nextDay();
      expect(await rig.read()).toMatchObject({ finished: true });
      const { sightings } = await rig.unit(TO_HIEU, 'quarter');
      expect(sightings.map(({ seenOn }) => seenOn)).toEqual(expect.arrayContaining(['2026-11-05', '2026-11-06']));
    });

    it('[DV5] a reading by a clock that was set back is kept and changes nothing that is shown', async () => {
      const shown = await rig.score('2026-10', TO_HIEU);
      rig.time.move(-10 * 86_400_000);
      await rig.readWith(altered('dvc-progress-tree', (text) => text.replaceAll('"score":18', '"score":1')));
      expect(await rig.score('2026-10', TO_HIEU)).toMatchObject({ seenOn: shown?.seenOn, official: shown?.official });
      rig.time.move(10 * 86_400_000);
    });

    it('[DV7] where the portal is silent the former figures stand and the source says why', async () => {
      rig.nextDay();
      const shown = await rig.score('2026-10', TO_HIEU);
      const { outcome, asked } = await rig.readWith((_request, response) => {
        response.writeHead(502).end('<html>Bad Gateway</html>');
        return true;
      });
      expect(outcome).toMatchObject({ finished: false, added: 0 });
      // Three questions of four tries each, and then the portal is left in peace.
      expect(asked).toHaveLength(12);
      expect(await rig.score('2026-10', TO_HIEU)).toMatchObject({ seenOn: shown?.seenOn });
      expect((await rig.source()).lastFailure?.reason).toContain('3 câu hỏi liền không được trả lời: cổng báo lỗi máy chủ (502)');
    });
  });
});
