import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import type { Download, Page } from '@playwright/test';
import { expect, test } from '../ioc';

test.use({ seedSimulated: true });

const DIGITAL = '/chuyen-doi-so';
const CURVE = 'Giải ngân lũy kế so lộ trình';

/** Opens the menu of a panel. */
const openMenu = async (page: Page, panel: string): Promise<void> => {
  await page.getByRole('region', { name: panel }).getByRole('button', { name: 'Xuất', exact: true }).click();
  await expect(page.getByRole('dialog', { name: `Xuất “${panel}”` })).toBeVisible();
};
const take = async (page: Page, button: string): Promise<Download> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).first().click()]);
  return download;
};
const read = async (download: Download): Promise<Buffer> => readFileSync(await download.path());

test('[EX5] a table becomes a workbook with numbers, Vietnamese heads and a sheet that says what it is', async ({ ioc, page }) => {
  await ioc.watchContentPolicy();
  await ioc.open(`${DIGITAL}?group=I`);
  await openMenu(page, 'Chỉ tiêu chuyển đổi số năm 2025');
  const download = await take(page, 'Excel (XLSX)');
  expect(download.suggestedFilename()).toMatch(/^chi-tieu-chuyen-doi-so-nam-2025-\d{4}-\d{2}-\d{2}\.xlsx$/);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(await read(download)).buffer);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Chỉ tiêu chuyển đổi số năm 2025', 'Thông tin']);
  const [data, info] = book.worksheets;
  const head = (data?.getRow(1).values ?? []) as unknown[];
  expect(head.slice(1, 4)).toEqual(['TT', 'Mã', 'Chỉ tiêu']);
  expect(data?.getRow(2).getCell(head.indexOf('Kết quả 2024')).value).toBe(100);
  expect(data?.actualRowCount).toBe(
    await page
      .locator('tr[data-indicator]')
      .count()
      .then((rows) => rows + 1),
  );
  const told = Object.fromEntries(
    Array.from({ length: info?.actualRowCount ?? 0 }, (_, at) => [
      String(info?.getCell(at + 1, 1).value),
      String(info?.getCell(at + 1, 2).value),
    ]),
  );
  expect(told).toMatchObject({
    'Người xuất': 'Người dùng tại máy',
    'Bộ lọc': 'Nhóm: I',
    'Địa chỉ': `${ioc.gateway.origin}${DIGITAL}?group=I`,
  });
  expect(told['Nguồn']).toContain('Quyết định 2542/QĐ-UBND');
  expect(told['Bản ghi']).toMatch(/^indicators số \d+$/);
  await expect(page.getByText(/^Đã xuất chi-tieu/)).toBeVisible();
  expect([ioc.faults, ioc.foreignRequests]).toEqual([[], []]);
});

test('[EX4] a CSV of simulated figures says so in every row and under the rows', async ({ ioc, page }) => {
  await ioc.open('/tong-quan');
  await openMenu(page, CURVE);
  const text = (await read(await take(page, 'CSV, dấu chấm phẩy'))).toString('utf8');
  const [head = '', first = ''] = text.split('\r\n');
  expect(text.startsWith('\ufeff')).toBe(true);
  expect([head.split(';').at(-1), first.split(';').at(-1)]).toEqual(['Tính chất', 'Dữ liệu mô phỏng']);
  expect(text).toContain('# Tính chất;Dữ liệu mô phỏng, không dùng để điều hành');
  // A key figure leaves as its series, the map card as its areas.
  await page.keyboard.press('Escape');
  await page.getByRole('article', { name: 'Hồ sơ nộp trực tuyến' }).getByRole('button', { name: 'Xuất', exact: true }).click();
  const tile = (await read(await take(page, 'CSV, dấu chấm phẩy'))).toString('utf8');
  expect(tile.split('\r\n').filter((line) => line.startsWith('Tháng') || /^\d\d?\/\d{4};/.test(line)).length).toBeGreaterThan(12);
  await page.keyboard.press('Escape');
  await page.getByRole('region', { name: 'Giải ngân so lộ trình' }).getByRole('button', { name: 'Xuất', exact: true }).click();
  const areas = (await read(await take(page, 'CSV, dấu chấm phẩy'))).toString('utf8');
  expect(areas.split('\r\n').filter((line) => /;\d{5};/.test(line))).toHaveLength(75);
});

