import { expect, test } from '../ioc';

test.use({ seedSimulated: true });

test('[EV2] [EV3] from the map to a station, further back, to a comparison, and Back undoes each', async ({ ioc, page }) => {
  await ioc.watchContentPolicy();
  await ioc.open('/moi-truong/ban-do');
  const air = page.getByRole('region', { name: 'Chất lượng không khí (VN_AQI)' });
  const card = air.getByRole('article').first();
  // A published index names its station, parameters, the worst of them, advice, method and source.
  await expect(card).toContainText(/Thông số quyết định: .+ giờ kết thúc lúc \d\d\/\d\d\/\d{4} \d\d:00/);
  await expect(card).toContainText(/(Tốt 0–50|Trung bình 51–100|Kém 101–150|Xấu 151–200|Rất xấu 201–300|Nguy hại 301–500)/);
  await expect(card).toContainText('1459/QĐ-TCMT');
  await expect(card).toContainText('Dữ liệu mô phỏng');
  await card.locator('[data-figure]').click();
  await expect(page.getByRole('complementary', { name: 'Thông tin số liệu' })).toContainText('Nowcast');
  await page.keyboard.press('Escape');
  // Surface water stations of the circular measure too few groups: the reason stands where the index would.
  await expect(page.getByRole('region', { name: 'Chất lượng nước mặt (VN_WQI)' })).toContainText('chưa đủ nhóm thông số bắt buộc');
  const standings = page.getByRole('grid', { name: 'So với giới hạn đang áp dụng' });
  await expect(standings.locator('tbody tr').filter({ hasText: 'PM2,5 · trung bình 24 giờ' }).first()).toContainText('≤ 45,0 µg/m³');

  const map = page.getByRole('region', { name: 'Bản đồ trạm quan trắc' });
  await map
    .getByRole('list', { name: /^Các trạm/ })
    .getByRole('link', { name: 'Trạm mẫu 05 · nước thải' })
    .click();
  await expect(page).toHaveURL(/\/moi-truong\/tram\/SIM_MAU_05$/);
  await expect(page).toHaveTitle(/^(\(\d+\) )?Trạm quan trắc · IOC Sơn La$/);
  const spans = page.getByRole('group', { name: 'Khoảng thời gian' });
  await spans.getByRole('button', { name: '30 ngày' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/khoang=30-ngay/);
  const cod = page.getByRole('region', { name: 'COD (nhu cầu oxy hóa học)' });
  await expect(cod).toContainText(/\d+ giờ ngoài giới hạn\./);
  await expect(cod).toContainText('giới hạn trung bình 1 giờ');
  await cod.getByRole('button', { name: /^Xem bảng/ }).click();
  await expect(cod.getByRole('region').getByRole('row').filter({ hasText: '◆' }).first()).toBeVisible();

  await page.getByRole('link', { name: 'So sánh với trạm khác' }).click();
  await expect(page).toHaveURL(/tram=SIM_MAU_05/);
  await page.getByRole('combobox', { name: 'Thông số' }).selectOption('COD');
  await page.getByRole('combobox', { name: 'Trạm 2' }).selectOption('SIM_MAU_06');
  await expect(page).toHaveURL(/tram=SIM_MAU_05(,|%2C)SIM_MAU_06/);
  const compared = page.getByRole('region', { name: /^So sánh các trạm: COD/ });
  await expect(compared.getByRole('heading', { level: 3 })).toHaveText(['Trạm mẫu 05 · nước thải', 'Trạm mẫu 06 · nước thải']);
  await page.goBack();
  await expect(compared.getByRole('heading', { level: 3 })).toHaveText(['Trạm mẫu 05 · nước thải']);
  expect(ioc.faults).toEqual([]);
});

test('[EV4] [EV5] a day of a station past its licence is found by keyboard, and what a late file changed is said', async ({
  ioc,
  page,
}) => {
  await ioc.open('/moi-truong/vuot-gioi-han?tram=SIM_MAU_05');
  const calendar = page.getByRole('region', { name: 'Lịch vượt giới hạn' });
  await expect(calendar).toContainText(/Năm \d{4}: \d+ ngày có vượt giới hạn trong \d+ ngày so được\./);
  // One stop of the keyboard: the newest breach.
  const stop = calendar.locator('table [tabindex="0"]');
  await expect(stop).toHaveAttribute('aria-label', /thông số vượt giới hạn/);
  await stop.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/ngay=\d{4}-\d\d-\d\d/);
  await expect(calendar.getByRole('grid').getByRole('row').nth(1)).toContainText(/◆ \d+\/\d+ lần/);
  await page.goBack();
  await expect(page).not.toHaveURL(/ngay=/);
  await expect(page.getByRole('grid', { name: 'Mức độ đầy đủ của dữ liệu' }).locator('tbody tr').first()).toContainText('%');

  await ioc.open('/moi-truong/tram/SIM_MAU_06?khoang=30-ngay');
  await expect(page.getByRole('region', { name: 'Giá trị đã tính lại' })).toContainText(
    /đã tính lại lúc \d\d\/\d\d\/\d{4} \d\d:\d\d do tệp đến muộn/,
  );
});
