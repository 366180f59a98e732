import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Reading } from '../../contract/feeds/readings';

type Readings = ReadonlyMap<string, Reading>;
const store = createStore<{ byKey: Readings; keys: readonly string[] }>(() => ({ byKey: new Map(), keys: [] }));

const waiting = new Map<string, Reading>();
let scheduled = false;

/** Whether `next` is newer than `current`: by observation time, then by revision (a correction wins over what it corrects). */
export const isNewer = (next: Reading, current: Reading | undefined): boolean =>
  !current || next.observedAt > current.observedAt || (next.observedAt === current.observedAt && next.revision > current.revision);

const flush = (): void => {
  scheduled = false;
  const { byKey, keys } = store.getState();
  const merged = new Map(byKey);
  let grew = false;
  for (const [key, reading] of waiting) {
    grew ||= !merged.has(key);
    merged.set(key, reading);
  }
  waiting.clear();
  store.setState({ byKey: merged, keys: grew ? [...merged.keys()].toSorted() : keys });
};

/** Takes readings from a snapshot or an event alike; the screen sees the newest of each key, once a frame. */
export const takeReadings = (readings: readonly Reading[]): void => {
  const { byKey } = store.getState();
  for (const reading of readings) {
    if (isNewer(reading, waiting.get(reading.key) ?? byKey.get(reading.key))) waiting.set(reading.key, reading);
  }
  if (waiting.size === 0 || scheduled) return;
  scheduled = true;
  if (typeof requestAnimationFrame === 'function' && !document.hidden) requestAnimationFrame(flush);
  else setTimeout(flush, 0);
};

export const useReadingKeys = (): readonly string[] => useStore(store, (state) => state.keys);
export const useReading = (key: string): Reading | undefined => useStore(store, (state) => state.byKey.get(key));
