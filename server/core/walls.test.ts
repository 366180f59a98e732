import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../contract/commands/index';
import { aPlaylistBody, aScene, aWallBody } from '../../contract/walls.fixture';
import { TEST_ENGINES } from '../store/engines.rig';
import { openWalls, type WallsRig } from './walls.rig';

const OTHER_DEVICE = '00000000-0000-4000-8000-00000000000b';

describe.each(TEST_ENGINES)('walls, on $name', (engine) => {
  const test = it.skipIf(engine.skip);
  let rig: WallsRig;
  const control = (walls: readonly string[], act: object, expected: number | null = null) =>
    rig.give(COMMANDS['wall.control'], { walls, act }, expected);
  beforeAll(async () => {
    if (!engine.skip) rig = await openWalls(engine);
  });
  afterAll(async () => {
    if (!engine.skip) await rig.store.close();
  });

  test('[WL1] an untaken browser shows the default playlist, which the product brings once', async () => {
    expect(await rig.show(OTHER_DEVICE)).toMatchObject({
      wall: null,
      code: null,
      playlist: { id: 'mac-dinh', version: 1, by: 'Hệ thống' },
    });
    expect((await rig.show(OTHER_DEVICE)).playlist.scenes.map(({ address, dwellSeconds }) => [address, dwellSeconds])[0]).toEqual([
      '/wall/tong-quan',
      60,
    ]);
    expect(await rig.seedAgain()).toBe(false);
    expect((await rig.walls()).playlists).toHaveLength(1);
  });

  test('[WL1] [WL4] a code takes the browser that shows it; both are told of it', async () => {
    const device = randomUUID();
    const { code, until } = await rig.give(COMMANDS['wall.knock'], { device });
    expect(code).toMatch(/^\d{6}$/);
    expect(Date.parse(until) - Date.parse(rig.now())).toBe(10 * 60_000);
    expect(await rig.show(device)).toMatchObject({ wall: null, code: { code, until } });
    const head = await rig.head();
    const { wall } = await rig.give(COMMANDS['wall.enrol'], { code, body: aWallBody({ name: '  Phòng trực  ' }) });
    expect(wall).toMatchObject({ name: 'Phòng trực', version: 1, control: { mode: 'turning', steps: 0, version: 1 }, isRetired: false });
    expect(await rig.show(device)).toMatchObject({ wall: { id: wall.id }, code: null });
    expect(await rig.published(head)).toEqual([
      { kind: 'wall.changed', wall },
      { kind: 'wall-code.changed', device },
    ]);
    expect((await rig.refused('wall.knock', { device })).detail).toContain('đã được ghép nối');
    expect((await rig.refused('wall.enrol', { code, body: aWallBody() })).detail).toContain('Mã không đúng, đã dùng hoặc đã hết hạn');
  });

  test('[WL5] a change rests on the version that was seen; presses make no version of the wall', async () => {
    const { wall, device } = await rig.take();
    await control([wall.id], { act: 'next' });
    const { wall: renamed } = await rig.give(COMMANDS['wall.save'], { wall: wall.id, body: aWallBody({ name: 'Sảnh chính' }) }, 1);
    expect(renamed).toMatchObject({ name: 'Sảnh chính', version: 2, control: { steps: 1, version: 2 } });
    const late = await rig.refused('wall.save', { wall: wall.id, body: aWallBody() }, 1);
    expect(late).toMatchObject({ status: 409, current: { wall: { version: 2, name: 'Sảnh chính' } } });
    expect(await rig.refused('wall.save', { wall: wall.id, body: aWallBody({ playlist: 'khong-co' }) }, 2)).toMatchObject({ status: 400 });
    expect(await rig.refused('wall.save', { wall: randomUUID(), body: aWallBody() }, 1)).toMatchObject({ status: 404 });
    expect((await rig.show(device)).wall?.name).toBe('Sảnh chính');
  });

  test('[WL1] [WL5] a wall that is let go shows the default playlist and is given another code', async () => {
    const { playlist } = await rig.give(COMMANDS['wallPlaylist.save'], { playlist: null, body: aPlaylistBody({ name: 'Riêng' }) }, 0);
    const { wall, device, code } = await rig.take({ playlist: playlist.id });
    expect((await rig.show(device)).playlist.id).toBe('rieng');
    await rig.give(COMMANDS['wall.retire'], { wall: wall.id }, 1);
    expect(await rig.show(device)).toMatchObject({ wall: null, code: null, playlist: { id: 'mac-dinh' } });
    const next = await rig.give(COMMANDS['wall.knock'], { device });
    expect(next.code).not.toBe(code);
    for (const command of ['wall.save', 'wall.retire'] as const)
      expect(await rig.refused(command, { wall: wall.id, body: aWallBody() }, 2)).toMatchObject({
        status: 409,
        detail: expect.stringContaining('đã được bỏ ghép nối'),
      });
    const again = await rig.give(COMMANDS['wall.enrol'], { code: next.code, body: aWallBody() });
    expect((await rig.show(device)).wall?.id).toBe(again.wall.id);
    expect((await rig.walls()).walls.filter(({ id }) => id === wall.id)).toMatchObject([{ isRetired: true }]);
  });

  test('[WL6] one press reaches many walls; with one of them gone it reaches none, and says which', async () => {
    const [first, second, third] = [await rig.take({ name: 'A' }), await rig.take({ name: 'B' }), await rig.take({ name: 'C' })];
    const ids = [first.wall.id, second.wall.id, third.wall.id];
    const { walls } = await control([...ids, first.wall.id], { act: 'pin', address: '/wall/moi-truong', minutes: 30 });
    const until = new Date(Date.parse(rig.now()) + 30 * 60_000).toISOString();
    expect(walls.map((wall) => wall.control)).toEqual(
      ids.map(() => ({
        mode: 'pinned',
        address: '/wall/moi-truong',
        until,
        steps: 0,
        version: 2,
        at: rig.now(),
        by: 'Người dùng tại máy',
      })),
    );
    await rig.give(COMMANDS['wall.retire'], { wall: second.wall.id }, 1);
    const refused = await rig.refused('wall.control', { walls: ids, act: { act: 'clear' } });
    expect(refused).toMatchObject({ status: 409, detail: expect.stringContaining('“B”'), current: { gone: [second.wall.id] } });
    expect((await rig.show(first.device)).wall?.control.mode).toBe('pinned');
    expect((await rig.refused('wall.control', { walls: [randomUUID()], act: { act: 'next' } })).detail).toContain('1 màn hình');
    expect(await rig.refused('wall.control', { walls: [first.wall.id], act: { act: 'next' } }, 1)).toMatchObject({
      status: 409,
      current: { gone: [], wall: { id: first.wall.id, control: { mode: 'pinned', version: 2 } } },
    });
    expect(await rig.refused('wall.control', { walls: [first.wall.id, third.wall.id], act: { act: 'next' } }, 2)).toMatchObject({
      status: 400,
    });
    expect((await control([first.wall.id], { act: 'previous' }, 2)).walls).toMatchObject([{ control: { mode: 'turning', steps: -1 } }]);
    const lines = (await rig.audited()).filter(({ command }) => command === 'wall.control').slice(-2);
    expect(lines).toEqual([
      { command: 'wall.control', outcome: 'refused', subject: `walls:${first.wall.id},${third.wall.id} next` },
      { command: 'wall.control', outcome: 'done', subject: `walls:${first.wall.id} previous` },
    ]);
  });

  test('[WL6] the audit names every wall of a press, fifty too', async () => {
    const ids = Array.from({ length: 50 }, () => randomUUID());
    await rig.refused('wall.control', { walls: ids, act: { act: 'resume' } });
    const subject = (await rig.audited()).at(-1)?.subject ?? '';
    expect(ids.filter((id) => !subject.includes(id.slice(0, 8)))).toEqual([]);
    expect(subject).toMatch(/ resume$/);
  });

  test('[WL2] a moment of the past is answered as it was then', async () => {
    const before = rig.now();
    rig.wait(1);
    const { wall, device } = await rig.take({ name: 'Trước' });
    const taken = rig.now();
    rig.wait(1);
    await control([wall.id], { act: 'pause' });
    await rig.give(COMMANDS['wall.save'], { wall: wall.id, body: aWallBody({ name: 'Sau' }) }, 1);
    expect((await rig.walls(before)).walls.some(({ id }) => id === wall.id)).toBe(false);
    expect((await rig.walls(taken)).walls.find(({ id }) => id === wall.id)).toMatchObject({ name: 'Trước', control: { mode: 'turning' } });
    expect(await rig.show(device, taken)).toMatchObject({ wall: { name: 'Trước' } });
    expect((await rig.show(device)).wall).toMatchObject({ name: 'Sau', control: { mode: 'paused' } });
    await expect(rig.show(device, '2026-11-01T00:00:00Z')).rejects.toThrow('chưa có danh sách cảnh nào');
  });

  test('[WL7] versions of a playlist follow each other, and a wall that goes round it sees the new one', async () => {
    const { playlist } = await rig.give(COMMANDS['wallPlaylist.save'], { playlist: null, body: aPlaylistBody() }, 0);
    expect(playlist).toMatchObject({ id: 'phong-hop', version: 1, isRetired: false });
    const { device, wall } = await rig.take({ playlist: playlist.id });
    const body = aPlaylistBody({ scenes: [aScene(2), aScene(1, { isPaused: true })] });
    const next = await rig.give(COMMANDS['wallPlaylist.save'], { playlist: playlist.id, body }, 1);
    expect((await rig.show(device)).playlist).toEqual(next.playlist);
    expect(await rig.refused('wallPlaylist.save', { playlist: playlist.id, body: aPlaylistBody() }, 1)).toMatchObject({
      status: 409,
      current: { playlist: { version: 2 } },
    });
    expect((await rig.refused('wallPlaylist.save', { playlist: playlist.id, body }, 2)).detail).toContain('không có gì để ghi');
    expect((await rig.refused('wallPlaylist.save', { playlist: null, body }, 1)).detail).toContain('phải là 0');
    const twice = aPlaylistBody({ scenes: [aScene(1), aScene(1)] });
    expect((await rig.refused('wallPlaylist.save', { playlist: null, body: twice }, 0)).detail).toContain('trùng mã');
    expect((await rig.refused('wallPlaylist.retire', { playlist: playlist.id }, 2)).detail).toContain('“Sảnh tầng 1”');
    expect((await rig.refused('wallPlaylist.retire', { playlist: 'mac-dinh' }, 1)).detail).toContain('mặc định không bỏ được');
    await rig.give(COMMANDS['wall.retire'], { wall: wall.id }, 1);
    await rig.give(COMMANDS['wallPlaylist.retire'], { playlist: playlist.id }, 2);
    expect(await rig.refused('wallPlaylist.save', { playlist: playlist.id, body: aPlaylistBody() }, 3)).toMatchObject({ status: 409 });
    const { code } = await rig.give(COMMANDS['wall.knock'], { device });
    expect((await rig.refused('wall.enrol', { code, body: aWallBody({ playlist: playlist.id }) })).detail).toContain('không còn dùng');
    // A code that was refused for another reason still takes the wall.
    expect((await rig.give(COMMANDS['wall.enrol'], { code, body: aWallBody() })).wall.version).toBe(1);
  });

  test('addresses that are no scene, empty lists and days that do not exist are refused at the door', async () => {
    const wrong = [
      aPlaylistBody({ scenes: [] }),
      aPlaylistBody({ scenes: [aScene(1, { address: 'https://example.org/wall/x' })] }),
      aPlaylistBody({ scenes: [aScene(1, { address: '/canh-bao' })] }),
      aPlaylistBody({ scenes: [aScene(1, { dwellSeconds: 1 })] }),
      aPlaylistBody({ scenes: [aScene(1, { schedule: { days: [8], from: '07:00', to: '18:00' } })] }),
      aPlaylistBody({ scenes: [aScene(1, { schedule: { days: [1], from: '24:00', to: '18:00' } })] }),
    ];
    for (const body of wrong) expect(await rig.refused('wallPlaylist.save', { playlist: null, body }, 0)).toMatchObject({ status: 400 });
  });
});
