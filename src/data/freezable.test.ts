import { QueryObserver } from '@tanstack/react-query';
import { afterEach, describe, expect, it } from 'vitest';
import { createQueryClient, feedKey } from './feedQuery';
import { freezable, whenFreezable } from './freezable';

const MOMENT = '2026-11-20T10:00:00.000Z';

describe('what a page has to freeze', () => {
  const client = createQueryClient();
  const leave: (() => void)[] = [];
  /** A part of the page reads this feed; `answer` undefined: it has not come. */
  const read = (feed: string, asOf: string | null, answer?: object): void => {
    const queryFn = () => answer ?? new Promise<object>(() => {});
    leave.push(new QueryObserver<object>(client, { queryKey: feedKey(feed, {}, asOf), queryFn }).subscribe(() => {}));
  };
  afterEach(() => {
    for (const each of leave.splice(0)) each();
    client.clear();
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve));

  it('[MR2] is nothing while only names and tasks stand around it, and not all while a part is on its way', async () => {
    read('registers', null, {});
    read('tasks', null, {});
    read('meeting', null);
    await settle();
    expect(freezable(client, '/dau-tu-cong?area=03646', null)).toBe('none');
    expect(freezable(client, '/nhiem-vu?loc=tre', null)).toBe('ready');
    read('intake', null, {});
    read('sources', null);
    await settle();
    expect(freezable(client, '/dau-tu-cong', null)).toBe('loading');
    expect(await whenFreezable(client, '/dau-tu-cong', null, 10)).toBe('loading');
    const waits = whenFreezable(client, '/dau-tu-cong', null);
    client.setQueryData(feedKey('sources', {}, null), {});
    expect(await waits).toBe('ready');
    read('alarms', null);
    expect(freezable(client, '/dau-tu-cong', null)).toBe('loading');
    leave.pop()?.();
    expect(freezable(client, '/dau-tu-cong', null)).toBe('ready');
    expect(freezable(client, '/dau-tu-cong', MOMENT)).toBe('none');
  });
});
