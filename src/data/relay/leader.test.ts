import { describe, expect, it } from 'vitest';
import type { LeadState } from '../../../contract/relay';
import { createLeader } from './leader';

const CAMERA = { longitude: 104, latitude: 21, zoom: 8, pitch: 0, bearing: 0 };
const lead = (now: () => number) => {
  const told: LeadState[] = [];
  return { told, ...createLeader((state) => told.push(state), now) };
};

describe('what a presenter tells', () => {
  it('[RL8] is put together from its parts, whichever comes first, and told only where something has changed', () => {
    const { told, show } = lead(() => 5);
    show({ scroll: 0.5 });
    expect(told).toEqual([]);
    show({ address: '/ban-do?t=2026', item: 'a' });
    show({ camera: CAMERA });
    show({ camera: { ...CAMERA } });
    show({ address: '/ban-do?t=2026' });
    expect(told).toEqual([
      { kind: 'lead', seq: 5, address: '/ban-do?t=2026', item: 'a', scroll: 0.5, camera: null },
      { kind: 'lead', seq: 6, address: '/ban-do?t=2026', item: 'a', scroll: 0.5, camera: CAMERA },
    ]);
  });

  it('[RL8] keeps scroll and camera over another filter, and leaves them behind on another page', () => {
    const { told, show } = lead(() => 5);
    show({ address: '/ban-do', item: 'a', scroll: 0.2, camera: CAMERA });
    show({ address: '/ban-do?area=1' });
    show({ address: '/ngan-sach' });
    expect(told.slice(1)).toMatchObject([
      { address: '/ban-do?area=1', scroll: 0.2, camera: CAMERA },
      { address: '/ngan-sach', item: 'a', scroll: null, camera: null },
    ]);
  });

  it('[RL8] numbers grow over an opening of the page anew, and where the clock stands or is set back', () => {
    let now = 1_000;
    const before = lead(() => now);
    before.show({ address: '/a' });
    now = 900;
    before.show({ address: '/b' });
    now = 2_000;
    const after = lead(() => now);
    after.show({ address: '/c' });
    expect([...before.told, ...after.told].map(({ seq }) => seq)).toEqual([1_000, 1_001, 2_000]);
  });
});
