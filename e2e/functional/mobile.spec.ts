import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { PHONE_HOMES, PHONE_LIMIT_KB } from '../../scripts/first-load.mjs';
import { expect, Ioc, test } from '../ioc';

const SMALLEST = { width: 360, height: 740 };
/** WCAG 2.5.8, and what a thumb hits without looking. */
const [TARGET, ACT] = [24, 44];
const WEB = process.env['E2E_WEB_DIR'] ?? join(import.meta.dirname, '..', '..', 'dist', 'web');

test.use({ viewport: SMALLEST, hasTouch: true, isMobile: true, seedSimulated: true });

/** What may be pressed and is lower or narrower than that; links within a line of text are let be (WCAG 2.5.8). */
const tooSmall = (page: Page, within: string, least: number): Promise<string[]> =>
  page.locator(within).evaluateAll(
    (roots, px) =>
      roots
        .flatMap((root) => [...root.querySelectorAll<HTMLElement>('button, a[href], select, summary, input:not([type=radio])')])
        .filter((each) => each.checkVisibility() && getComputedStyle(each).display !== 'inline')
        .filter((each) => {
          const { width, height } = each.getBoundingClientRect();
          return width > 1 && Math.min(width, height) < px - 0.5;
        })
        .map((each) => `${each.tagName} ${each.textContent} ${each.getBoundingClientRect().height}`),
    least,
  );
const raise = (ioc: Ioc): void => ioc.dropStationFile({ parameter: 'COD', value: '190', unit: 'mg/l', at: new Date() });
const bar = (page: Page) => page.getByRole('navigation', { name: 'Điều hướng chính' });

