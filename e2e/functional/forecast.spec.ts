import { expect, test } from '../ioc';

const ANSWER_LIMIT_MS = 20_000;
const SET = 'mo-phong-dau-tu-cong';

test.use({ seedSimulated: true });

test('[FC4] [FC5] the overview says how the year is expected to end, with interval, error and method, and draws it', async ({
  ioc,
  page,
}) => {
  await ioc.watchContentPolicy();
  await ioc.open('/tong-quan');
  const line = page.locator('[data-forecast]');
  await expect(line).toContainText(
    /^Dự báo hết năm \d{4} đạt\s[\d.,]+%\skế hoạch \([\d.,]+–[\d.,]+\)(, (thiếu|vượt) khoảng [\d.,]+\s(nghìn\s)?tỷ\sđồng)?, (kém|vượt) lộ trình cuối năm [\d,]+\sđiểm\. Sai số khi thử lùi trên số đã có [\d.,]+\sđiểm, phương pháp [^()]+\.\smô phỏng$/,
    { timeout: ANSWER_LIMIT_MS },
  );
  // Nothing can be paid out beyond a plan of capital, however steep the end of the year before was.
  const share = Number(/đạt\s+([\d,]+)\s*%/.exec((await line.textContent()) ?? '')?.[1]?.replace(',', '.'));
  expect(share).toBeLessThanOrEqual(100);
  const panel = page.locator('section, article').filter({ has: line }).first();
  await expect(panel.getByText('Dự báo', { exact: false }).first()).toBeVisible();

  await line.getByRole('button').click();
  const passport = page.getByRole('complementary').filter({ hasText: 'Thông tin số liệu' });
  await expect(passport).toContainText(/Tính từ \d+ kỳ đã kết thúc, tháng \d{2}\/\d{4} đến tháng \d{2}\/\d{4}, phiên bản số liệu \d+/);
  await expect(passport).not.toContainText('augurs');
  // What is worked out is no observation: nobody confirms it.
  await expect(passport.getByText('Xác nhận và giải trình')).toHaveCount(0);
  expect(ioc.faults).toEqual([]);
  expect(ioc.foreignRequests).toEqual([]);
});

test('[FC1] where there is not enough to forecast from, the gateway says what is lacking', async ({ ioc, page }) => {
  const ask = async (query: string) => (await page.request.get(`${ioc.gateway.origin}/api/feeds/forecast?${query}`)).json();
  expect(await ask('set=cds-2025&indicator=I.1')).toMatchObject({ body: { forecast: null, lack: { reason: 'not-within-year' } } });
  expect(await ask(`set=${SET}&indicator=khong-co`)).toMatchObject({ body: { indicator: null, lack: { reason: 'no-indicator' } } });
});
