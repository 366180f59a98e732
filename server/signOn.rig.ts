import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import { FEEDS } from '../contract/feeds/index';
import { envelope } from '../contract/feed';
import { openAccess } from './access/openAccess';
import { readSignOnConfig } from './access/signOn/readSignOnConfig';
import { createGateway } from './gateway';
import { CLIENT, openBrowser, openProvider, SECRET, type Browser } from './provider.rig';
import type { Store } from './store/store';

export const LAN = { sub: 'lan', name: 'Nguyễn Thị Lan', email: 'lan@sonla.example', verified: true };
export const SON = { sub: 'son', name: 'Cầm Văn Sơn', email: 'Son@sonla.example', verified: true };

/** A gateway with sign-on at a real provider, where Lan is the first administrator; what is opened is closed by `undo`. */
export const signOnBench = async (open: (now: () => Date) => Promise<Store>, undo: (() => Promise<unknown>)[]) => {
  const clock = { at: new Date('2026-11-23T02:00:00Z') };
  const now = () => clock.at;
  const store = await open(now);
  undo.push(() => store.close());
  const provider = await openProvider();
  undo.push(provider.close);
  provider.accounts.set('lan', LAN).set('son', SON);
  const config = readSignOnConfig({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT,
    OIDC_CLIENT_SECRET: SECRET,
    ADMINISTRATORS: 'lan@sonla.example',
  });
  const context = { store, now, stationName: String, provenanceOf: () => 'imported' as const };
  const live = { heartbeatMs: 50, tickMs: 5, pollMs: 50 };
  const start = async () => {
    const gateway = await createGateway({
      context,
      webDir: null,
      host: '127.0.0.1',
      port: 0,
      live,
      ...openAccess({ store, now }, config, []),
    });
    undo.push(() => gateway.close());
    return `http://127.0.0.1:${gateway.port}`;
  };
  const origin = await start();
  provider.serve(origin);
  const signOn = async (who: string, browser: Browser = openBrowser(), next = '/hom-nay') => {
    provider.state.who = who;
    const { way } = await browser.go(`${origin}/api/sign-in?${new URLSearchParams({ next }).toString()}`);
    return { browser, way, end: way.at(-1) ?? '' };
  };
  const read = (browser: Browser, feed: string) => browser.ask(`${origin}/api/feeds/${feed}`);
  const give = async (browser: Browser, command: string, payload: unknown, expected: number | null = null) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ id: randomUUID(), command, expected, payload });
    return browser.ask(`${origin}/api/commands/${command}`, { method: 'POST', headers, body });
  };
  const persons = async (browser: Browser) =>
    envelope(FEEDS.persons.body).parse(await (await read(browser, 'persons')).json()).body.persons;
  const dial = (browser: Browser, at = origin) => {
    const socket = io(at, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders: { cookie: browser.cookieOf(origin) },
    });
    undo.push(async () => socket.close());
    const heard: string[] = [];
    let digest: unknown;
    socket.on('rights', (said: unknown) => (digest = said));
    socket.on('connect', () => heard.push('connect'));
    socket.on('connect_error', () => heard.push('refused'));
    socket.on('ended', (why: string) => heard.push(`ended ${why}`));
    socket.on('disconnect', () => heard.push('disconnect'));
    return { heard, rights: () => digest };
  };
  const end = (browser: Browser, everywhere = false) =>
    browser.ask(`${origin}/api/sign-out`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ everywhere }),
    });
  return { origin, store, provider, clock, start, signOn, read, give, persons, dial, end };
};
