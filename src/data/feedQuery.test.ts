import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FEEDS } from '../../contract/feeds/index';
import { FeedError } from './errors';
import { createQueryClient, feedQuery } from './feedQuery';

/** Asks for a feed that the server answers in this way each time; how often it was asked, and with what it ended. */
const ask = async (status: number) => {
  const fetch = vi.fn<() => Promise<Response>>(async () =>
    Response.json({ type: 'about:blank', title: 'x', status, detail: 'Không có' }, { status }),
  );
  const client = createQueryClient();
  const query = feedQuery(FEEDS['source-detail'], { source: 'khong-co' }, null, { fetch, timeoutMs: 1_000 });
  const ended = client.fetchQuery({ ...query, retry: client.getDefaultOptions().queries?.retry ?? false }).catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  const error = await ended;
  client.clear();
  return { asked: fetch.mock.calls.length, status: error instanceof FeedError ? error.problem.status : undefined };
};

describe('a feed that is refused', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it.each([400, 403, 404, 422])('is not asked for again when the answer is %i, which stays so', async (status) => {
    expect(await ask(status)).toEqual({ asked: 1, status });
  });
  it.each([408, 429, 500, 503])('is asked for twice more when the answer is %i, which may pass', async (status) => {
    expect(await ask(status)).toEqual({ asked: 3, status });
  });

  it('[SC3] is left alone as long as the server asks, with every try', async () => {
    vi.setSystemTime(0);
    const asked: number[] = [];
    const fetch = async (): Promise<Response> => {
      asked.push(Date.now());
      const body = { type: 'urn:ioc:problem:too-many', title: 'x', status: 429, detail: 'Hãy chờ' };
      return Response.json(body, { status: 429, headers: { 'retry-after': '40' } });
    };
    const client = createQueryClient();
    const query = feedQuery(FEEDS['source-detail'], { source: 'khong-co' }, null, { fetch, timeoutMs: 1_000 });
    const ended = client
      .fetchQuery({ ...query, retry: client.getDefaultOptions().queries?.retry ?? false })
      .catch((error: unknown) => error);
    await vi.runAllTimersAsync();
    await ended;
    client.clear();
    expect(asked).toHaveLength(3);
    for (const [at, before] of asked.slice(1).map((moment, nth) => [moment, asked[nth] ?? 0] as const))
      expect(at - before).toBeGreaterThanOrEqual(40_000);
  });
});
