import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandAnswer } from '../../contract/command';
import { savedViewSave } from '../../contract/commands/savedViewActs';
import { change } from '../../contract/events';
import { MOST_SAVED_VIEWS, SAVED_VIEWS_CHANNEL, savedViews, type SavedView } from '../../contract/feeds/savedViews';
import { problem } from '../../contract/problem';
import { LOCAL_PRINCIPAL, type Principal } from '../access/principal';
import { TEST_ENGINES } from '../store/engines.rig';
import { answer } from './answer';
import { only, openRig, type Rig } from './commands.rig';

const LAN: Principal = { ...LOCAL_PRINCIPAL, id: 'lan', name: 'Nguyễn Thị Lan' };
const SON: Principal = { ...LOCAL_PRINCIPAL, id: 'son', name: 'Cầm Văn Sơn' };
const ADDRESS = '/ngan-sach?nam=2026&so=chi';

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`saved views on ${engine.name}`, () => {
    let rig: Rig;
    beforeAll(async () => {
      rig = await openRig(engine);
      await rig.store.ensureChannels([SAVED_VIEWS_CHANNEL]);
    }, 60_000);
    afterAll(() => rig.store.close());

    const give = (command: string, payload: object, expected: number | null, who: Principal) =>
      rig.give({ id: randomUUID(), command, expected, payload }, who);
    const save = (payload: object, who: Principal, expected = 0) =>
      give('savedView.save', { view: null, address: ADDRESS, isShared: false, ...payload }, expected, who);
    const saved = async (payload: object, who: Principal, expected = 0): Promise<SavedView> => {
      const { status, text } = await save(payload, who, expected);
      expect(status, text).toBe(200);
      return commandAnswer(savedViewSave.result).parse(JSON.parse(text)).result.view;
    };
    const seen = async (who: Principal, asOf: string | null = null) =>
      savedViews.body.parse((await answer({ feed: 'saved-views', params: {}, asOf }, who, rig.context)).envelope.body).views;
    const names = async (who: Principal, asOf: string | null = null) => (await seen(who, asOf)).map(({ name }) => name);
    const told = async () =>
      (await rig.store.tail(SAVED_VIEWS_CHANNEL, 0, 10_000))?.rows.flatMap(({ changes }) => z.array(change).parse(changes)) ?? [];

    it('[SV1] shows one what one kept and what others share, by name; another is told of no more', async () => {
      const own = await saved({ name: 'Đường tỉnh' }, LAN);
      await saved({ name: 'An toàn', isShared: true }, LAN);
      await saved({ name: 'Chi thường xuyên' }, SON);
      expect(await names(LAN)).toEqual(['An toàn', 'Đường tỉnh']);
      expect(await names(SON)).toEqual(['An toàn', 'Chi thường xuyên']);
      expect((await seen(SON))[0]).toMatchObject({ isOwn: false, by: LAN.name, address: ADDRESS });
      const asked = await save({ view: own.id, name: 'Của tôi' }, SON, 1);
      expect(asked.status).toBe(404);
    });

    it('[SV1] keeps a name that holds what no database takes, as it answers it', async () => {
      const kept = await saved({ name: 'a\u0000b\ud800' }, SON);
      expect((await seen(SON)).find(({ id }) => id === kept.id)?.name).toBe(kept.name);
      await give('savedView.remove', { view: kept.id }, 1, SON);
    });

    it('[SV2] lets only its owner change a view, at the version that was seen', async () => {
      const made = await saved({ name: 'Giải ngân Sở Y tế', isShared: true }, LAN);
      expect((await save({ view: made.id, name: 'Khác' }, SON, 1)).status).toBe(403);
      const moved = await saved({ view: made.id, name: 'Giải ngân ngành y tế', isShared: true }, LAN, 1);
      expect(moved).toMatchObject({ id: made.id, version: 2, isOwn: true });
      const late = await save({ view: made.id, name: 'Muộn' }, LAN, 1);
      expect(late.status).toBe(409);
      expect(problem.parse(JSON.parse(late.text)).current).toMatchObject({ view: { name: 'Giải ngân ngành y tế', version: 2 } });
      expect((await give('savedView.remove', { view: made.id }, 2, LAN)).status).toBe(200);
      expect((await give('savedView.remove', { view: made.id }, 3, LAN)).status).toBe(404);
      expect(await names(SON)).not.toContain('Giải ngân ngành y tế');
    });

    it('[SV2] refuses a second view of one name, and one too many', async () => {
      await saved({ name: 'Trạm quan trắc' }, SON);
      expect((await save({ name: 'TRẠM QUAN TRẮC' }, SON)).status).toBe(400);
      await saved({ name: 'Trạm quan trắc' }, LAN);
      const many: Principal = { ...LOCAL_PRINCIPAL, id: 'many', name: 'Nhiều' };
      for (let n = 0; n < MOST_SAVED_VIEWS; n += 1) await saved({ name: `Khung ${n}` }, many);
      const over = await save({ name: 'Thêm một' }, many);
      expect([over.status, problem.parse(JSON.parse(over.text)).detail]).toEqual([400, expect.stringContaining('Hãy bỏ bớt')]);
    });

    it('[SV3] answers the past as it was, and tells every page that something was kept, and of nobody whose or which', async () => {
      rig.clock.at = new Date('2026-11-21T02:00:00Z');
      const made = await saved({ name: 'Nháp' }, LAN);
      const before = rig.clock.at.toISOString();
      rig.clock.at = new Date('2026-11-22T02:00:00Z');
      await saved({ view: made.id, name: 'Nháp', isShared: true }, LAN, 1);
      expect(await names(SON)).toContain('Nháp');
      expect(await names(SON, before)).not.toContain('Nháp');
      expect((await told()).slice(-2)).toEqual([{ kind: 'saved-views.changed' }, { kind: 'saved-views.changed' }]);
      const stored = JSON.stringify((await rig.store.tail(SAVED_VIEWS_CHANNEL, 0, 10_000))?.rows);
      expect(stored.includes(LAN.id) || stored.includes(made.id)).toBe(false);
    });

    it('[SV2] takes no address of another house', async () => {
      expect((await save({ name: 'Ngoài', address: 'https://vi-du.vn/' }, LAN)).status).toBe(400);
      expect((await save({ name: 'Ngoài', address: '//vi-du.vn' }, LAN)).status).toBe(400);
      expect(only((await rig.auditLines()).slice(-1)).outcome).toBe('invalid');
    });
  });
}
