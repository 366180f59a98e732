import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, type Ioc, test } from '../ioc';

interface Done {
  result: { wall: { id: string }; playlist: { id: string }; walls: unknown };
}
/** As the desk gives it. */
const command = async (ioc: Ioc, name: string, payload: unknown, expected: number | null = null): Promise<Done['result']> => {
  const answer = await fetch(`${ioc.gateway.origin}/api/commands/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: randomUUID(), command: name, expected, payload }),
  });
  const done: Partial<Done> = await answer.json();
  if (!answer.ok || !done.result) throw new Error(`${name}: ${answer.status} ${JSON.stringify(done)}`);
  return done.result;
};
const scene = (address: string, dwellSeconds: number) => ({ id: randomUUID(), address, dwellSeconds, schedule: null, isPaused: false });
const on = (page: Page, id: string) => page.locator(`[data-wall="${id}"]`);
const mode = (page: Page, is: string) => page.locator(`[data-wall-mode="${is}"]`);

test.beforeEach(({ page }) => page.setViewportSize({ width: 1920, height: 1080 }));

test('[WL22] scenes follow one another in their time, are held by the space bar, and an unknown scene is the first', async ({
  ioc,
  page,
}) => {
  await ioc.open('/wall/khong-co?nhip=4');
  await expect(on(page, 'tong-quan')).toBeVisible();
  await expect(page.locator('[data-wall-next="ngan-sach"]')).toHaveText(/^Tiếp: Ngân sách sau 00:0\d$/);
  await expect(on(page, 'ngan-sach')).toBeVisible({ timeout: 10_000 });
  await page.keyboard.press(' ');
  await expect(page.getByText(/^Đang dừng · tiếp: Giải ngân/)).toBeVisible();
  await page.waitForTimeout(5_000);
  await expect(on(page, 'ngan-sach')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(on(page, 'giai-ngan')).toBeVisible();
  await page.keyboard.press(' ');
  await page.getByRole('button', { name: 'Cảnh 1: Tổng quan' }).click();
  await expect(on(page, 'tong-quan')).toBeVisible();
});

test('[WL24] a wall that was taken leaves out a scene it does not know, and an alarm breaks into its round until it is acknowledged', async ({
  ioc,
  page,
}) => {
  await ioc.open('/wall');
  const shown = page.locator('[data-wall-code]');
  await expect(shown).toBeVisible();
  const code = await shown.getAttribute('data-wall-code');
  const preemption = { priorities: ['critical', 'high'], maxSeconds: 600 };
  const scenes = [scene('/wall/nhiem-vu', 600), scene('/wall/da-bo', 600), scene('/wall/ngan-sach', 600)];
  const { playlist } = await command(ioc, 'wallPlaylist.save', { playlist: null, body: { name: 'Phòng họp', scenes, preemption } }, 0);
  const body = { name: 'Tường họp', place: '', playlist: playlist.id, heightM: 1.37, distanceM: 6, ground: 'light', hasSound: false };
  const { wall } = await command(ioc, 'wall.enrol', { code, body });
  await expect(shown).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  // The overview is not in this playlist.
  await expect(on(page, 'nhiem-vu')).toBeVisible();
  await page.waitForTimeout(2_500);
  await command(ioc, 'wall.control', { walls: [wall.id], act: { act: 'next' } });
  await expect(on(page, 'ngan-sach')).toBeVisible();

  ioc.dropStationFile({ parameter: 'COD', value: '182.4', unit: 'mg/l', at: new Date() });
  await expect(mode(page, 'alarm')).toBeVisible({ timeout: 30_000 });
  await expect(on(page, 'moi-truong')).toBeVisible();
  const call = page.locator('[data-wall-call]');
  await expect(call).toContainText('COD · SLA_DEMO_01');
  await expect(call).toContainText('182,4 mg/L');
  await expect(call).toContainText('chưa ai tiếp nhận');
  const id = await call.getAttribute('data-wall-call');
  const open: { body: { alarms: { id: string; version: number }[] } } = await (
    await fetch(`${ioc.gateway.origin}/api/feeds/alarms`)
  ).json();
  const version = open.body.alarms.find((each) => each.id === id)?.version ?? null;
  await command(ioc, 'alarm.acknowledge', { alarm: id, comment: 'Đang kiểm tra' }, version);
  await expect(mode(page, 'turning')).toBeVisible();
  await expect(on(page, 'ngan-sach')).toBeVisible();
});

test.describe('where the program may be kept on the device', () => {
  test.use({ serviceWorkers: 'allow' });
  test('[WL26] a wall that is opened without its gateway goes round what it last showed, says so, and shows no error of the browser', async ({
    ioc,
    page,
    gateway,
  }) => {
    test.setTimeout(180_000);
    await ioc.open('/wall/ngan-sach?nhip=5');
    await expect(on(page, 'giai-ngan')).toBeVisible({ timeout: 20_000 });
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 60_000 }).toBe('activated');
    await gateway.stop();
    await page.reload();
    await expect(mode(page, 'turning')).toBeVisible();
    const here = await page.locator('[data-wall]').getAttribute('data-wall');
    await expect(on(page, here ?? '')).toHaveCount(0, { timeout: 10_000 });
    await expect(page.getByText(/Mất kết nối/)).toBeVisible({ timeout: 30_000 });
    await expect(page.locator('[role="dialog"], input')).toHaveCount(0);
    // What it shows was kept, and says how old it is.
    await expect(
      page
        .getByText(/số liệu cũ, nhận/)
        .filter({ visible: true })
        .first(),
    ).toBeVisible({ timeout: 20_000 });
    await gateway.start();
  });
});
