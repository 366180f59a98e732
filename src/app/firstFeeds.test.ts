import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { askFirstFeeds } from './firstFeeds';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const askedFor = (pathname: string, search = ''): string[] => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    throw new TypeError('offline');
  });
  askFirstFeeds(new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } }), { pathname, search }, NOW);
  return asked;
};
afterEach(() => vi.unstubAllGlobals());

it('asks for the figures of the page that is opened, at the moment that its address names', () => {
  expect(askedFor('/moi-truong')).toEqual(['/api/feeds/readings?']);
  expect(askedFor('/moi-truong/', '?asOf=2026-11-01T00:00:00Z')).toEqual(['/api/feeds/readings?asOf=2026-11-01T00%3A00%3A00Z']);
  expect(askedFor('/nguon-quan-trac', '?asOf=hôm-qua')).toEqual(['/api/feeds/intake?']);
});
it('asks for nothing where the address does not tell what the page needs', () => {
  for (const path of ['/', '/chuyen-doi-so', '/constructor', '/khong-co']) expect(askedFor(path)).toEqual([]);
});
