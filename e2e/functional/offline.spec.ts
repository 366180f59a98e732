import type { Page } from '@playwright/test';
import { expect, type Ioc, test, vietnamStamp } from '../ioc';

test.use({ serviceWorkers: 'allow' });

const ONE = /COD · SLA_DEMO_01/;
const TWO = /COD · SLA_DEMO_02/;
const rowOf = (page: Page, words: RegExp) =>
  page
    .getByRole('list', { name: /^Cảnh báo đang mở/ })
    .getByRole('listitem')
    .filter({ hasText: words });
/** A station measures far over what the centre calls unusual for COD. */
const raise = (ioc: Ioc, station: string): void => {
  const stamp = vietnamStamp(new Date());
  ioc.dropFile(`${station}_${stamp}.txt`, `COD\t182.4\tmg/l\t${stamp}\t00\n`);
};
const acknowledge = async (page: Page, words: RegExp): Promise<void> => {
  await rowOf(page, words)
    .getByRole('button', { name: /^Tiếp nhận/ })
    .click();
  await page
    .getByRole('dialog', { name: /^Tiếp nhận/ })
    .getByRole('button')
    .nth(1)
    .click();
};
/** What the gateway's journal of an alarm has, by kind. */
const journalOf = (ioc: Ioc, id: string): Promise<string[]> =>
  ioc.page.evaluate(async (alarm) => {
    const answer = await fetch(`/api/feeds/alarm?alarm=${alarm}`);
    const { body } = await answer.json();
    return body.journal.map(({ kind }: { kind: string }) => kind);
  }, id);

test('[OF1] [OF2] [OF3] [OF4] a phone opens without the gateway with figures and their age, keeps an act, and sends it once', async ({
  ioc,
  page,
}) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await ioc.watchContentPolicy();
  await ioc.open('/canh-bao');
  raise(ioc, 'SLA_DEMO_01');
  await expect(rowOf(page, ONE)).toContainText('chưa tiếp nhận');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  // The program is whole, and what is shown has been written.
  const isKept = () =>
    page.evaluate(async () => {
      // Opened before the page made it, it would be empty for good.
      if (!(await indexedDB.databases()).some(({ name }) => name === 'ioc-kept-local')) return false;
      return new Promise<boolean>((resolve) => {
        const opening = indexedDB.open('ioc-kept-local');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('texts').objectStore('texts').get('["feed","alarms",{},null]');
          reading.onsuccess = () => {
            opening.result.close();
            resolve(String(reading.result).includes('SLA_DEMO_01'));
          };
        };
      });
    });
  await expect.poll(isKept, { timeout: 30_000 }).toBe(true);
  expect(ioc.faults).toEqual([]);

  await ioc.gateway.stop();
  try {
    await page.reload();
    const banner = page.getByText(/^Mất kết nối: đang xem số liệu đã lưu trên thiết bị lúc \d\d\/\d\d\/\d{4} \d\d:\d\d/);
    await expect(banner).toBeVisible();
    await expect(page.getByRole('region', { name: 'Cảnh báo', exact: true })).toHaveAttribute('data-state', 'stale');
    await acknowledge(page, ONE);
    await expect(rowOf(page, ONE)).toContainText('chưa gửi');
    await page.reload();
    await expect(rowOf(page, ONE)).toContainText('chưa gửi');
    await page.getByRole('button', { name: '1 thao tác chưa gửi' }).click();
    await expect(page.getByRole('dialog', { name: 'Thao tác trên thiết bị này' })).toContainText('Tiếp nhận cảnh báo');
    await page.keyboard.press('Escape');
  } finally {
    await ioc.gateway.start();
  }
  await expect(rowOf(page, ONE)).toContainText('đã tiếp nhận', { timeout: 60_000 });
  await expect(page.locator('[data-unsent]')).toHaveCount(0);
  await rowOf(page, ONE).locator('[data-row]').click();
  const id = new URL(page.url()).searchParams.get('canh-bao') ?? '';
  expect((await journalOf(ioc, id)).filter((kind) => kind === 'acknowledged')).toHaveLength(1);
});

test('[OF5] an act that was decided on a state that has moved is refused in words, and stands until a person has seen it', async ({
  ioc,
  page,
  context,
  browser,
}) => {
  await ioc.open('/canh-bao');
  raise(ioc, 'SLA_DEMO_02');
  await expect(rowOf(page, TWO)).toContainText('chưa tiếp nhận');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const other = await (await browser.newContext()).newPage();
  await other.goto(`${ioc.gateway.origin}/canh-bao`);
  await context.setOffline(true);
  await expect(page.getByRole('banner').getByText('Mất kết nối')).toBeVisible({ timeout: 30_000 });
  await acknowledge(page, TWO);
  await expect(rowOf(page, TWO)).toContainText('chưa gửi');
  await acknowledge(other, TWO);
  await expect(rowOf(other, TWO)).toContainText('đã tiếp nhận');
  // Shown as done while it is on its way; only then it is.
  await expect(rowOf(other, TWO)).not.toContainText(/Đang gửi|Chờ gửi/);
  await context.setOffline(false);
  await expect(rowOf(page, TWO)).toContainText('không thực hiện được', { timeout: 60_000 });
  await page.getByRole('button', { name: '1 thao tác không thực hiện được' }).click();
  const sheet = page.getByRole('dialog', { name: 'Thao tác trên thiết bị này' });
  await expect(sheet).toContainText(/Hiện nay: đã được Người dùng tại máy tiếp nhận lúc/);
  await sheet.getByRole('button', { name: /^Đã rõ/ }).click();
  await expect(sheet).toContainText('Không còn thao tác nào chờ gửi.');
  await expect(page.locator('[data-unsent]')).toHaveCount(0);
});