test('[MB1] [MB5] the day of an agency on the smallest phone: what to act on, acknowledged in place, its figures and tasks, and a bar for the thumb', async ({
  ioc,
  page,
}) => {
  await ioc.open('/hom-nay?vai=co-quan&coQuan=so-nnmt');
  const head = page.locator('[data-phone-head]');
  await expect(head.getByRole('heading', { level: 2 })).toHaveText('Sở Nông nghiệp và Môi trường hôm nay');
  await expect(head).toContainText(/(Thứ|Chủ).* \d\d\/\d\d · cập nhật \d\d:\d\d/);
  await expect(head).toContainText('trực tuyến');
  raise(ioc);
  const act = page.getByRole('region', { name: 'Cần làm ngay' });
  const card = act.getByRole('listitem').filter({ hasText: 'COD · SLA_DEMO_01' });
  await expect(card).toContainText('190 mg/L');
  const waiting = Number(await act.locator('[data-home-alarms]').getAttribute('data-home-alarms'));
  await expect(
    bar(page)
      .getByRole('link', { name: /^Cảnh báo/ })
      .locator('[data-alarm-badge]'),
  ).toBeVisible();
  expect(await tooSmall(page, '#main [data-alarm] div', ACT)).toEqual([]);
  expect(await tooSmall(page, 'nav[aria-label="Điều hướng chính"]', ACT)).toEqual([]);
  expect(await tooSmall(page, 'body', TARGET)).toEqual([]);
  expect(await ioc.sidewaysOverflow()).toBeLessThanOrEqual(0);
  await card.getByRole('button', { name: /^Tiếp nhận/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Tiếp nhận/ });
  expect(await tooSmall(page, 'dialog form', ACT)).toEqual([]);
  await dialog.getByRole('button', { name: /Đã nắm, đang kiểm tra/ }).click();
  await expect(act.locator('[data-home-alarms]')).toHaveAttribute('data-home-alarms', String(waiting - 1));
  await expect(card.getByRole('button', { name: /^Tiếp nhận/ })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Nhiệm vụ đến hạn' })).toBeVisible();
  await bar(page)
    .getByRole('link', { name: /^Nhiệm vụ/ })
    .click();
  await expect(page).toHaveURL(/nhiem-vu$/);
  expect(await ioc.sidewaysOverflow()).toBeLessThanOrEqual(0);
  expect(ioc.faults).toEqual([]);
});

test('[MB3] [MB7] a commune is found from the bar; its figures stand there with their day, and the map comes when it is asked for, or at once where it was frozen', async ({
  ioc,
  page,
}) => {
  await ioc.open('/hom-nay');
  await bar(page).getByRole('button', { name: 'Tra cứu' }).click();
  await page.getByRole('combobox', { name: 'Tìm kiếm và lệnh' }).fill('to hieu');
  await page
    .getByRole('option', { name: /^Phường Tô Hiệu/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/ban-do\?.*area=03646/);
  await expect(page.getByRole('heading', { level: 2, name: 'Phường Tô Hiệu' })).toBeVisible();
  const figure = page.getByRole('list', { name: 'Số liệu của Phường Tô Hiệu' }).getByRole('listitem').first();
  await expect(figure.locator('[data-figure]')).toBeVisible();
  await expect(figure).toContainText(/\d{4}/);
  await expect(page.getByRole('application')).toHaveCount(0);
  await page.getByRole('button', { name: 'Xem bản đồ' }).click();
  await expect(page.getByRole('application', { name: /^Bản đồ 75 xã, phường/ })).toBeVisible();
  expect(await ioc.sidewaysOverflow()).toBeLessThanOrEqual(0);
  expect(await tooSmall(page, '#main', TARGET)).toEqual([]);
  expect(ioc.faults).toEqual([]);
  await ioc.open(`/ban-do?area=03646&asOf=${new Date().toISOString()}&chot=${'0'.repeat(64)}`);
  await expect(page.getByRole('application', { name: /^Bản đồ 75 xã, phường/ })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Số liệu của Phường Tô Hiệu' })).toHaveCount(0);
});

/** JavaScript (KB, gzip) that the home brought by itself, and the parts of it that are loaded apart. */
const weighHome = async (ioc: Ioc, page: Page, path: string, ready: () => Promise<void>): Promise<{ kb: number; parts: string[] }> => {
  const scripts: Response[] = [];
  page.on('response', (response) => response.request().resourceType() === 'script' && scripts.push(response));
  await ioc.open(path);
  await ready();
  await page.waitForLoadState('networkidle');
  const bodies = await Promise.all(scripts.map(async (each) => [new URL(each.url()).pathname, await each.body()] as const));
  const fetched = new Set(bodies.map(([path]) => path.slice(1)));
  const manifest: Record<string, { file: string; isDynamicEntry?: boolean }> = JSON.parse(
    readFileSync(join(WEB, '.vite', 'manifest.json'), 'utf8'),
  );
  return {
    kb: bodies.reduce((total, [, body]) => total + gzipSync(body).length, 0) / 1024,
    parts: Object.entries(manifest).flatMap(([source, { file, isDynamicEntry }]) => (isDynamicEntry && fetched.has(file) ? [source] : [])),
  };
};

test('[MB6] the home of a phone fetches no more JavaScript than its limit, whosever it is, and can be installed', async ({
  ioc,
  page,
  browser,
}) => {
  const figure = page.getByRole('region', { name: 'Số liệu của cơ quan' }).getByRole('listitem').first();
  const agency = await weighHome(ioc, page, '/hom-nay?vai=co-quan&coQuan=so-khcn', () => expect(figure).toContainText('kế hoạch'));
  const other = await browser.newPage({ viewport: SMALLEST, hasTouch: true, isMobile: true, locale: 'vi-VN', serviceWorkers: 'block' });
  const leader = await weighHome(new Ioc(other, ioc.gateway), other, '/hom-nay', async () => {
    await expect(other.locator('#main section[data-state="live"]')).toHaveCount(2);
    await expect(other.locator('section[data-state="loading"]')).toHaveCount(0);
  });
  for (const [whose, { kb, parts }] of Object.entries({ agency, leader })) {
    expect.soft(kb, whose).toBeGreaterThan(100);
    expect.soft(kb, whose).toBeLessThanOrEqual(PHONE_LIMIT_KB);
    expect.soft(parts, whose).toContain('src/views/PhoneHomeView.tsx');
  }
  // The gate weighs all that a browser fetches.
  expect(agency.parts.filter((part) => !PHONE_HOMES.agency.includes(part))).toEqual([]);
  expect(leader.parts.filter((part) => !PHONE_HOMES.leader.includes(part))).toEqual([]);

  const install = await page.request.get(`${ioc.gateway.origin}${await page.locator('link[rel="manifest"]').getAttribute('href')}`);
  expect(await install.json()).toMatchObject({ start_url: '/hom-nay', display: 'standalone', lang: 'vi' });
  await other.close();
});
