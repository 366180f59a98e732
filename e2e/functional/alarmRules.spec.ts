import { expect, test } from '../ioc';

test.use({ seedSimulated: true });

test('[AL13] [AL11] a new rule is tried over the past while it is written, saved, and seen with its version', async ({ ioc, page }) => {
  await ioc.watchContentPolicy();
  await ioc.open('/canh-bao/quy-tac');
  await page.getByRole('button', { name: 'Lập quy tắc' }).click();
  await expect(page).toHaveURL(/xem=moi/);
  const dry = page.getByRole('region', { name: 'Chạy thử' });
  await expect(dry).toContainText('Điền đủ các ô về đối tượng và điều kiện');
  await page.getByRole('group', { name: 'Thông số' }).last().getByRole('checkbox', { name: /^COD/ }).check();
  await page.getByRole('combobox', { name: 'Giới hạn' }).selectOption('Một số cụ thể');
  const limit = page.getByRole('textbox', { name: 'Giá trị giới hạn' });
  // A point before three digits is read in two ways: it is asked, not guessed.
  await limit.fill('1.250');
  await expect(limit).toHaveAccessibleDescription(/Chưa rõ “1.250”.*viết 1250 hoặc 1,250/);
  await limit.fill('100');
  await expect(dry).toContainText(/Chạy thử 90 ngày: lẽ ra đã phát \d+ cảnh báo/);
  await expect(dry).toContainText(/Đã xét [\d.]+ số liệu của \d+ điều kiện, từ .+ đến .+; .*đọc từ số liệu/);
  const raised = Number(await dry.locator('[data-raised]').getAttribute('data-raised'));
  expect(raised).toBeGreaterThan(0);
  // A higher limit raises fewer: it is tried again by itself.
  await limit.fill('130');
  await expect.poll(async () => Number(await dry.locator('[data-raised]').getAttribute('data-raised'))).toBeLessThan(raised);
  // Nothing was saved by trying, and nothing can be without a name.
  await page.getByRole('button', { name: 'Lập quy tắc' }).click();
  const name = page.getByRole('textbox', { name: 'Tên quy tắc' });
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(/Cần điền/);
  await name.fill('COD vượt 130');
  // Who leaves the form finds the draft again.
  await page.getByRole('button', { name: 'Về danh sách quy tắc' }).click();
  await expect(page.getByRole('grid', { name: 'Quy tắc cảnh báo' })).not.toContainText('COD vượt 130');
  await page.getByRole('button', { name: 'Lập quy tắc' }).click();
  await expect(page.getByText(/Đang mở bản nháp chưa lưu từ/)).toBeVisible();
  await expect(name).toHaveValue('COD vượt 130');
  await page.getByRole('textbox', { name: 'Căn cứ' }).fill('Trung tâm đặt để thử');
  await page.getByRole('button', { name: 'Lập quy tắc' }).click();
  await expect(page).toHaveURL(/quy-tac=cod-vuot-130/);
  const sheet = page.getByRole('dialog', { name: 'COD vượt 130' });
  await expect(sheet).toContainText(
    'Báo khi COD tại mọi trạm, trung bình 1 giờ (đủ 75% số liệu), lớn hơn 130 mg/L; hết khi xuống dưới 123,5 mg/L.',
  );
  await expect(sheet.getByRole('region', { name: 'Các phiên bản' })).toContainText(/Phiên bản 1.*Lập quy tắc/);
  await sheet.getByRole('button', { name: 'Đóng quy tắc' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Đã lưu quy tắc “COD vượt 130”, phiên bản 1.' })).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Quy tắc cảnh báo' }).getByRole('row').filter({ hasText: 'COD vượt 130' })).toBeVisible();
  expect(ioc.faults).toEqual([]);
});

test('[AL11] a rule edited in two windows loses neither change: a person puts them together; then it is retired', async ({
  ioc,
  page,
  context,
}) => {
  const edit = '/canh-bao/quy-tac?quy-tac=cod-bat-thuong&xem=sua';
  await ioc.open(edit);
  await page.getByRole('textbox', { name: 'Căn cứ' }).fill('Quyết định số 01 của trung tâm');
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('textbox', { name: 'Chờ trước khi phát (phút)' }).fill('7,5');
  await other.getByRole('button', { name: 'Lưu quy tắc' }).click();
  await expect(other.getByRole('dialog')).toContainText('Độ trễ khi phát: ngay → 7 phút 30 giây');
  await other.close();
  // The first window is told without being asked, before anything is sent.
  const conflict = page.getByRole('alert').filter({ hasText: /Trong lúc bạn sửa, .+ đã lưu phiên bản 2/ });
  await expect(conflict).toContainText('Độ trễ khi phát: ngay → 7 phút 30 giây');
  await expect(conflict).toContainText('→ Quyết định số 01 của trung tâm');
  await conflict.getByRole('button', { name: 'Ghép: giữ cả hai thay đổi' }).click();
  await expect(page.getByRole('textbox', { name: 'Chờ trước khi phát (phút)' })).toHaveValue('7,5');
  await page.getByRole('button', { name: 'Lưu quy tắc' }).click();
  const sheet = page.getByRole('dialog');
  const versions = sheet.getByRole('region', { name: 'Các phiên bản' }).locator('[data-version]');
  await expect(versions).toHaveCount(3);
  await expect(versions.first()).toContainText('→ Quyết định số 01 của trung tâm');
  await sheet.getByRole('button', { name: 'Bỏ quy tắc' }).click();
  const asked = sheet.getByRole('form', { name: 'Bỏ quy tắc' });
  await asked.getByRole('textbox', { name: 'Lý do bỏ' }).fill('Thay bằng quy tắc mới');
  await asked.getByRole('button', { name: 'Bỏ quy tắc' }).click();
  await expect(sheet).toContainText(/Đã bỏ lúc .+: Thay bằng quy tắc mới/);
  await expect(sheet.getByRole('button', { name: 'Sửa' })).toHaveCount(0);
});

test('[AL14] the performance page says each figure with its target, and its span stands in the address', async ({ ioc, page }) => {
  await ioc.open('/canh-bao/hieu-qua');
  const head = page.getByRole('region', { name: 'Cảnh báo so với mức khuyến nghị' });
  const pace = head.getByRole('article', { name: 'Số cảnh báo trung bình mỗi 10 phút' });
  await expect(pace).toContainText('Khuyến nghị: không quá 1, còn quản lý được tới 2');
  await expect(pace).toContainText('EEMUA 191');
  await head.getByRole('button', { name: '30 ngày' }).click();
  await expect(page).toHaveURL(/so-ngay=30/);
  await page.goBack();
  await expect(page).not.toHaveURL(/so-ngay/);
  await pace.locator('[data-figure]').click();
  await expect(page.getByRole('complementary', { name: 'Thông tin số liệu' })).toContainText('Số lần báo ÷ số khoảng 10 phút');
});
