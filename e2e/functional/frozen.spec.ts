import { expect, test } from '../ioc';

test('[FZ1] [FZ2] figures frozen on a page stay, under a link that says by whom, when and whether they are what was archived', async ({
  ioc,
  page,
}) => {
  await ioc.open('/chuyen-doi-so');
  const table = page.getByRole('table').first();
  await expect(table).toBeVisible();
  await page.getByRole('button', { name: /Số liệu tại/ }).click();
  await page.getByRole('button', { name: 'Chốt số liệu đang xem' }).click();
  const notice = page.getByRole('status').filter({ hasText: 'Mã kiểm tra' });
  await expect(notice).toContainText('Số liệu chốt tại');
  await expect(notice).toContainText('Đã đối chiếu mã kiểm tra');
  const link = page.url();
  expect(link).toMatch(/chot=[0-9a-f]{64}/);

  // A gateway that answers otherwise for the same moment, as after a faulty restore: what was frozen is shown, and said.
  await page.route('**/api/feeds/indicators?*', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll('"value":100', '"value":55') });
  });
  await page.goto(link);
  await expect(notice).toContainText('Đọc lại cùng thời điểm cho số khác bản chốt');
  await page.unroute('**/api/feeds/indicators?*');

  await page.goto(link.replace(/chot=[0-9a-f]{4}/, 'chot=0000'));
  await expect(page.getByRole('status').filter({ hasText: 'Không có bản chốt' })).toBeVisible();
  await page.getByRole('button', { name: 'Về hiện tại' }).click();
  await expect(page).not.toHaveURL(/chot=|asOf=/);
  expect(ioc.faults).toEqual([]);
});
