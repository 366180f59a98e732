import { randomBytes, randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from '../ioc';
import { order, receive, taken, upload } from './outsideDoors';

// Before the gateway of this file is started, which takes it from here: a key of another system, made for this run.
const SECRET = randomBytes(32);
process.env['PAPERLESS_KEYS'] = `ecabinet:k1:${SECRET.toString('base64')}`;
test.use({ seedSimulated: true });
test.describe.configure({ mode: 'serial' });

/** Each would run where it is put into a page unescaped: as a picture, out of an attribute, as a template and as an address. */
const payload = (place: string): string => `<img src=x onerror="window.ran='${place}'">"><svg onload=window.ran='${place}'>`;
const SCRIPT_ADDRESS = "javascript:window.ran='address'";

/** Nothing of what came in has run, nor was it kept from running by the policy alone, nor did it make an element or an address. */
const expectUnharmed = async (page: Page, dialogs: readonly string[]): Promise<void> => {
  const harm = await page.evaluate(() => ({
    ran: Reflect.get(window, 'ran') ?? null,
    elements: document.querySelectorAll('img[src="x"], svg[onload], [onerror]').length,
    addresses: Array.from(document.querySelectorAll('[href], [src], [action]'), (each) =>
      (each.getAttribute('href') ?? each.getAttribute('src') ?? each.getAttribute('action') ?? '').trim().toLowerCase(),
    ).filter((address) => address.startsWith('javascript:')).length,
  }));
  expect(harm).toEqual({ ran: null, elements: 0, addresses: 0 });
  expect(dialogs).toEqual([]);
};

test('[SC7] words that came in by any door are shown as words, and nothing in them runs', async ({ ioc, page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await ioc.watchContentPolicy();

  // The import door: the name of a file, its heads and its cells.
  const file = payload('file').replaceAll('/', '');
  const project = [
    'PA-1',
    payload('project'),
    payload('owner'),
    'B',
    payload('field'),
    '03646',
    'NSTW',
    '2026-03',
    '52,4',
    '09/12/2025',
    payload('document'),
  ];
  const heads = [
    'Mã dự án',
    'Tên dự án',
    'Chủ đầu tư',
    'Nhóm dự án',
    'Lĩnh vực',
    'Mã xã, phường',
    'Nguồn vốn',
    'Tháng',
    'Kế hoạch vốn năm',
    'Ngày giao',
    'Văn bản giao',
    'Giải ngân trong tháng',
    'Vướng mắc',
    'Đơn vị tính',
    'Nguồn số liệu',
    'Ngày số liệu',
  ];
  await upload(ioc, 'disbursement', `${file}.csv`, [
    heads,
    [...project, '2,15', payload('trouble'), 'tỷ đồng', payload('source'), '31/03/2026'],
  ]);
  const refused = await upload(ioc, 'observations', `${file}.2.csv`, [
    ['Mã chỉ tiêu', 'Kỳ', 'Giá trị', payload('head')],
    [payload('code'), payload('period'), payload('value'), 'x'],
  ]);

  // Station files: what they say and what they are called.
  ioc.dropFile('SLA_DEMO_01_20261101080000.txt', `${payload('station')}\t1\tmg/l\t20261101080000\t00\n`);
  ioc.dropFile(`${payload('name').replaceAll('/', '')}.txt`, 'COD\t1\tmg/l\t20261101080000\t00\n');

  // A meeting of another system.
  const item = { id: 'm1', title: payload('item'), address: '/tong-quan' };
  await receive(ioc, SECRET, 'hop-1', {
    title: payload('meeting'),
    startsAt: new Date(Date.now() + 3_600_000).toISOString(),
    place: payload('place').slice(0, 200),
    chair: payload('chair').slice(0, 200),
    items: [item],
  });

  // What people write.
  const lead = { agency: null, name: payload('lead'), note: payload('note') };
  await taken(ioc, 'task.create', null, {
    title: payload('title'),
    body: payload('body'),
    origin: { kind: 'hand' },
    leads: [lead],
    person: payload('person'),
    coordinating: [],
    due: { kind: 'none' },
    recurrence: null,
  });
  await taken(ioc, 'savedView.save', 0, { view: null, name: payload('v').slice(0, 100), address: '/tong-quan', isShared: true });
  const knocked: { result: { code: string } } = JSON.parse(await taken(ioc, 'wall.knock', null, { device: randomUUID() }));
  const wall = {
    name: payload('w').slice(0, 100),
    place: payload('wall').slice(0, 200),
    playlist: 'mac-dinh',
    heightM: 2,
    distanceM: 5,
    ground: 'dark',
    hasSound: false,
  };
  await taken(ioc, 'wall.enrol', null, { code: knocked.result.code, body: wall });

  // Addresses that are scripts are taken by no door.
  const evidence = [{ kind: 'link', url: SCRIPT_ADDRESS }];
  expect((await order(ioc, 'task.note', null, { task: 'x', note: 'Có minh chứng', evidence })).status).toBe(400);
  for (const address of [SCRIPT_ADDRESS, '//la.example/x', '/\\la.example', 'https://la.example/'])
    expect((await order(ioc, 'savedView.save', 0, { view: null, name: 'x', address, isShared: false })).status, address).toBe(400);

  /** Where what came in is read again: the page, and a word of it that proves that it is there. */
  const shown: [path: string, place: string][] = [
    ['/nhap-bao-cao', 'onerror="window.ran=\'file\'"'],
    [`/nhap-bao-cao?tep=${refused}`, "window.ran='file'"],
    ['/nguon-quan-trac', "window.ran='station'"],
    ['/hop', "window.ran='meeting'"],
    ['/nhiem-vu', "window.ran='title'"],
    ['/man-hinh', "window.ran='wall'"],
  ];
  for (const [path, words] of shown) {
    await ioc.open(path);
    await expect(page.getByText(words).first(), path).toBeVisible();
    await expectUnharmed(page, dialogs);
  }
  await page.keyboard.press('b');
  await expect(page.getByRole('dialog', { name: 'Khung xem' }).getByText("window.ran='v'").first()).toBeVisible();
  await expectUnharmed(page, dialogs);

  // Addresses are read as words too.
  for (const path of [
    `/tong-quan?area=${encodeURIComponent(payload('query'))}`,
    `/nhiem-vu?q=${encodeURIComponent(payload('query'))}`,
    `/${encodeURIComponent(payload('path'))}`,
  ]) {
    await ioc.open(path);
    await expect(page.locator('#main, main, [role="alert"], h1').first()).toBeVisible();
    await expectUnharmed(page, dialogs);
  }
  expect(ioc.foreignRequests).toEqual([]);
  expect(ioc.faults).toEqual([]);
});

test('[SC1] words that did become elements would still not run: the policy of the page is a second wall', async ({ ioc, page }) => {
  await ioc.watchContentPolicy();
  await ioc.open('/tong-quan');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), payload('inside'));
  await page.evaluate((address) => {
    const link = document.body.appendChild(document.createElement('a'));
    link.href = address;
    link.click();
    for (const text of ['window.ran = 1', 'import("data:text/javascript,window.ran=1")'])
      document.head.appendChild(document.createElement('script')).textContent = text;
    const evaluate = Reflect.get(globalThis, 'eval');
    // Later: what drives this test is itself allowed to make code of text.
    if (typeof evaluate === 'function') setTimeout(() => void evaluate('window.ran = 1'), 0);
  }, SCRIPT_ADDRESS);
  await expect.poll(() => ioc.faults.filter((fault) => fault.startsWith('content policy: script-src')).length).toBeGreaterThanOrEqual(6);
  expect(await page.evaluate(() => Reflect.get(window, 'ran') ?? null)).toBe(null);
  // The same eyes that looked at every page see it here.
  await expect(expectUnharmed(page, [])).rejects.toThrow(/elements/);
});
