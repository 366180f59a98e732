import { expect, it, vi } from 'vitest';
import { loadedFiles, watchLoadedFiles } from './loadedFiles';

it('[MR8] every built file that was loaded is known, however many figures were fetched between', () => {
  const fileOf = (no: number): string => `https://ioc.example/assets/part-${no}.js`;
  let waiting: { name: string }[] = [];
  let tell = (): void => {};
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      constructor(told: (list: { getEntries: () => { name: string }[] }) => void) {
        tell = () => told({ getEntries: () => waiting.splice(0) });
      }
      observe = vi.fn();
      takeRecords = () => waiting.splice(0);
    },
  );
  watchLoadedFiles();
  for (let no = 0; no < 600; no += 1) {
    waiting = [{ name: fileOf(no) }, { name: 'https://ioc.example/api/feeds/intake' }];
    tell();
  }
  waiting = [{ name: fileOf(600) }];
  expect(loadedFiles()).toEqual(Array.from({ length: 601 }, (_, no) => fileOf(no)));
  vi.unstubAllGlobals();
});
