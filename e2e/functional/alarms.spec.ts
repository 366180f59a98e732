import type { Page } from '@playwright/test';
import { expect, type Ioc, test, vietnamStamp } from '../ioc';

/** Far over what the centre calls unusual for COD, at a station of the inbox. */
const dropCod = (ioc: Ioc, value: string, at = new Date()) => ioc.dropStationFile({ parameter: 'COD', value, unit: 'mg/l', at });
const rowOf = (page: Page, words: RegExp) =>
  page
    .getByRole('list', { name: /^Cảnh báo đang mở/ })
    .getByRole('listitem')
    .filter({ hasText: words });
const COD = /COD · SLA_DEMO_01/;

test('a discharge over its limit is seen without a reload, acknowledged by two keys, and on record', async ({ ioc, page }) => {
  await ioc.open('/canh-bao');
  const centre = page.getByRole('region', { name: 'Cảnh báo', exact: true });
  await expect(centre).toHaveAttribute('data-state', 'live');
  dropCod(ioc, '182.4');
  const row = rowOf(page, COD);
  await expect(row).toContainText('182,4 mg/L');
  await expect(row).toContainText('gấp 1,2 lần');
  await expect(row).toContainText('chưa tiếp nhận');
  await expect(page.locator('[data-voice]')).toContainText('COD · SLA_DEMO_01, 182,4 mg/L');
  const high = page.getByRole('button', { name: /Cao chưa tiếp nhận$/ });
  await expect(high).toHaveText(/^1/);

  await row.locator('[data-row]').focus();
  await page.keyboard.press('t');
  await expect(page.getByRole('dialog', { name: /^Tiếp nhận/ })).toBeVisible();
  await page.keyboard.press('1');
  await expect(row).toContainText('đã tiếp nhận');
  await expect(row).not.toContainText('Đang gửi');
  await expect(high).toHaveText(/^0/);
  await expect(row.locator('[data-row]')).toBeFocused();

  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: COD });
  const line = sheet.getByRole('region', { name: 'Nhật ký' }).getByRole('listitem').first();
  await expect(line).toContainText('Tiếp nhận');
  await expect(line).toContainText('“Đã nắm, đang kiểm tra”');
  await expect(line.locator('time')).toHaveText(/^\d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d$/);
  await expect(page).toHaveURL(/canh-bao=cb-/);
  await page.keyboard.press('h');
  await expect(sheet.getByRole('radio', { name: '15 phút' })).toBeFocused();
  await sheet.getByRole('button', { name: 'Hủy' }).click();
  await page.reload();
  await expect(line).toContainText('“Đã nắm, đang kiểm tra”');
  await expect(sheet).toContainText('182,4 mg/L');
  await page.keyboard.press('Escape');
  await expect(row).toContainText('đã tiếp nhận: Người dùng tại máy');
});

test('an alarm is shelved for a quarter of an hour with its reason, stands among what is held back, and is brought back', async ({
  ioc,
  page,
}) => {
  await ioc.open('/canh-bao');
  dropCod(ioc, '190');
  const row = rowOf(page, COD);
  await row.locator('[data-row]').focus();
  await page.keyboard.press('h');
  const form = page.getByRole('dialog', { name: /^Tạm hoãn/ });
  await expect(form.getByRole('radio', { name: '15 phút' })).toBeChecked();
  await form.getByRole('button', { name: 'Đang bảo trì thiết bị' }).click();
  await form.getByRole('button', { name: 'Tạm hoãn', exact: true }).click();
  await expect(row).toContainText(/tạm hoãn đến \d\d:\d\d/);

  await page.getByRole('button', { name: /^Đang tạm hoãn, ngừng sử dụng/ }).click();
  await expect(page).toHaveURL(/xem=tam-gac/);
  const hold = page
    .getByRole('list', { name: /^Các điều kiện/ })
    .getByRole('listitem')
    .filter({ hasText: COD });
  await expect(hold).toContainText('Người dùng tại máy: Đang bảo trì thiết bị');
  await hold.getByRole('button', { name: 'Đưa trở lại' }).click();
  const back = page.getByRole('dialog', { name: /^Đưa trở lại/ });
  await back.getByLabel('Lý do').fill('Bảo trì xong');
  await back.getByRole('button', { name: 'Đưa trở lại' }).click();
  await expect(hold).toHaveCount(0);
  await page.goBack();
  await expect(row).not.toContainText('tạm hoãn đến');
});