test('[EX4] a chart becomes a picture that stands by itself, light in a dark room', async ({ ioc, page }) => {
  await page.addInitScript(() => localStorage.setItem('ioc-theme', 'dark'));
  await ioc.watchContentPolicy();
  await ioc.open('/tong-quan');
  await expect(page.getByRole('region', { name: CURVE }).locator('[data-ready="true"]')).toBeVisible();
  await openMenu(page, CURVE);
  const svg = (await read(await take(page, 'Hình vẽ SVG'))).toString('utf8');
  for (const word of [CURVE, 'Nguồn: Bộ sinh dữ liệu mô phỏng', 'DỮ LIỆU MÔ PHỎNG', 'Người xuất: Người dùng tại máy', '@font-face'])
    expect(svg).toContain(word);
  expect(svg).toContain('#2f7de1');
  expect(svg).not.toContain('#6cb2ff');
  const png = await read(await take(page, 'Ảnh PNG'));
  expect([png.subarray(1, 4).toString('latin1'), png.readUInt32BE(16)]).toEqual(['PNG', 2048]);
  expect(ioc.faults).toEqual([]);
});

test('[EX6] a denied export gives no file and says why; one without an answer is held up by nothing', async ({ ioc, page }) => {
  const denied = {
    type: 'urn:ioc:problem:not-allowed',
    title: 'Không có quyền thực hiện',
    status: 403,
    detail: 'Tài khoản chưa được cấp quyền xem số liệu.',
  };
  await page.route('**/api/commands/export.record', (route) =>
    route.fulfill({ status: 403, contentType: 'application/problem+json', body: JSON.stringify(denied) }),
  );
  await ioc.open('/nguon-du-lieu');
  await openMenu(page, 'Nguồn dữ liệu');
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  await page.getByRole('button', { name: 'CSV, dấu phẩy' }).click();
  await expect(page.getByText('Không xuất được: Tài khoản chưa được cấp quyền xem số liệu.')).toBeVisible();
  expect(downloads).toBe(0);
  await page.unroute('**/api/commands/export.record');
  await page.route('**/api/commands/export.record', () => undefined);
  const text = (await read(await take(page, 'CSV, dấu phẩy'))).toString('utf8');
  expect(text).toContain('# Người xuất,chưa xác nhận được với máy chủ');
  await expect(page.getByText(/chưa ghi được nhật ký xuất: máy chủ chưa trả lời/)).toBeVisible();
});

test('[EX4] a page is printed as a report of the Office on A4, without the shell and without the dark', async ({ ioc, page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('ioc-theme', 'dark');
    const printed: unknown[] = [];
    Object.assign(window, {
      printed,
      print: () => {
        const report = document.getElementById('report');
        const pictures = [...(report?.querySelectorAll('img') ?? [])].filter(({ naturalWidth }) => naturalWidth > 0).length;
        const rules = document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join(' ');
        printed.push({
          text: report?.textContent ?? '',
          pictures,
          rules,
          theme: report?.dataset['theme'],
          heads: report?.querySelectorAll('thead').length,
        });
      },
    });
  });
  await ioc.open('/tong-quan');
  await expect(page.getByRole('region', { name: CURVE }).locator('[data-ready="true"]')).toBeVisible();
  await openMenu(page, CURVE);
  await page.getByRole('button', { name: 'In ngang' }).last().click();
  await expect(page.getByText('Đã chuyển sang hộp thoại in.')).toBeVisible();
  const [report] = await page.evaluate<{ text: string; pictures: number; rules: string; theme: string; heads: number }[]>('window.printed');
  for (const word of [
    'ỦY BAN NHÂN DÂN TỈNH SƠN LA',
    'VĂN PHÒNG',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Số liệu tại ',
    'Hình 1. ',
    'Bảng 1. ',
    'Bảng 2. ',
    'DỮ LIỆU MÔ PHỎNG',
  ])
    expect(report?.text).toContain(word);
  expect(report).toMatchObject({ theme: 'light' });
  expect(report?.pictures).toBeGreaterThanOrEqual(2);
  expect(report?.heads).toBeGreaterThanOrEqual(2);
  expect(report?.rules).toMatch(/a4 landscape/i);
  await expect(page.locator('#report')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+p');
  await expect.poll(() => page.evaluate('window.printed.length')).toBe(2);
});
