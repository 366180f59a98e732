import { afterEach, describe, expect, it } from 'vitest';
import { createAsker, type AskOptions } from './askPortal';
import { goodData, answerJson, startStandIn, virtualTime, type StandIn, type Trouble } from './portal.rig';
import type { PortalConfig } from './readPortalConfig';

const PATH = '/api/v1/reporting/evaluation/transparency';
const BODY = { timeType: 'year', year: 2026 };
let standIn: StandIn | null = null;
afterEach(async () => {
  await standIn?.close();
  standIn = null;
});

const config = (more: Partial<PortalConfig> = {}): PortalConfig => ({
  origin: standIn?.origin ?? '',
  credential: null,
  hour: 5,
  maxRequests: 100,
  maxMs: 3_600_000,
  ...more,
});
const open = async (trouble: Trouble, more: Partial<PortalConfig> = {}, options: Partial<AskOptions> = {}) => {
  standIn = await startStandIn(trouble);
  const time = virtualTime('2026-11-22T00:00:00Z');
  const asker = createAsker({ config: config(more), time, signal: new AbortController().signal, timeoutMs: 10_000, ...options });
  return { asker, time, portal: standIn };
};
const once =
  (n: number, trouble: Trouble): Trouble =>
  (request, response, count) =>
    count === n ? trouble(request, response, count) : false;

describe('questions to the national portal', () => {
  it('[DV7] go one after the other with a pause of 350 to 700 ms between, whoever asks at once', async () => {
    const { asker, time, portal } = await open(() => false);
    await Promise.all(Array.from({ length: 6 }, () => asker.ask(PATH, BODY)));
    expect(portal.seen.most).toBe(1);
    expect(time.waits).toHaveLength(5);
    for (const wait of time.waits) expect(wait).toBeGreaterThanOrEqual(350);
    for (const wait of time.waits) expect(wait).toBeLessThanOrEqual(700);
  });

  it('carry the credential and the body as they are set, and nothing else', async () => {
    const { asker, portal } = await open(() => false, { credential: { header: 'x-khoa', value: 'bi-mat' } });
    expect(await asker.ask(PATH, BODY)).toMatchObject({ kind: 'answered' });
    expect(portal.requests[0]).toMatchObject({ path: PATH, body: BODY });
    expect(portal.requests[0]?.headers['x-khoa']).toBe('bi-mat');
    expect(portal.requests[0]?.headers['cookie']).toBeUndefined();
  });

  it('[DV7] that are answered with 5xx are asked again after pauses that grow', async () => {
    const { asker, time } = await open((_request, response, n) => {
      if (n > 3) return false;
      response.writeHead(503).end('bận');
      return true;
    });
    expect(await asker.ask(PATH, BODY)).toMatchObject({ kind: 'answered' });
    const pauses = time.waits.filter((wait) => wait > 700);
    expect(pauses).toEqual([1_500, 3_000, 6_000]);
  });

  it('[DV7] wait as long as Retry-After says, and leave the portal in peace when that is too long', async () => {
    const limited = (seconds: string): Trouble =>
      once(1, (_request, response) => {
        response.writeHead(429, { 'retry-after': seconds }).end();
        return true;
      });
    const short = await open(limited('40'));
    expect(await short.asker.ask(PATH, BODY)).toMatchObject({ kind: 'answered' });
    expect(short.time.waits).toContain(40_000);
    await standIn?.close();
    const long = await open(limited('900'));
    expect(await long.asker.ask(PATH, BODY)).toEqual({
      kind: 'stopped',
      why: 'cổng yêu cầu giảm tần suất (429); cổng hẹn hỏi lại sau 15 phút',
    });
    expect(long.portal.requests).toHaveLength(1);
  });

  it('[DV7] follow no redirect, and the credential goes nowhere else', async () => {
    const elsewhere = await startStandIn();
    const { asker } = await open(
      (_request, response) => {
        response.writeHead(307, { location: `${elsewhere.origin}${PATH}` }).end();
        return true;
      },
      { credential: { header: 'authorization', value: 'Bearer bi-mat' } },
    );
    const reply = await asker.ask(PATH, BODY);
    expect(reply).toEqual({ kind: 'stopped', why: 'cổng chuyển hướng sang địa chỉ khác, không đi theo (307)' });
    expect(elsewhere.requests).toEqual([]);
    await elsewhere.close();
  });

  it('[DV7] end the run at once where access is denied', async () => {
    const { asker, portal } = await open(
      (_request, response) => {
        response.writeHead(403).end();
        return true;
      },
      { credential: { header: 'authorization', value: 'Bearer bi-mat' } },
    );
    const reply = await asker.ask(PATH, BODY);
    expect(reply).toEqual({ kind: 'stopped', why: 'cổng từ chối quyền truy cập (403)' });
    expect(JSON.stringify(reply)).not.toContain('bi-mat');
    expect(portal.requests).toHaveLength(1);
  });

  it('[DV7] rest after three in a row without an answer; one answer begins the count anew', async () => {
    const { asker, portal } = await open((request, response, n) => {
      if (n === 3) answerJson(response, goodData(request.path, request.body));
      else response.writeHead(422).end();
      return true;
    });
    const kinds: string[] = [];
    for (let n = 0; n < 6; n += 1) kinds.push((await asker.ask(PATH, BODY)).kind);
    expect(kinds).toEqual(['failed', 'failed', 'answered', 'failed', 'failed', 'stopped']);
    expect(portal.requests).toHaveLength(6);
  });

  it('[DV7] keep to the budget of requests and of time', async () => {
    const few = await open(() => false, { maxRequests: 2 });
    for (let n = 0; n < 2; n += 1) expect((await few.asker.ask(PATH, BODY)).kind).toBe('answered');
    expect(await few.asker.ask(PATH, BODY)).toEqual({ kind: 'stopped', why: 'đã dùng hết 2 yêu cầu của một lượt' });
    expect(few.portal.requests).toHaveLength(2);
    await standIn?.close();
    const short = await open(() => false, { maxMs: 60_000 });
    short.time.move(60_000);
    expect(await short.asker.ask(PATH, BODY)).toEqual({ kind: 'stopped', why: 'đã dùng hết 1 phút của một lượt' });
    expect(short.portal.requests).toEqual([]);
  });

  it('stop with the gateway, also in the middle of an answer', async () => {
    const ending = new AbortController();
    const { asker } = await open(
      () => {
        setTimeout(() => ending.abort(), 20);
        return true;
      },
      {},
      { signal: ending.signal, timeoutMs: 60_000 },
    );
    await expect(asker.ask(PATH, BODY)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