test('a task is given from an alarm, and its journal leads to it', async ({ ioc, page }) => {
  await ioc.open('/canh-bao');
  dropCod(ioc, '195');
  await rowOf(page, COD).locator('[data-row]').click();
  const sheet = page.getByRole('dialog', { name: COD });
  await sheet.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
  const form = sheet.getByRole('form', { name: 'Giao nhiệm vụ' });
  await expect(form.getByLabel('Tên nhiệm vụ')).toHaveValue(/^Xử lý cảnh báo: .*COD · SLA_DEMO_01$/);
  await form.locator('input[type="date"]').first().fill('2027-01-15');
  await form.getByRole('button', { name: 'Ghi nhận' }).click();
  const line = sheet.getByRole('region', { name: 'Nhật ký' }).getByRole('listitem').first();
  await expect(line).toContainText('Giao nhiệm vụ');
  await line.getByRole('link', { name: 'Mở nhiệm vụ' }).click();
  await expect(page.getByRole('dialog', { name: /^Xử lý cảnh báo/ })).toBeVisible();
});

/** COD at a station that nobody registered: each such station is a group of its own. */
const dropAt = (ioc: Ioc, station: string) => {
  const stamp = vietnamStamp(new Date());
  ioc.dropFile(`${station}_${stamp}.txt`, `COD\t210\tmg/l\t${stamp}\t00\n`);
};

test('a flood is told as one; what comes moves no row under the focus; all of it is acknowledged at once', async ({ ioc, page }) => {
  await ioc.open('/canh-bao');
  dropAt(ioc, 'SLA_LU_01');
  const first = rowOf(page, /COD · SLA_LU_01/);
  await first.locator('[data-row]').focus();
  const before = await first.boundingBox();
  dropAt(ioc, 'SLA_LU_02');
  const pill = page.getByRole('button', { name: '1 cảnh báo mới ở trên' });
  await expect(pill).toBeVisible();
  await expect(first.locator('[data-row]')).toBeFocused();
  expect(Math.abs(((await first.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThanOrEqual(1);
  await page.keyboard.press('n');
  await expect(rowOf(page, /COD · SLA_LU_02/).locator('[data-row]')).toBeFocused();
  await expect(pill).toHaveCount(0);

  for (let station = 3; station <= 12; station++) dropAt(ioc, `SLA_LU_${String(station).padStart(2, '0')}`);
  await expect(page.getByText(/^Dồn cảnh báo: 1\d trong 10 phút$/)).toBeVisible();
  await page.keyboard.press('x');
  await page.getByRole('button', { name: /^Chọn mọi cảnh báo chưa tiếp nhận \(1\d\)$/ }).click();
  await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).first().click();
  await expect(page.getByRole('dialog', { name: /^Tiếp nhận 1\d cảnh báo$/ })).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.getByRole('button', { name: /^0 Cao chưa tiếp nhận$/ })).toBeVisible();
  await expect(rowOf(page, /COD · SLA_LU_12/)).toContainText('đã tiếp nhận: Người dùng tại máy');
});

test('who acknowledges too late is told what is true now, and nothing is undone', async ({ ioc, page }) => {
  await ioc.open('/canh-bao');
  dropAt(ioc, 'SLA_MUON_01');
  const row = rowOf(page, /COD · SLA_MUON_01/);
  await row.getByRole('button', { name: /^Tiếp nhận/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Tiếp nhận/ });
  await expect(dialog).toBeVisible();
  const alarm = (await row.getAttribute('data-item')) ?? '';
  const body = { id: crypto.randomUUID(), command: 'alarm.acknowledge', expected: 1, payload: { alarm, comment: 'Người khác nhanh hơn' } };
  const given = await page.request.post(`${ioc.gateway.origin}/api/commands/alarm.acknowledge`, { data: body });
  expect(given.status()).toBe(200);
  await dialog.getByRole('button', { name: /Đã nắm/ }).click();
  await expect(row.getByRole('alert')).toContainText('Chưa tiếp nhận được.');
  await expect(row.getByRole('alert')).toContainText('Hiện nay: đang diễn ra, đã tiếp nhận: Người dùng tại máy');
  await row.getByRole('button', { name: 'Đã hiểu' }).click();
  await expect(row.getByRole('alert')).toHaveCount(0);
  await row.locator('[data-row]').click();
  const journal = page.getByRole('region', { name: 'Nhật ký' });
  await expect(journal).toContainText('“Người khác nhanh hơn”');
  await expect(journal.getByRole('listitem').filter({ hasText: 'Tiếp nhận' })).toHaveCount(1);
});
