import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importSent } from '../contract/imports/importRoutes';
import { LOCAL_PRINCIPAL } from './access/principal';
import { principalWithin } from './access/principal.rig';
import { csv, recordSample } from './core/imports.rig';
import { placedIn } from './core/rows/placed.rig';
import { openImportDoor } from './imports/importDoor';
import { readHere } from './imports/reading/readHere.rig';
import { seedStations } from './ingest/environment/seedStations';
import { reading } from './live.rig';
import { openRows } from './rows.rig';
import { dataFolder } from './sources/dataFolder';
import { TEST_ENGINES } from './store/engines.rig';
import type { Store } from './store/store';

const [HERE, THERE] = ['03646', '03700'];
const PEOPLE = { here: principalWithin({ areas: ['03646'] }), there: principalWithin({ areas: ['03700'] }), all: LOCAL_PRINCIPAL };
const data = dataFolder('data');

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`rights by area on a real port, ${engine.name}`, () => {
    let dir = '';
    let store: Store;
    let door: Awaited<ReturnType<typeof openImportDoor>>;
    let rows: Awaited<ReturnType<typeof openRows>>;
    const now = () => new Date();
    const place = (...areas: string[]) => seedStations(store, placedIn(data, areas), { simulated: true });
    beforeAll(async () => {
      dir = await mkdtemp(join(tmpdir(), 'ioc-rows-'));
      store = await engine.open(now);
      await place(HERE, THERE);
      await recordSample(store);
      door = await openImportDoor({ store, dir, now, maxBytes: 1_000_000, read: readHere });
      rows = await openRows(store, PEOPLE, { imports: door });
    }, 90_000);
    afterAll(async () => {
      await rows.close();
      await door.stop();
      await store.close();
      await rm(dir, { recursive: true, force: true });
    });
    const tell = (...stations: string[]) =>
      store.write('t', 'tell', ({ publish, revision }) =>
        publish(
          'readings',
          stations.map((station) => reading(station, revision)),
        ),
      );
    const stationsOf = (got: readonly { changes: readonly object[] }[]): string[] =>
      got.flatMap(({ changes }) => changes.flatMap((each) => ('reading' in each ? (JSON.stringify(each).match(/SIM_MAU_\d+/) ?? []) : [])));

    it('[RW4] sends readings of the stations of a commune to it alone, and of one that nobody registered to none of them', async () => {
      const at = await rows.cursor('all', 'readings');
      const [here, there, all] = [rows.dial('here'), rows.dial('there'), rows.dial('all')];
      for (const each of [here, there, all]) expect(await each.join(at)).toMatchObject({ outcome: 'joined' });
      await tell('SIM_MAU_01', 'SIM_MAU_02', 'LA_1');
      for (const each of [here, there, all]) await expect.poll(() => each.got.at(-1)?.seq).toBe(at.seq + 1);
      expect([stationsOf(here.got), stationsOf(there.got), all.got.flatMap(({ changes }) => changes).length]).toEqual([
        ['SIM_MAU_01'],
        ['SIM_MAU_02'],
        3,
      ]);
    });

    it('[RW4] asks who is limited to fetch the stations anew when the register moves one, and goes by the new register', async () => {
      const at = await rows.cursor('here', 'stations');
      const here = rows.dial('here');
      await here.join(at);
      const readings = rows.dial('here');
      await readings.join(await rows.cursor('here', 'readings'));
      await place(THERE, HERE);
      await expect.poll(() => here.headOf('stations')).toBe(at.seq + 1);
      expect(await here.join(at)).toEqual({ outcome: 'refetch', reason: 'trimmed' });
      expect((await rows.get('here', 'stations')).text).toContain('SIM_MAU_02');
      expect((await rows.get('here', 'stations')).text).not.toContain('SIM_MAU_01');
      await expect
        .poll(async () => {
          await tell('SIM_MAU_01', 'SIM_MAU_02');
          return stationsOf(readings.got).at(-1);
        })
        .toBe('SIM_MAU_02');
    });

    it('[RW7] takes a file with the limits of its sender, and gives its report to nobody beyond them', async () => {
      const id = randomUUID();
      const body = csv('TY-LE;2026-09;50;%;03646;Thực hiện;', 'TY-LE;2024-05;50;%;03700;Thực hiện;');
      const headers = { 'content-type': 'text/csv' };
      const sent = await rows.ask('here', `imports/${id}?kind=observations&name=bao-cao.csv`, { method: 'PUT', body, headers });
      expect(importSent.parse(await sent.json()).file.within).toEqual([{ agencies: null, areas: [HERE] }]);
      await door.queue.idle();
      const report = async (who: string, of = id) => {
        const answer = await rows.ask(who, `imports/${of}/report.csv`);
        return { status: answer.status, text: await answer.text() };
      };
      const own = await report('here');
      expect([own.status, own.text.includes('ngoài phạm vi quyền')]).toEqual([200, true]);
      expect((await report('all')).status).toBe(200);
      expect([(await report('there')).status, (await report('there')).text]).toEqual([404, (await report('all', randomUUID())).text]);
    });
  });
}
