import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { expect, test } from '../ioc';

let foreign: Server;
let site = '';
/** A page of somebody else, under another name of this machine: another origin and another site than ours. */
test.beforeAll(async () => {
  foreign = createServer(({ url }, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(url === '/inner' ? '<p>inner page of the other site</p>' : '<!doctype html><title>other site</title>');
  });
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  const address = foreign.address();
  site = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
});
test.afterAll(() => void foreign.close());

/** Every kind of answer: pages of the desk, of a wall, of a phone, of a meeting, and what is no page. */
const KINDS = [
  '/',
  '/tong-quan',
  '/nhap-bao-cao',
  '/wall/tong-quan',
  '/hop',
  '/hop/la/phong',
  '/vao-hop/la',
  '/khong-co',
  '/api/docs',
  '/api/feeds/intake',
  '/api/none',
  '/icon.svg',
  '/%zz',
];

test('[SC1] a page of another origin shows none of ours in a frame', async ({ gateway, page }) => {
  await page.goto(site);
  const frames = [...KINDS.map((path) => gateway.origin + path), `${site}/inner`];
  await page.evaluate((addresses) => {
    for (const address of addresses) {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.appendChild(frame);
    }
  }, frames);
  // That one is shown, and so frames do show pages here.
  await expect(page.frameLocator(`iframe[src="${site}/inner"]`).getByText('inner page of the other site')).toBeVisible();
  for (const path of KINDS) {
    const frame = await page.locator(`iframe[src="${gateway.origin}${path}"]`).elementHandle();
    const inside = await frame?.contentFrame();
    await expect.poll(() => inside?.url(), path).toMatch(/^chrome-error:/);
    const words = await inside?.evaluate(() => document.body.innerText);
    expect(words, path).not.toMatch(/IOC|Sơn La|urn:ioc/);
  }
});

test('[SC8] a page of another origin has nothing done and reads nothing, whatever it sends with the browser of somebody who may', async ({
  gateway,
  page,
  context,
}) => {
  const tasks = async (): Promise<string> => (await fetch(`${gateway.origin}/api/feeds/tasks`)).text();
  const before = await tasks();
  await page.goto(site);
  const task = {
    title: 'Việc do trang khác giao',
    body: null,
    origin: { kind: 'hand' },
    leads: [{ agency: null, name: 'Ai đó', note: null }],
  };
  const more = { person: null, coordinating: [], due: { kind: 'none' }, recurrence: null };
  const body = JSON.stringify({ id: randomUUID(), command: 'task.create', expected: null, payload: { ...task, ...more } });
  const sent = await page.evaluate(
    async ({ origin, text }) => {
      const address = `${origin}/api/commands/task.create`;
      const tries: [string, RequestInit][] = [
        [address, { method: 'POST', body: text, mode: 'no-cors' }],
        [address, { method: 'POST', body: text, mode: 'no-cors', credentials: 'include', headers: { 'content-type': 'text/plain' } }],
        [address, { method: 'POST', body: text, headers: { 'content-type': 'application/json' }, credentials: 'include' }],
        [address, { method: 'POST', body: new Blob([text], { type: 'application/json' }) }],
        [`${origin}/api/feeds/tasks`, { credentials: 'include' }],
        [`${origin}/api/session`, { credentials: 'include' }],
        [`${origin}/api/imports/${crypto.randomUUID()}?kind=observations&name=a.csv`, { method: 'PUT', body: 'x' }],
      ];
      const told: string[] = [];
      for (const [url, init] of tries)
        told.push(
          await fetch(url, init).then(
            (answer) => `${answer.type} ${answer.status}`,
            () => 'refused',
          ),
        );
      told.push(
        await new Promise<string>((resolve) => {
          const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
          socket.addEventListener('open', () => resolve('open'));
          socket.addEventListener('error', () => resolve('refused'));
        }),
      );
      return told;
    },
    { origin: gateway.origin, text: body },
  );
  // What is opaque was sent and cannot be read; CORP keeps even its bytes away. Nothing has a status to read.
  expect(sent.filter((each) => each !== 'refused' && each !== 'opaque 0')).toEqual([]);

  // A form, which asks nobody before it is sent, and goes there with the whole page.
  await page.setContent(
    `<form method="post" enctype="text/plain" action="${gateway.origin}/api/commands/task.create"><input name='${body.slice(0, -1).replaceAll("'", '')},"x":"' value='"}'><button>x</button></form>`,
  );
  await page.getByRole('button').click();
  await expect(page.getByText('urn:ioc:problem:cross-origin')).toBeVisible();
  expect(await tasks()).toBe(before);

  // A window of ours that it opened is not its own to hold.
  await page.goto(site);
  const opening = context.waitForEvent('page');
  await page.evaluate((address) => Object.assign(window, { held: window.open(address) }), gateway.origin);
  const opened = await opening;
  await expect(opened.getByRole('heading', { level: 1 }).first()).toBeVisible();
  expect(await opened.evaluate(() => window.opener === null)).toBe(true);
  await expect.poll(() => page.evaluate(() => (Reflect.get(window, 'held') as Window | null)?.closed)).toBe(true);
});
