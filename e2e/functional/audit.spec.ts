import { readFileSync } from 'node:fs';
import { expect, test } from '../ioc';

test('[AU4] the log shows what was just done and what was turned away, is narrowed by the address, and is taken as a file that is in it too', async ({
  ioc,
  page,
  request,
}) => {
  await ioc.watchContentPolicy();
  const knock = { id: 'nothing', command: 'task.burn', expected: null, payload: {} };
  await request.post(`${ioc.gateway.origin}/api/commands/task.burn`, { data: knock });
  await ioc.open('/nhat-ky');
  await expect(page.getByRole('grid', { name: 'Các dòng nhật ký' })).toBeVisible();
  const knocked = page.getByRole('row').filter({ hasText: 'task.burn' });
  await expect(knocked).toContainText('Sai quy cách');

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải CSV' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^nhat-ky-.*\.csv$/);
  expect(readFileSync(await download.path(), 'utf8')).toContain('task.burn');
  await page.getByRole('button', { name: 'Mới nhất' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'audit.export' })).toContainText('Đã thực hiện');

  await page.getByLabel('Kết quả').selectOption({ label: 'Đã thực hiện' });
  await expect(page).toHaveURL(/muc=done/);
  await expect(knocked).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('row').filter({ hasText: 'audit.export' })).toBeVisible();
  await expect(page.getByText('các dòng cuối khớp')).toBeVisible();
  expect(ioc.foreignRequests).toEqual([]);
  expect(ioc.faults).toEqual([]);
});

test('[AU4] the log is read on a phone without scrolling sideways', async ({ ioc, page, request }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await request.post(`${ioc.gateway.origin}/api/commands/task.burn`, { data: {} });
  await ioc.open('/nhat-ky');
  await expect(page.getByRole('row').first()).toBeVisible();
  expect(await ioc.sidewaysOverflow()).toBeLessThanOrEqual(0);
});
