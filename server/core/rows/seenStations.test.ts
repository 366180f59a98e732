import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alarmHistory, alarmPerformance, alarmPreview, alarms as alarmsFeed } from '../../../contract/feeds/alarms';
import { FEEDS, type FeedId } from '../../../contract/feeds/index';
import { problem } from '../../../contract/problem';
import { LOCAL_PRINCIPAL, type Principal } from '../../access/principal';
import { principalWithin } from '../../access/principal.rig';
import { seedStations } from '../../ingest/environment/seedStations';
import { ingestStationFiles } from '../../ingest/ingestStationFiles';
import { TEST_ENGINES } from '../../store/engines.rig';
import { openAlarms, ruleBody, type AlarmRig } from '../alarms.rig';
import { answer } from '../answer';
import { execute } from '../execute';
import { placedIn } from './placed.rig';

const RULE = 'nuoc-thai';
const AREAS = ['03646', '03700'] as const;

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`stations, their files and alarms as they are seen on ${engine.name}`, () => {
    let rig: AlarmRig;
    /** Two stations in two communes, and who may see the first commune alone. */
    let own = { id: '' };
    let other = { id: '' };
    const commune = principalWithin({ areas: [AREAS[0]] });
    const keyOf = ({ id }: { id: string }) => `tram:${id}:COD`;
    const fileOf = ({ id }: { id: string }) => `${id}_20261122080000.txt`;

    beforeAll(async () => {
      rig = await openAlarms(engine);
      await rig.store.ensureChannels(['readings', 'intake', 'source-states']);
      await seedStations(rig.store, placedIn(rig.data, AREAS), { simulated: true });
      const { stations } = await rig.ask(FEEDS.stations);
      const [first, second] = AREAS.map((area) =>
        stations.find(({ thing, datastreams }) => thing.area === area && datastreams.some(({ parameter }) => parameter === 'COD')),
      );
      if (!first || !second) throw new Error('the samples have no two stations of COD');
      [own, other] = [{ id: first.thing.id }, { id: second.thing.id }];
      await rig.addRule(RULE);
      for (const each of [own, other]) await rig.measure(RULE, keyOf(each), 140);
      const files = [own, other].map((each) => ({
        name: fileOf(each),
        sha256: `sha-${each.id}`,
        station: each.id,
        receivedAt: rig.clock.at,
        rows: [{ parameter: 'COD', value: 140, unit: 'mg/L', observedAt: '2026-11-22T01:00:00Z', status: '00' as const, line: 1 }],
        refused: [{ line: 2, raw: `dòng của ${each.id}`, reason: 'Sai số cột.' }],
      }));
      await ingestStationFiles(rig.store, files, { provenanceOf: () => 'imported', nameOf: String });
      rig.wait(1);
    }, 90_000);
    afterAll(() => rig.store.close());

    const ask = async (principal: Principal, feed: FeedId, params: Record<string, string> = {}) =>
      (await answer({ feed, params, asOf: null }, principal, rig.context)).envelope.body;
    const words = async (principal: Principal, feed: FeedId, params: Record<string, string> = {}) =>
      JSON.stringify(await ask(principal, feed, params));
    const order = async (principal: Principal, command: string, payload: unknown, expected: number | null) => {
      const { status, text } = await execute({ command, body: { id: randomUUID(), command, expected, payload } }, principal, rig.context);
      return { status, told: status < 400 ? null : problem.parse(JSON.parse(text)) };
    };

    it('[RW3] name no station of another commune in any feed of stations, sources, files and alarms', async () => {
      const preview = { body: JSON.stringify(ruleBody()), days: '1' };
      const asked: [FeedId, Record<string, string>][] = [
        ['stations', {}],
        ['readings', {}],
        ['station-hours', { of: 'COD', days: '1' }],
        ['data-capture', { days: '1' }],
        ['exceedances', { year: 'latest' }],
        ['intake', {}],
        ['sources', {}],
        ['alarms', {}],
        ['alarm-history', { days: '1' }],
        ['alarm-performance', { days: '1' }],
        ['alarm-preview', preview],
      ];
      for (const [feed, params] of asked) {
        expect(await words(commune, feed, params), feed).not.toContain(other.id);
        if (feed !== 'exceedances')
          expect(await words(commune, feed, params), feed).toContain(feed === 'alarm-preview' ? '"subjects":' : own.id);
      }
      expect(await words(LOCAL_PRINCIPAL, 'intake')).toContain(other.id);
      expect(await words(LOCAL_PRINCIPAL, 'alarm-history', { days: '1' })).toContain(other.id);
    });

    it('[RW3] count alarms and files as far as they are seen', async () => {
      const count = async (who: Principal) => {
        const { total } = alarmHistory.body.parse(await ask(who, 'alarm-history', { days: '1' }));
        const { announced } = alarmPerformance.body.parse(await ask(who, 'alarm-performance', { days: '1' }));
        const { files, refused, open, openRefused } = FEEDS.intake.body.parse(await ask(who, 'intake'));
        return { total, announced, files, refused, open, listed: openRefused.length };
      };
      expect(await count(commune)).toEqual({ total: 1, announced: 1, files: 1, refused: 1, open: 1, listed: 1 });
      expect(await count(LOCAL_PRINCIPAL)).toEqual({ total: 2, announced: 2, files: 2, refused: 2, open: 2, listed: 2 });
      const subjects = async (who: Principal) =>
        alarmPreview.body.parse(await ask(who, 'alarm-preview', { body: JSON.stringify(ruleBody()), days: '1' })).subjects;
      expect(await subjects(commune)).toBeLessThan(await subjects(LOCAL_PRINCIPAL));
    });

    it('[RW3] answer for a station or an alarm beyond the limit as for one that is not there', async () => {
      const series = (who: Principal, station: string) => ask(who, 'station-series', { station, span: '24h' });
      expect(await series(commune, other.id)).toEqual(await series(LOCAL_PRINCIPAL, 'KHONG-CO'));
      const { id } = await rig.openOf(keyOf(other));
      expect(await ask(commune, 'alarm', { alarm: id })).toEqual(await ask(LOCAL_PRINCIPAL, 'alarm', { alarm: 'khong-co' }));
      const detail = (who: Principal, source: string) => ask(who, 'source-detail', { source }).catch((error: Error) => error.message);
      expect(await detail(commune, `station:${other.id}`)).toBe(await detail(LOCAL_PRINCIPAL, 'station:KHONG-CO'));
      expect(await detail(commune, `station:${own.id}`)).toMatchObject({ source: `station:${own.id}` });
    });

    it('[RW5] let nobody act on an alarm, a condition or a refused row beyond the limit', async () => {
      const alarm = await rig.openOf(keyOf(other));
      const comment = 'Đã nắm thông tin';
      const shelve = { rule: RULE, subject: keyOf(other), comment, minutes: 5, shelf: 'timed' };
      const [row] = FEEDS.intake.body.parse(await ask(LOCAL_PRINCIPAL, 'intake')).openRefused.filter(({ file }) => file === fileOf(other));
      const acts: [string, unknown, number | null, unknown][] = [
        ['alarm.acknowledge', { alarm: alarm.id, comment }, alarm.version, { alarm: 'khong-co', comment }],
        ['alarm.shelve', shelve, alarm.version, { ...shelve, subject: 'tram:KHONG-CO:COD' }],
        ['intake.retry', { kind: 'file', file: fileOf(other) }, null, { kind: 'file', file: 'KHONG-CO_20261122080000.txt' }],
      ];
      for (const [command, payload, expected, missing] of acts) {
        const [hidden, none] = [await order(commune, command, payload, expected), await order(commune, command, missing, expected)];
        expect([hidden.status, hidden.told], command).toEqual([404, none.told]);
      }
      expect((await order(commune, 'intake.dismiss', { row: row?.id, note: 'Bộ truyền lỗi' }, 0)).status).toBe(404);
      const mine = await rig.openOf(keyOf(own));
      expect((await order(commune, 'alarm.acknowledge', { alarm: mine.id, comment }, mine.version)).status).toBe(200);
    });

    it('[RW2] keep alarms of an agency from another one, and those of nobody from who is limited by agency', async () => {
      const of = async (agency: string) =>
        alarmsFeed.body.parse(await ask(principalWithin({ agencies: [agency] }), 'alarms')).alarms.map(({ subject }) => subject.station);
      expect((await of('so-nnmt')).toSorted()).toEqual([own.id, other.id].toSorted());
      expect(await of('so-y-te')).toEqual([]);
      await rig.addRule('khong-chu', { name: 'Không có cơ quan', owner: null });
      await rig.measure('khong-chu', keyOf(own), 140);
      expect((await of('so-nnmt')).length).toBe(2);
      expect(alarmsFeed.body.parse(await ask(commune, 'alarms')).alarms.map(({ rule }) => rule)).toContain('khong-chu');
    });
  });
}
