import { expect, test } from '../ioc';

const HEAD = 'Mã chỉ tiêu;Kỳ;Giá trị;Đơn vị tính';
const file = (name: string, ...rows: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from([HEAD, ...rows].join('\r\n')),
});
const CHECK_LIMIT_MS = 60_000;

test.describe.configure({ mode: 'serial' });

test('[IM6] [IM13] [IM14] a bad file is told row by row and cannot be stored; put right, it is stored, shown live, and taken back', async ({
  ioc,
  page,
}) => {
  await ioc.open('/nhap-bao-cao');
  await expect(page.getByText('Trực tuyến').first()).toBeVisible();
  const input = page.locator('input[type=file]');
  await input.setInputFiles(file('sai.csv', 'I.3;1999-01;45,5;%', 'KHONG-CO;1999-01;1;%'));
  const panel = page.locator('[data-import]');
  await expect(panel).toHaveAttribute('data-import-state', 'checked', { timeout: CHECK_LIMIT_MS });
  await expect(panel.getByText('Không có chỉ tiêu mã "KHONG-CO"', { exact: false })).toBeVisible();
  await expect(panel.getByText('Còn 1 dòng bị từ chối', { exact: false })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Ghi vào số liệu' })).toHaveCount(0);

  await input.setInputFiles(file('dung.csv', 'I.3;1999-01;45,5;%', 'I.4;1999-01;945;%'));
  await expect(page.getByRole('heading', { name: 'Tệp dung.csv' })).toBeVisible();
  await expect(panel).toHaveAttribute('data-import-state', 'checked', { timeout: CHECK_LIMIT_MS });
  const store = panel.getByRole('button', { name: 'Ghi vào số liệu' });
  await expect(store).toBeDisabled();
  await panel.getByRole('checkbox', { name: 'Tôi đã xem 1 dòng cần xem' }).check();
  await store.click();
  await expect(panel).toHaveAttribute('data-import-state', 'applied');
  await expect(panel.getByText(/Đã ghi 2 trị số vào phiên bản \d+/)).toBeVisible();
  await expect(page.getByRole('row', { name: /dung\.csv.*Đã ghi.*Phiên bản/ })).toBeVisible();

  const valueOf = async () => {
    const answer = await page.request.get(new URL('/api/feeds/indicators?set=cds-2025', page.url()).href);
    return JSON.stringify(await answer.json()).includes('1999-01');
  };
  expect(await valueOf()).toBe(true);
  await panel.getByRole('button', { name: 'Hoàn tác lần nhập' }).click();
  await panel.getByRole('textbox', { name: 'Lý do hoàn tác' }).fill('Nhập nhầm năm');
  await panel.getByRole('button', { name: 'Đồng ý hoàn tác' }).click();
  await expect(panel).toHaveAttribute('data-import-state', 'undone');
  await expect(panel.getByText('Nhập nhầm năm')).toBeVisible();
  expect(await valueOf()).toBe(false);
  expect(ioc.foreignRequests).toEqual([]);
  expect(ioc.faults).toEqual([]);
});

test('[IM9] a file sent elsewhere appears live, with its state, and its address opens it', async ({ ioc, page }) => {
  await ioc.open('/nhap-bao-cao');
  await expect(page.getByText('Trực tuyến').first()).toBeVisible();
  const id = crypto.randomUUID();
  const sent = await page.request.put(new URL(`/api/imports/${id}?kind=observations&name=noi-khac.csv`, page.url()).href, {
    data: `${HEAD}\r\nI.3;1999-02;1,5;%`,
    headers: { 'content-type': 'application/octet-stream' },
  });
  expect(sent.status()).toBe(201);
  await expect(page.getByRole('row', { name: /noi-khac\.csv.*Đã kiểm tra/ })).toBeVisible({ timeout: CHECK_LIMIT_MS });
  await page.getByRole('button', { name: 'noi-khac.csv' }).click();
  await expect(page).toHaveURL(new RegExp(`tep=${id}`));
  await page.locator('[data-import]').getByRole('button', { name: 'Hủy tệp này' }).click();
  await expect(page.locator('[data-import]')).toHaveAttribute('data-import-state', 'cancelled');
});

test('[IM2] [IM10] the templates are downloaded, and the workbook is read as it is, its examples refused', async ({ ioc, page }) => {
  await ioc.open('/nhap-bao-cao');
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Mẫu Excel (.xlsx)' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('mau-so-lieu-chi-tieu.xlsx');
  await page.locator('input[type=file]').setInputFiles({
    name: 'mau.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await (await import('node:fs/promises')).readFile(await download.path()),
  });
  const panel = page.locator('[data-import]');
  await expect(panel).toHaveAttribute('data-import-state', 'checked', { timeout: CHECK_LIMIT_MS });
  await expect(panel.getByText('dòng ví dụ của mẫu', { exact: false }).first()).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Ghi vào số liệu' })).toHaveCount(0);
});

test('[IM1] in a past view nothing can be sent', async ({ ioc, page }) => {
  await ioc.open(`/nhap-bao-cao?asOf=${encodeURIComponent(new Date(Date.now() - 1_000).toISOString())}`);
  await expect(page.getByText('trở về hiện tại để gửi', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Chọn tệp' })).toBeDisabled();
});
