import { expect, it } from 'vitest';
import type { Told } from '../../../contract/relay';
import { createFollower } from '../../data/relay/follower';
import { scrollOn } from './scrollOn';

it('[MR4] [RL8] who comes late, or back, stands where the presenter stands on the page that it is led to, though nothing moves any more', () => {
  let hear: (told: Told) => void = () => {};
  const follower = createFollower({
    hear: (listener) => {
      hear = listener;
      return () => {};
    },
    now: () => 1,
    wallClock: () => 1,
  });
  follower.start();
  follower.presenter('a');
  const say = (address: string, seq: number): void =>
    hear({ room: 'meeting:x', key: 'lead', at: '', by: 'a', body: { kind: 'lead', seq, address, item: null, scroll: 0.5, camera: null } });
  /** As the room follows: for each page that it comes to it asks anew where to stand. */
  const openPage = (path: string): (number | null)[] => {
    const stood: (number | null)[] = [];
    follower.onMove((lead) => stood.push(scrollOn(path, lead)));
    return stood;
  };
  const door = openPage('/hop/x/phong');
  say('/dau-tu-cong?hop=x', 1);
  // The presenter's place is none on another page.
  expect(door).toEqual([null]);
  const page = openPage('/dau-tu-cong');
  say('/dau-tu-cong?hop=x', 1);
  expect(page).toEqual([0.5]);
});
