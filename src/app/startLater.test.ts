import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createQueryClient } from '../data/feedQuery';
import { startKeeping } from '../data/kept/startKeeping';
import { startLater } from './startLater';
import { keepWorker } from './worker/keepWorker';

vi.mock('../data/kept/startKeeping', () => ({ startKeeping: vi.fn(async () => undefined) }));
vi.mock('../state/newVersion', () => ({ pageVersion: () => 'v' }));
vi.mock('./worker/keepWorker', () => ({ keepWorker: vi.fn(async () => Promise.reject(new TypeError('away'))) }));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubEnv('PROD', true);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

it('[OF1] begins to keep once, however often what keeps the program has to be asked for again', async () => {
  startLater(createQueryClient());
  await vi.advanceTimersByTimeAsync(100_000);
  expect(vi.mocked(keepWorker).mock.calls.length).toBeGreaterThan(2);
  expect(startKeeping).toHaveBeenCalledOnce();
});
