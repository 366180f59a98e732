import { expect, test } from '../ioc';

test('a new reading moves the figure without moving the focus, and a device error is said in words', async ({ ioc, page }) => {
  const now = Date.now();
  ioc.dropStationFile({ parameter: 'TSS', value: '30.5', unit: 'mg/l', at: new Date(now - 20_000) });
  await ioc.open('/moi-truong');
  const row = page.getByRole('listitem').filter({ hasText: 'TSS' });
  await expect(row).toContainText('30,5 mg/L');
  await row.getByRole('button').focus();
  await row.evaluate((element) => element.setAttribute('data-same-row', ''));
  ioc.dropStationFile({ parameter: 'TSS', value: '47.5', unit: 'mg/l', at: new Date(now - 10_000), status: '02' });
  await expect(row).toContainText('47,5 mg/L');
  await expect(row).toContainText('◆ Lỗi thiết bị');
  await expect(row.getByRole('button')).toBeFocused();
  await expect(row).toHaveAttribute('data-same-row', '');
  await expect(page.getByRole('article').filter({ has: row })).toContainText(/◆ Lỗi thiết bị \d+\/\d+ thông số/);
});

test('an old reading is never shown as a current one', async ({ ioc, page }) => {
  ioc.dropStationFile({ parameter: 'TOC', value: '3.3', unit: 'mg/l', at: new Date(Date.now() - 20 * 60_000) });
  ioc.dropStationFile({ parameter: 'TN', value: '1.1', unit: 'mg/l', at: new Date(Date.now() - 3 * 3_600_000) });
  await ioc.open('/moi-truong');
  const rows = page.getByRole('listitem');
  await expect(rows.filter({ hasText: 'TOC' })).toContainText('◑ Cũ');
  await expect(rows.filter({ hasText: 'TOC' })).toContainText('20 phút trước');
  await expect(rows.filter({ hasText: 'Tổng N' })).toContainText('○ Mất dữ liệu');
  await expect(page.locator('section[data-state] > footer')).toContainText(/○ Mất dữ liệu · \d+\/\d+ thông số đúng hạn/);
});
