import { describe, expect, it } from 'vitest';
import type { Reading } from '../../contract/feeds/readings';
import { createLatestStore } from './latestStore';

const reading = (key: string, minute: number, value: number, revision = 1): Reading => {
  const at = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
  const place = { key, station: 'S', stationName: 'S', parameter: key };
  return { ...place, value, unit: 'mg/l', status: '00', revision, observedAt: at, receivedAt: at, provenance: 'imported', file: 'f' };
};

/** A store whose frames are drawn by hand, as a tab that may be hidden. */
const createScreen = () => {
  const frames: (() => void)[] = [];
  const store = createLatestStore((flush) => frames.push(flush));
  return { store, frames, draw: () => frames.splice(0).forEach((flush) => flush()) };
};

describe('latest store', () => {
  it('[IN2] shows the newest by observation, then by revision: a late reading never wins, a correction does', () => {
    const { store, draw } = createScreen();
    store.seed({ epoch: 'e', seq: 1 }, [reading('a', 5, 50)]);
    store.take(2, [reading('a', 4, 40, 9)]);
    draw();
    expect(store.get('a')?.value).toBe(50);
    store.take(3, [reading('a', 5, 51, 2)]);
    draw();
    expect(store.get('a')?.value).toBe(51);
    expect(store.position()).toEqual({ epoch: 'e', seq: 3 });
  });

  it('[LV7] lets a snapshot of another epoch win over newer readings of the old one, and forgets what it lacks', () => {
    const { store, draw } = createScreen();
    store.seed({ epoch: 'old', seq: 90 }, [reading('a', 50, 1), reading('b', 50, 1)]);
    draw();
    store.seed({ epoch: 'new', seq: 3 }, [reading('a', 1, 2)]);
    draw();
    expect(store.keys()).toEqual(['a']);
    expect([store.get('a')?.value, store.get('b')]).toEqual([2, undefined]);
    expect(store.position()).toEqual({ epoch: 'new', seq: 3 });
  });

  it('[LV3] is not moved back by a snapshot that was on its way while events came', () => {
    const { store, draw } = createScreen();
    store.seed({ epoch: 'e', seq: 1 }, [reading('a', 1, 1), reading('gone', 1, 1)]);
    store.take(5, [reading('a', 5, 5), reading('new', 5, 5)]);
    store.seed({ epoch: 'e', seq: 3 }, [reading('a', 3, 3)]);
    draw();
    expect(store.keys()).toEqual(['a', 'new']);
    expect(store.get('a')?.value).toBe(5);
    expect(store.position()).toEqual({ epoch: 'e', seq: 5 });
  });

  it('[LV6] tells once a frame, and only who watches a key that changed', () => {
    const { store, frames, draw } = createScreen();
    store.seed({ epoch: 'e', seq: 0 }, [reading('a', 0, 0), reading('b', 0, 0)]);
    draw();
    const told: string[] = [];
    store.watch('a', () => told.push('a'));
    store.watch('b', () => told.push('b'));
    store.watchKeys(() => told.push('keys'));
    for (let seq = 1; seq <= 500; seq += 1) store.take(seq, [reading('a', seq, seq)]);
    expect(frames).toHaveLength(1);
    expect(store.get('a')?.value).toBe(0);
    draw();
    expect(told).toEqual(['a']);
    expect(store.get('a')?.value).toBe(500);
    expect(store.get('b')?.value).toBe(0);
  });

  it('[LV6] asks for one frame only while the tab is hidden, and shows the last values when it is drawn again', () => {
    const { store, frames, draw } = createScreen();
    store.seed({ epoch: 'e', seq: 0 }, []);
    for (let seq = 1; seq <= 10_000; seq += 1) store.take(seq, [reading(`k${seq % 10}`, seq, seq)]);
    expect(frames).toHaveLength(1);
    draw();
    expect(store.keys()).toHaveLength(10);
    expect(store.keys().map((key) => store.get(key)?.value)).toEqual([10_000, ...Array.from({ length: 9 }, (_, n) => 9_991 + n)]);
    expect(frames).toHaveLength(0);
  });

  it('keeps the same array of keys until one comes or goes', () => {
    const { store, draw } = createScreen();
    store.seed({ epoch: 'e', seq: 0 }, [reading('b', 0, 0), reading('a', 0, 0)]);
    draw();
    const keys = store.keys();
    store.take(1, [reading('a', 1, 1)]);
    draw();
    expect(store.keys()).toBe(keys);
    expect(keys).toEqual(['a', 'b']);
  });
});
