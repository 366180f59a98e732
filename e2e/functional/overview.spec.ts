import { createGatewayProcess } from '../gateway';
import { expect, Ioc, test } from '../ioc';

// The overview is laid out for a full house.
test.use({ seedSimulated: true });

test('the overview is the home of the desk: key figures open their passports, and an area leads to the map', async ({ ioc, page }) => {
  await ioc.open('/');
  await expect(page).toHaveURL(/\/tong-quan$/);
  const tile = page.getByRole('article', { name: 'Giải ngân vốn đầu tư công' });
  await expect(tile).toContainText('vốn phân bổ');
  await expect(tile).toContainText('mô phỏng');
  // [OV1] [OV3]: the line begins in January; revenue has no path and is told beside the year before.
  await expect(tile.getByRole('application')).toHaveAttribute('aria-label', /\b01\/\d{4} đến/);
  await expect(page.getByRole('article', { name: 'Thu ngân sách trên địa bàn' })).toContainText(/cùng kỳ|chưa có lộ trình/);
  await tile.locator('[data-figure]').click();
  await expect(page).toHaveURL(/figure=overview%3Agiai-ngan/);
  await expect(page.getByText('Bộ sinh dữ liệu mô phỏng').first()).toBeVisible();
  expect(await ioc.sidewaysOverflow()).toBeLessThanOrEqual(0);
  await ioc.open('/tong-quan?asOf=2020-01-01T00:00:00Z');
  await expect(page.getByRole('article', { name: 'Giải ngân vốn đầu tư công' })).toContainText('Chưa có dữ liệu');
});

test('on a phone the overview stands in one column without sideways scrolling', async ({ ioc, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await ioc.open('/tong-quan');
  await expect(page.getByRole('article', { name: 'Giải quyết đúng hạn' })).toContainText('%');
  expect(await ioc.sidewaysOverflow()).toBeLessThanOrEqual(0);
});

test('without simulated data wall and overview stand and say that there is nothing yet', async ({ page }) => {
  test.setTimeout(120_000);
  const bare = await createGatewayProcess();
  try {
    await bare.start();
    const ioc = new Ioc(page, bare);
    await page.setViewportSize({ width: 1920, height: 1080 });
    await ioc.open('/tong-quan');
    await expect(page.getByRole('article', { name: 'Thu ngân sách trên địa bàn' })).toContainText('Chưa có dữ liệu');
    await expect(page.getByText('Chưa có số liệu theo xã, phường').first()).toBeVisible();
    await ioc.open('/wall/tong-quan?nhip=900');
    await expect(page.getByText('Chưa có dữ liệu').first()).toBeVisible();
    await expect(page.locator('[data-area]')).toHaveCount(75);
    await expect(page.getByText('Dữ liệu mô phỏng')).toHaveCount(0);
    expect(ioc.faults).toEqual([]);
  } finally {
    await bare.dispose();
  }
});
