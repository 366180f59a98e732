import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../contract/commands/index';
import { aWallBody } from '../../contract/walls.fixture';
import { TEST_ENGINES } from '../store/engines.rig';
import { newWallCode } from './walls/wallCode';
import { openWalls, type WallsRig } from './walls.rig';

describe('a code', () => {
  it('[WL3] has six figures, is drawn anew where it is taken, and never from the part that would favour small ones', () => {
    const draws = [2 ** 32 - 1, 7, 1_000_007, 42];
    expect(newWallCode(new Set(['000007']), () => draws.shift() ?? 0)).toBe('000042');
    const codes = new Set(Array.from({ length: 200 }, () => newWallCode(new Set())));
    expect([...codes].every((code) => /^\d{6}$/.test(code))).toBe(true);
    expect(codes.size).toBeGreaterThan(190);
  });
});

describe.each(TEST_ENGINES)('codes of walls, on $name', (engine) => {
  const test = it.skipIf(engine.skip);
  let rig: WallsRig;
  const knock = (device: string) => rig.give(COMMANDS['wall.knock'], { device });
  const tryCode = (code: string) => rig.refused('wall.enrol', { code, body: aWallBody() });
  /** A code that nobody has. */
  const wrong = async (): Promise<string> => {
    const { code } = await knock('00000000-0000-4000-8000-00000000000c');
    return code === '000000' ? '000001' : '000000';
  };
  beforeAll(async () => {
    if (!engine.skip) rig = await openWalls(engine);
  });
  afterAll(async () => {
    if (!engine.skip) await rig.store.close();
  });

  test('[WL3] a device that asks again soon is given the same code, later another one in its place', async () => {
    const device = randomUUID();
    const first = await knock(device);
    const head = await rig.head();
    expect(await knock(device)).toEqual(first);
    expect(await rig.head()).toBe(head);
    rig.wait(9);
    const second = await knock(device);
    expect(second.code).not.toBe(first.code);
    expect((await rig.show(device)).code).toEqual(second);
    expect((await tryCode(first.code)).detail).toContain('Mã không đúng, đã dùng hoặc đã hết hạn');
    expect((await rig.give(COMMANDS['wall.enrol'], { code: second.code, body: aWallBody() })).wall.version).toBe(1);
  });

  test('[WL4] a code that is too old is refused like a wrong one', async () => {
    const device = randomUUID();
    const { code } = await knock(device);
    rig.wait(10);
    const late = await tryCode(code);
    expect(late).toEqual(await tryCode(await wrong()));
    expect((await knock(device)).code).not.toBe(code);
  });

  test('[WL4] after ten wrong codes nobody may try, not even the right one, until the oldest is ten minutes old', async () => {
    rig.wait(30);
    const { code } = await knock(randomUUID());
    const miss = await wrong();
    for (let n = 0; n < 10; n += 1) expect((await tryCode(miss)).detail).toContain('Mã không đúng');
    rig.wait(3);
    expect((await tryCode(code)).detail).toContain('Hãy chờ 7 phút');
    rig.wait(5);
    // Tries while it is closed do not keep it closed.
    expect((await tryCode(code)).detail).toContain('Hãy chờ 2 phút');
    rig.wait(2);
    const next = await knock(randomUUID());
    expect((await rig.give(COMMANDS['wall.enrol'], { code: next.code, body: aWallBody() })).wall.version).toBe(1);
  });

  test('[WL3] no more than 200 browsers wait for a person at once', async () => {
    rig.wait(30);
    for (let n = 0; n < 200; n += 1) await knock(randomUUID());
    expect((await rig.refused('wall.knock', { device: randomUUID() })).detail).toContain('quá nhiều màn hình chờ ghép nối');
    rig.wait(10);
    expect((await knock(randomUUID())).code).toMatch(/^\d{6}$/);
  });
});
