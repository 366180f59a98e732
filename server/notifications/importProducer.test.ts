import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countNotifications } from '../core/readNotifications';
import { TEST_ENGINES } from '../store/engines.rig';
import { openProducers } from './producers.rig';

describe.each(TEST_ENGINES)('what people are told of files, on $name', (engine) => {
  const test = it.skipIf(engine.skip);
  let rig: Awaited<ReturnType<typeof openProducers>>;
  beforeAll(async () => {
    if (!engine.skip) rig = await openProducers(engine);
  }, 60_000);
  afterAll(async () => {
    if (!engine.skip) await rig.store.close();
  });

  test('[NT14] an imported file is told of when it was checked, taken in or refused', async () => {
    await rig.bring('thang-10.csv', ['queued', 'reading', 'checked', 'applied']);
    await rig.look();
    const told = (await rig.toldTo('role:data')).filter(({ key }) => key.startsWith('import'));
    expect(told.map(({ key, params }) => [key, params['name']])).toEqual([
      ['import.done', 'thang-10.csv'],
      ['import.checked', 'thang-10.csv'],
    ]);
  });

  test('[NT15] a file with a refused row is told to its sender as one to be mended, and to nobody as one to be decided on', async () => {
    const refused = { counts: { refused: 3 } };
    await rig.bring('sai.csv', ['queued', 'reading', ['checked', refused]], 'tran.thi.b');
    await rig.bring('cu.csv', ['queued', 'reading', ['checked', refused]]);
    await rig.look();
    expect(await rig.toldTo('tran.thi.b')).toMatchObject([{ key: 'import.refusedRows', params: { name: 'sai.csv', refused: '3' } }]);
    const office = (await rig.toldTo('role:data')).filter(({ params }) => params['name'] === 'sai.csv' || params['name'] === 'cu.csv');
    // Who sent the older one was not kept: the people of the data pass it on.
    expect(office.map(({ key, params }) => [key, params['name']])).toEqual([['import.refusedRows', 'cu.csv']]);
  });

  test('[NT15] what was told of a file asks for nothing any more once it is cancelled or taken back, and is unread no more', async () => {
    const cancelled = await rig.bring('huy.csv', ['queued', 'reading', 'checked']);
    const undone = await rig.bring('thang-9.csv', ['queued', 'reading', 'checked', 'applied']);
    await rig.look();
    const unread = async () => (await rig.store.read(null, ({ db, revision }) => countNotifications(db, revision, 'role:data'))).unread;
    const before = await unread();
    await rig.advance(cancelled, 3, 'cancelled');
    await rig.advance(undone, 4, 'undone', { decidedBy: 'Trần Thị B', undone: { reason: 'Gửi nhầm kỳ' } });
    await Promise.all([rig.look(), rig.look()]);
    const items = await rig.itemsOf('role:data');
    const of = (name: string) =>
      items.filter(({ params }) => params['name'] === name).map(({ key, settled }) => [key, settled?.why ?? null]);
    expect(of('huy.csv')).toEqual([['import.checked', 'cancelled']]);
    expect(of('thang-9.csv')).toEqual([
      ['import.undone', null],
      ['import.done', 'undone'],
      // It was stored within the same look that told of its check.
      ['import.checked', 'applied'],
    ]);
    expect(items[0]?.params).toMatchObject({ by: 'Trần Thị B', reason: 'Gửi nhầm kỳ' });
    // Two are settled, one is new.
    expect(await unread()).toBe(before - 1);
  });

  test('[NT15] what was told and settled within one look keeps the first thing that settled it', async () => {
    const id = await rig.bring('nhanh.csv', ['queued', 'reading', 'checked', 'applied', 'undone']);
    await rig.look();
    const items = await rig.itemsOf('role:data');
    expect(items.filter(({ link }) => link.endsWith(id)).map(({ key, settled }) => [key, settled?.why ?? null])).toEqual([
      ['import.undone', null],
      ['import.done', 'undone'],
      ['import.checked', 'applied'],
    ]);
  });

  test('[NT15] a file that is checked anew has one notification that asks, the newest', async () => {
    const id = await rig.bring('lai.csv', ['queued', 'reading', 'checked', 'reading', 'checked']);
    await rig.look();
    const items = await rig.itemsOf('role:data');
    const own = items.filter(({ link }) => link.endsWith(id));
    expect(own.map(({ settled }) => settled?.why ?? null)).toEqual([null, 'rechecked']);
  });
});
