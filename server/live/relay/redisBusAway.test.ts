import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { busBench, eventually, inRoom, joined, leads, seqsOf } from './redisBus.rig';
import { redisServer, REDIS_URL } from './redisServer.rig';

const { open, close, later } = busBench();
afterEach(close);

describe.skipIf(!REDIS_URL)('the bus of several gateways without its Redis', () => {
  it('[GW4] without Redis a gateway hears itself at once; the others hear the newest of each key when it is back, and all is said once', async () => {
    const server = await redisServer();
    later(server.stop);
    const [one, other] = [open(server.url, 'k'), open(server.url, 'k')];
    await joined(one, other);
    await server.stop();
    await eventually(() => [one, other].map(({ words }) => words.length)).toEqual([1, 1]);
    for (let seq = 1; seq <= 5; seq += 1) one.say(leads(seq));
    expect(seqsOf(inRoom(one))).toEqual([1, 2, 3, 4, 5]);
    one.say(leads(7, 'meeting:hop-2'));
    one.say({ ...leads(0, 'meeting:hop-2'), body: null });
    await server.start();
    await eventually(() => seqsOf(inRoom(other))).toEqual([5]);
    await eventually(() => seqsOf(inRoom(other, 'meeting:hop-2'))).toEqual([null]);
    other.say(leads(6));
    await eventually(() => seqsOf(inRoom(one))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(seqsOf(inRoom(other))).toEqual([5, 6]);
    for (const { words } of [one, other]) {
      expect(words).toEqual([
        expect.stringMatching(/^Không liên lạc được với Redis tại 127\.0\.0\.1:\d+\..*không mất số liệu.*REDIS_URL/),
        expect.stringMatching(/^Đã nối lại Redis/),
      ]);
    }
  });

  it('[GW4] a Redis that takes what is said and answers nothing holds nobody up', async () => {
    const server = await redisServer();
    later(server.stop);
    const [one, other] = [open(server.url, 'k', { beatMs: 500 }), open(server.url, 'k', { beatMs: 500 })];
    await joined(one, other);
    server.freeze();
    for (let seq = 1; seq <= 3; seq += 1) one.say(leads(seq));
    await eventually(() => seqsOf(inRoom(one))).toEqual([1, 2, 3]);
    server.thaw();
    // What it had taken is still said, and the newest a second time: it is heard once.
    await eventually(() => seqsOf(inRoom(other)).at(-1)).toBe(3);
    one.say(leads(4));
    await eventually(() => seqsOf(inRoom(other)).at(-1)).toBe(4);
    const seqs = seqsOf(inRoom(other));
    expect(seqs).toEqual([...new Set(seqs)].toSorted((a, b) => Number(a) - Number(b)));
    await eventually(() => seqsOf(inRoom(one))).toEqual([1, 2, 3, 4]);
  });

  it('[GW4] what waits for a Redis that is not there is bounded, and the oldest of it goes', async () => {
    const server = await redisServer();
    later(server.stop);
    await server.stop();
    const one = open(server.url, 'k');
    for (let room = 0; room < 1_200; room += 1) one.say(leads(1, `meeting:hop-${room}`));
    expect(one.heard).toHaveLength(1_200);
    const other = open(server.url, 'k');
    await server.start();
    await eventually(() => other.heard.length).toBe(1_000);
    expect(other.heard[0]?.room).toBe('meeting:hop-200');
  });

  it('[GW4] a password that is not taken is said without the password, and no gateway ends by it', async () => {
    const server = await redisServer({ password: 'mat-khau-bi-mat' });
    later(server.stop);
    const wrong = open(server.url.replace('mat-khau', 'sai'), 'k');
    await eventually(() => wrong.words.length).toBe(1);
    expect(wrong.words[0]).toMatch(/WRONGPASS|invalid/i);
    expect(wrong.words[0]).not.toContain('bi-mat');
    wrong.say(leads(1));
    expect(seqsOf(inRoom(wrong))).toEqual([1]);
    const [one, other] = [open(server.url, 'k'), open(server.url, 'k')];
    await joined(one, other);
  });

  it('[GW4] a certificate that nobody trusts is said, tried again, and ends no gateway', async () => {
    // A certificate whose key everyone knows comes with the mail server of other tests.
    const { key, cert } = new SMTPServer({ secure: true }).options;
    const dir = await mkdtemp(join(tmpdir(), 'ioc-tls-'));
    const [keyFile, certFile] = [join(dir, 'key.pem'), join(dir, 'cert.pem')];
    await writeFile(keyFile, String(key));
    await writeFile(certFile, String(cert));
    later(() => rm(dir, { recursive: true }));
    const server = await redisServer({ tls: { keyFile, certFile } });
    later(server.stop);
    const one = open(server.url, 'k');
    await eventually(() => one.words.length).toBe(1);
    expect(one.words[0]).toMatch(/certificate/i);
    // Two a try.
    await eventually(server.refused).toBeGreaterThan(4);
    one.say(leads(1));
    expect(seqsOf(inRoom(one))).toEqual([1]);
    expect(one.words).toHaveLength(1);
  });
});
