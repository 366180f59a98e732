import { readFileSync } from 'node:fs';
import { expect, test } from '../ioc';

test.use({ seedSimulated: true });

const PAGE = '/dich-vu-cong/ho-so';
const CHECK_LIMIT_MS = 60_000;
const HEAD = [
  'Đơn vị;Lĩnh vực;Tháng;Mã lĩnh vực mới;Ngày số liệu;Giải quyết trước hạn;Giải quyết đúng hạn;Giải quyết quá hạn',
  'Đang giải quyết trong hạn;Đang giải quyết sắp đến hạn;Đang giải quyết quá hạn',
].join(';');

test('[DV4] from a rate to the field and the unit that drag it down, with what is counted, and Back undoes each; exports and the past say the same', async ({
  ioc,
  page,
}) => {
  await ioc.watchContentPolicy();
  await ioc.open(PAGE);
  const heads = page.getByRole('group', { name: 'Các tỷ lệ giải quyết hồ sơ' });
  const digitised = heads.getByRole('article', { name: 'Số hóa hồ sơ' });
  await expect(digitised).toContainText(/[\d,]+%\s*[\d.]+ \/ [\d.]+ hồ sơ/);
  await expect(digitised).toContainText(/so mục tiêu ≥\s100%/);
  await digitised.getByRole('button', { name: 'Số hóa hồ sơ', exact: true }).click();
  await expect(page).toHaveURL(/tl=so-hoa/);
  await expect(page.getByRole('region', { name: 'Số hóa hồ sơ theo tháng' })).toContainText('Kế hoạch 210/KH-UBND');
  // The year before comes after this one, and is no part of what is compared.
  const isLoading = digitised.getByText('đang tải', { exact: false });
  await expect(isLoading).toHaveCount(0);
  const whole = await digitised.innerText();

  // The field with the lowest rate stands first; by keyboard.
  const fields = page.getByRole('region', { name: 'Theo lĩnh vực' });
  const field = fields.locator('tbody [data-open]').first();
  const fieldName = await field.innerText();
  await field.focus();
  await page.keyboard.press('Enter');
  const chips = page.getByRole('group', { name: 'Đang lọc' });
  await expect(chips).toContainText(fieldName);
  await expect.poll(() => digitised.innerText()).not.toBe(whole);
  await expect(isLoading).toHaveCount(0);
  const ofField = await digitised.innerText();

  const units = page.getByRole('region', { name: 'Theo đơn vị' });
  const unit = units.locator('tbody [data-open]').first();
  const unitName = await unit.innerText();
  await unit.click();
  await expect(chips).toContainText(unitName);
  await expect.poll(() => digitised.innerText()).not.toBe(ofField);
  await expect(page.getByRole('region', { name: 'Hồ sơ quá hạn và sắp đến hạn' })).toContainText(/hồ sơ quá hạn/);
  await page.goBack();
  await expect.poll(() => digitised.innerText()).toBe(ofField);
  await page.goBack();
  await expect(chips).toHaveCount(0);
  await expect.poll(() => digitised.innerText()).toBe(whole);

  await digitised.locator('[data-figure]').click();
  const passport = page.getByRole('complementary').filter({ hasText: 'Thông tin số liệu' });
  await expect(passport).toContainText(/hồ sơ phải số hóa: [\d.]+/);
  await page.keyboard.press('Escape');

  await units.getByRole('button', { name: 'Xuất', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV, dấu chấm phẩy' }).first().click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain('# Tính chất;Dữ liệu mô phỏng, không dùng để điều hành');
  expect(text).toContain('hồ sơ phải số hóa');
  await page.keyboard.press('Escape');

  const figures = await heads.locator('[data-figure]').allInnerTexts();
  await ioc.open(`${PAGE}?tl=so-hoa&asOf=${new Date().toISOString()}`);
  await expect(page.locator('section[data-state="frozen"]').first()).toBeVisible();
  await expect.poll(() => heads.locator('[data-figure]').allInnerTexts()).toEqual(figures);
  expect([ioc.faults, ioc.foreignRequests]).toEqual([[], []]);
});

test('[LV3] what a source tells of late dossiers moves the open page, and the row is marked', async ({ ioc, page }) => {
  await ioc.open(`${PAGE}?bo=that`);
  const at = (path: string) => new URL(path, page.url()).href;
  const bringIn = async (late: number, seen: string) => {
    const id = crypto.randomUUID();
    const rowOf = (unit: string, pending: number) => `${unit};Hộ tịch;2026-09;ho-tich;${seen};3;3;1;7;2;${pending}`;
    const data = [HEAD, rowOf('Phường Tô Hiệu', late), rowOf('Xã Mai Sơn', 2)].join('\r\n');
    const headers = { 'content-type': 'application/octet-stream' };
    await page.request.put(at(`/api/imports/${id}?kind=service-dossiers&name=ho-so-${late}.csv`), { data, headers });
    const read = async () => (await (await page.request.get(at(`/api/feeds/import-report?import=${id}`))).json()).body.file;
    await expect.poll(async () => (await read()).state, { timeout: CHECK_LIMIT_MS }).toBe('checked');
    const { version, counts } = await read();
    const answer = await page.request.post(at('/api/commands/import.apply'), {
      data: { id: crypto.randomUUID(), command: 'import.apply', expected: version, payload: { import: id, warnings: counts.warned } },
    });
    expect(answer.status(), await answer.text()).toBe(200);
  };
  await bringIn(3, '30/09/2026');
  const open = page.getByRole('region', { name: 'Hồ sơ quá hạn và sắp đến hạn' });
  await expect(open).toContainText('5 hồ sơ quá hạn');
  await expect(open.locator('[data-moved]')).toHaveCount(0);
  await bringIn(8, '02/10/2026');
  await expect(open).toContainText('10 hồ sơ quá hạn');
  await expect(open.locator('tr[data-moved]')).toHaveCount(1);
  await expect(open.locator('tr[data-moved]')).toContainText(/quá hạn \+5/);
  expect(ioc.foreignRequests).toEqual([]);
});
