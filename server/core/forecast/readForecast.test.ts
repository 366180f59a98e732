import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEEDS } from '../../../contract/feeds/index';
import { LOCAL_PRINCIPAL } from '../../access/principal';
import { recordIndicators } from '../../ingest/recordIndicators';
import { TEST_ENGINES } from '../../store/engines.rig';
import type { Store } from '../../store/store';
import { answer, type Context } from '../answer';
import { by, whole } from '../indicatorEngine.rig';
import { fitHere } from './library.rig';
import { row, sums } from './history.rig';

const area = { breakdown: [{ dimension: 'area', member: '99003' }] };
const lasting = { code: '99003', name: 'Xã Mẫu bền', kind: 'xã', validFrom: '2000-01-01' };
const nothingElse = { set: { id: 'mau-2026' }, agencies: [], areas: [], indicators: [] };

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`the forecast feed on ${engine.name}`, () => {
    let store: Store;
    const clock = { at: new Date('2026-02-01T02:00:00Z') };
    const context = (): Context => ({
      store,
      now: () => clock.at,
      stationName: String,
      provenanceOf: () => 'imported',
      fitModels: fitHere,
    });
    const ask = async (params: Record<string, string> = {}, asOf: string | null = null, at: Context = context()) => {
      const question = { feed: 'forecast', params: { set: 'mau-2026', indicator: 'A.1', ...params }, asOf };
      const { envelope, identity } = await answer(question, LOCAL_PRINCIPAL, at);
      return { body: FEEDS.forecast.body.parse(envelope.body), text: JSON.stringify(envelope.body), identity };
    };
    const record = (observations: unknown[]) => recordIndicators(store, { ...nothingElse, observations }, by('kiểm thử'));

    beforeAll(async () => {
      store = await engine.open(() => clock.at);
      await store.ensureChannels(['indicators']);
      const [definition] = whole.indicators;
      const plain = {
        ...whole,
        areas: [...whole.areas, lasting],
        observations: [],
        indicators: [{ ...definition, name: 'Tỷ lệ lũy kế mẫu', formula: null }],
      };
      await recordIndicators(store, plain, by('kiểm thử'));
    }, 60_000);
    afterAll(() => store.close());

    it('[FC1] says what is lacking, and that an indicator is not known', async () => {
      expect((await ask()).body).toMatchObject({ lack: { reason: 'no-values', have: 0, need: 21 }, forecast: null });
      expect((await ask({ indicator: 'khac' })).body).toMatchObject({ indicator: null, lack: { reason: 'no-indicator' } });
      await record(sums.slice(0, 12).map(({ period, value }) => row(period, value)));
      expect((await ask()).body.lack).toEqual({ reason: 'too-short', have: 12, need: 21 });
    });

    it('[FC2] [FC5] forecasts the end of the year with interval, method, error and passport', async () => {
      clock.at = new Date('2026-02-02T02:00:00Z');
      await record([...sums.slice(12).map(({ period, value }) => row(period, value)), row('2025-11', 97)]);
      const { body } = await ask();
      const { forecast } = body;
      expect([body.kind, body.lack, forecast?.year, forecast?.points.map(({ period }) => period)]).toEqual([
        'cumulative',
        null,
        '2025',
        ['2025-11', '2025-12'],
      ]);
      expect(forecast?.floor).toEqual({ period: '2025-11', value: 97 });
      expect(forecast?.training).toEqual({ from: '2024-01', to: '2025-10', count: 22, filled: [] });
      const [november, december] = forecast?.points ?? [];
      expect(november?.low).toBeGreaterThanOrEqual(97);
      expect(december?.value).toBeCloseTo(108, 0);
      expect(forecast?.backtest.tried.map(({ method }) => method)).toContain('seasonal-naive');
      const { passport } = forecast ?? {};
      expect(passport).toMatchObject({
        name: 'Dự báo hết năm 2025: Tỷ lệ lũy kế mẫu',
        period: '2025',
        provenance: 'imported',
        revision: 3,
      });
      expect(passport?.quality.join('\n')).toMatch(
        /Phương pháp: [^@]+ \(cách tính phiên bản 1\)[^]*22 kỳ đã kết thúc, tháng 01\/2024 đến tháng 10\/2025, phiên bản số liệu 3/,
      );
      expect(passport?.quality.join(' ')).not.toMatch(/augurs|\d{4}-\d{2}/);
      const { library = '' } = forecast ?? {};
      const [name, version, ...rest] = library.split(' ');
      expect([name, rest]).toEqual(['@bsull/augurs', []]);
      expect(version).toMatch(/^[\d.]+$/);
      expect(passport?.figure).toBeUndefined();
    });

    it('[FC6] the same question has the same bytes, and one value that is simulated makes the forecast simulated', async () => {
      expect((await ask()).text).toBe((await ask()).text);
      await record(
        sums.map(({ period, value }, at) => row(period, value + 1, { ...area, provenance: at === 3 ? 'simulated' : 'imported' })),
      );
      const { body } = await ask({ area: '99003' });
      expect([body.area, body.forecast?.passport.provenance]).toEqual(['99003', 'simulated']);
      expect((await ask()).body.forecast?.passport.provenance).toBe('imported');
    });

    it('[FC7] is held against the most demanding promise for the end of the year, and a share of a plan against its amount', async () => {
      expect((await ask()).body.forecast).not.toHaveProperty('plan');
      await record([row('2025', 118, { role: 'plan', basis: 'nq-01' })]);
      const promised = (await ask()).body.forecast;
      const end = promised?.points.at(-1)?.value ?? 0;
      expect(promised?.promise).toMatchObject({ period: '2025', value: 118, met: false, provenance: 'imported' });
      expect(promised?.promise?.gap).toBeCloseTo(end - 118, 6);
      const [definition] = whole.indicators;
      clock.at = new Date('2026-02-02T10:00:00Z');
      await recordIndicators(
        store,
        {
          ...nothingElse,
          indicators: [
            {
              ...definition,
              name: 'Tỷ lệ lũy kế mẫu',
              formula: 'giải ngân ÷ kế hoạch vốn mẫu × 100',
              denominator: 'Kế hoạch đã giao (tỷ đồng)',
            },
            { ...definition, code: 'B.1', name: 'Kế hoạch vốn mẫu (mô phỏng)', formula: null, unit: 'tỷ đồng', denominator: null },
          ],
          observations: [row('2025', 2_000, { indicatorCode: 'B.1', role: 'plan', basis: 'nq-01' })],
        },
        by('kiểm thử'),
      );
      const { forecast } = (await ask()).body;
      expect(forecast?.plan).toMatchObject({ name: 'Kế hoạch vốn mẫu (mô phỏng)', value: 2_000, unit: 'tỷ đồng' });
      expect(forecast?.plan?.missing).toBeCloseTo(2_000 * (1 - (forecast?.points.at(-1)?.value ?? 0) / 100), 6);
    });

    it('[FC3] an amount is not forecast beyond the plan of capital that a share of its set divides it by', async () => {
      const [definition] = whole.indicators;
      const amount = { ...definition, code: 'C.1', name: 'Giải ngân lũy kế mẫu', formula: null, unit: 'tỷ đồng', denominator: null };
      await recordIndicators(
        store,
        {
          ...nothingElse,
          indicators: [amount],
          observations: sums.map(({ period, value }) => row(period, value, { indicatorCode: 'C.1' })),
        },
        by('kiểm thử'),
      );
      const free = (await ask({ indicator: 'C.1' })).body.forecast;
      expect(free?.bounds.high).toBeNull();
      const high = free?.points.at(-1)?.high ?? 0;
      const limit = Math.round((high + (free?.floor?.value ?? 0)) / 2);
      const plan = { ...amount, code: 'C.2', name: 'Kế hoạch vốn thử' };
      const share = {
        ...amount,
        code: 'C.3',
        name: 'Tỷ lệ thử',
        unit: '%',
        formula: 'giải ngân lũy kế mẫu ÷ kế hoạch vốn thử × 100',
        denominator: 'Kế hoạch vốn thử',
      };
      await recordIndicators(
        store,
        {
          ...nothingElse,
          indicators: [plan, share],
          observations: [row('2025', limit, { indicatorCode: 'C.2', role: 'plan', basis: 'nq-01' })],
        },
        by('kiểm thử'),
      );
      const held = (await ask({ indicator: 'C.1' })).body.forecast;
      expect(held?.bounds.high).toBe(limit);
      expect(held?.points.at(-1)?.high).toBe(limit);
    });

    it('[FC6] when the past is revised the forecast moves, and asOf gives the old one', async () => {
      const before = await ask();
      const moment = '2026-02-02T12:00:00Z';
      clock.at = new Date('2026-02-03T02:00:00Z');
      await record([row('2025-10', (sums.at(-1)?.value ?? 0) + 5)]);
      const after = await ask();
      expect(after.body.forecast?.points.at(-1)?.value).toBeGreaterThan((before.body.forecast?.points.at(-1)?.value ?? 0) + 3);
      expect((await ask({}, moment)).text).toBe(before.text);
    });

    it('[FC2] what is only estimated is no history', async () => {
      const before = (await ask()).body.forecast?.points;
      await record([row('2025-12', 500, { role: 'estimate' })]);
      expect((await ask()).body.forecast?.points).toEqual(before);
    });

    it('without a library of models there is no forecast, and no made-up one', async () => {
      const { fitModels: _, ...bare } = context();
      await expect(ask({}, null, bare)).rejects.toMatchObject({ kind: 'unavailable' });
    });

    it('[FC6] the models are fitted after the transaction, not in it', async () => {
      let inside = 0;
      const watched: Store = {
        ...store,
        read: (asOf, view) =>
          store.read(asOf, async (opened) => {
            inside += 1;
            return view(opened).finally(() => (inside -= 1));
          }),
      };
      let fitted = 0;
      const fitModels: Context['fitModels'] = (jobs) => {
        expect(inside).toBe(0);
        fitted += 1;
        return fitHere(jobs);
      };
      await ask({}, null, { ...context(), store: watched, fitModels });
      expect(fitted).toBeGreaterThan(0);
    });
  });
}
