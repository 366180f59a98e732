import { describe, expect, it } from 'vitest';
import { followed, leftMs, paused, resumed, started } from './rotation';
import { sceneAfter, sceneOf, SCENES } from './scenes';

describe('the rotation of scenes', () => {
  it('counts down to nothing', () => {
    const rotation = started(30_000, 1_000);
    expect(leftMs(rotation, 1_000)).toBe(30_000);
    expect(leftMs(rotation, 21_000)).toBe(10_000);
    expect(leftMs(rotation, 99_000)).toBe(0);
  });
  it('keeps what was left while it is paused', () => {
    const held = paused(started(30_000, 0), 12_000);
    expect(leftMs(held, 500_000)).toBe(18_000);
    expect(leftMs(resumed(held, 500_000), 510_000)).toBe(8_000);
  });
  it('is not held up by a clock that was set back', () => {
    const rotation = followed(started(30_000, 1_000_000), 400_000);
    expect(leftMs(rotation, 400_000)).toBe(30_000);
    expect(leftMs(rotation, 430_000)).toBe(0);
  });
  it('goes round, and answers an unknown address with the first scene', () => {
    const round = SCENES.map(({ id }) => sceneAfter(id).id);
    expect(new Set(round).size).toBe(SCENES.length);
    expect(sceneAfter(SCENES[0].id, -1)).toBe(SCENES.at(-1));
    expect(sceneOf('không có')).toBe(SCENES[0]);
    expect(sceneOf(undefined)).toBe(SCENES[0]);
  });
});
