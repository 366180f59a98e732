import { expect, test } from '../ioc';

test('[MT32] [MT33] [MT34] [MT35] a meeting is made, bound to frozen figures, concluded with a task, and printed with every passport', async ({
  ioc,
  page,
}) => {
  // A link that carries moment and hash.
  await ioc.open('/chuyen-doi-so');
  await expect(page.getByRole('table').first()).toBeVisible();
  await page.getByRole('button', { name: /Số liệu tại/ }).click();
  await page.getByRole('button', { name: 'Chốt số liệu đang xem' }).click();
  await expect(page).toHaveURL(/chot=[0-9a-f]{64}/);
  const link = page.url();
  const code = /chot=([0-9a-f]{64})/.exec(link)?.[1] ?? '';

  await ioc.open('/hop');
  await page.getByRole('button', { name: '+ Tạo cuộc họp' }).click();
  const head = page.getByRole('form', { name: 'Tạo cuộc họp' });
  await expect(head).toContainText('Hãy nhập tên cuộc họp.');
  await head.getByLabel('Tên cuộc họp').fill('Họp thường kỳ tháng 11');
  await head.getByLabel('Chủ trì').fill('Chủ tịch UBND tỉnh');
  await head.getByRole('button', { name: 'Tạo cuộc họp' }).click();

  // The agenda: an address of another site is refused in words, a frozen link brings page, moment and hash.
  const agenda = page.getByRole('form', { name: 'Sửa chương trình' });
  await agenda.getByRole('button', { name: '+ Thêm mục' }).click();
  await agenda.getByLabel('Nội dung').fill('Ý kiến khác');
  await agenda.getByRole('button', { name: '+ Thêm mục' }).click();
  const second = agenda.getByRole('listitem').nth(1);
  const address = second.getByRole('textbox', { name: 'Trang số liệu' });
  await address.fill('https://khac.example/trang');
  await expect(second).toContainText('Địa chỉ này của trang khác');
  await address.fill(link);
  await address.press('Enter');
  await expect(second).toContainText('Khớp mã kiểm tra');
  await expect(second.getByLabel('Nội dung')).toHaveValue('Chuyển đổi số');
  await second.getByLabel('Nội dung').press('Alt+ArrowUp');
  await agenda.getByRole('button', { name: 'Lưu chương trình' }).click();
  const items = page.getByRole('region', { name: 'Chương trình họp' }).locator('ol').first();
  await expect(items.getByRole('heading')).toHaveText(['Chuyển đổi số', 'Ý kiến khác']);
  await expect(items).toContainText(`mã kiểm tra ${code.slice(0, 12)}`);
  const meeting = page.url().replace(/\?.*/, '');

  // A conclusion that becomes a task, which says where it comes from.
  await page.getByRole('button', { name: 'Ghi kết luận: Chuyển đổi số' }).click();
  const form = page.getByRole('form', { name: 'Ghi kết luận' });
  await form.getByLabel('Nội dung kết luận').fill('Giao Sở Tài chính báo cáo trước 30/11.');
  await form.getByLabel('Kèm giao nhiệm vụ').check();
  const lead = form.getByRole('combobox', { name: 'Thêm cơ quan chủ trì' });
  await lead.fill('so tai chinh');
  await lead.press('Enter');
  await form.getByLabel('Ngày đến hạn').fill('2030-11-30');
  await form.getByRole('button', { name: 'Ghi kết luận và giao nhiệm vụ' }).click();
  await expect(form).toBeHidden();
  await page.getByRole('link', { name: 'Giao Sở Tài chính báo cáo trước 30/11.' }).click();
  await expect(page.getByRole('dialog')).toContainText('Cuộc họp: Họp thường kỳ tháng 11');

  // From a page of the desk into the same meeting.
  await ioc.open('/chuyen-doi-so');
  await expect(page.getByRole('table').first()).toBeVisible();
  await page.getByRole('button', { name: /Số liệu tại/ }).click();
  await page.getByRole('button', { name: 'Đưa vào cuộc họp' }).click();
  await page.getByRole('button', { name: 'Chốt và đưa vào cuộc họp' }).click();
  await expect(page.getByRole('link', { name: 'Họp thường kỳ tháng 11' })).toBeVisible();

  // The minutes: figures with passport, the hash, the conclusion, its task; on paper nothing but the document.
  await page.goto(`${meeting}/bien-ban`);
  const sheet = page.getByRole('article', { name: 'Biên bản: Họp thường kỳ tháng 11' });
  await expect(sheet).toContainText(`Mã kiểm tra ${code}. Đã đối chiếu mã kiểm tra.`);
  await expect(sheet.getByRole('row').nth(1)).toContainText('(1)');
  await expect(sheet).toContainText(/Nguồn, cập nhật: \(1\) .*phiên bản \d+/);
  await expect(sheet).toContainText('Chủ trì: Sở Tài chính. Thời hạn: 30/11/2030.');
  await expect(sheet.getByRole('region')).toHaveCount(3);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('link', { name: '‹ Về trang cuộc họp' })).toBeHidden();
  await expect(page.getByRole('navigation').first()).toBeHidden();
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('main') ?? document.body, '::before').display)).toBe('none');
  await page.emulateMedia({ media: null });
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải Excel kèm mọi số liệu' }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.xlsx$/);
  expect(ioc.faults).toEqual([]);
});

test('[MT33] [MT38] a head changed meanwhile is told with what is true now, and a link that leads nowhere says what to do', async ({
  ioc,
  page,
}) => {
  await ioc.open('/hop?xem=moi');
  const made = page.getByRole('form', { name: 'Tạo cuộc họp' });
  await made.getByLabel('Tên cuộc họp').fill('Giao ban');
  await made.getByRole('button', { name: 'Tạo cuộc họp' }).click();
  await page.getByRole('form', { name: 'Sửa chương trình' }).getByRole('button', { name: 'Bỏ qua' }).click();
  await page.getByRole('button', { name: 'Sửa thông tin' }).click();
  const form = page.getByRole('form', { name: 'Sửa thông tin' });
  await form.getByLabel('Nơi họp').fill('Phòng số 1');
  // Somebody else renames it at the same time.
  const id = new URL(page.url()).pathname.split('/')[2] ?? '';
  const body = { title: 'Giao ban tuần', startsAt: '2026-11-24T01:00:00Z', endsAt: null, place: '', chair: '', secretary: '' };
  const other = await page.request.post(`${ioc.gateway.origin}/api/commands/meeting.save`, {
    data: { id: crypto.randomUUID(), command: 'meeting.save', expected: 1, payload: { meeting: id, body } },
  });
  expect(other.ok()).toBe(true);
  await form.getByRole('button', { name: 'Lưu' }).click();
  await expect(form.getByRole('alert')).toContainText('Hiện nay: “Giao ban tuần”');
  await form.getByRole('button', { name: 'Gửi lại trên bản hiện tại' }).click();
  await expect(form).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Giao ban', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Mã QR cho máy tính bảng' }).click();
  await expect(page.getByRole('img', { name: 'Mã QR vào phòng họp: Giao ban' })).toBeVisible();

  await ioc.open('/hop/loi?ly-do=het-han');
  await expect(page.getByRole('alert')).toContainText('Liên kết đã hết hạn');
  await page.getByRole('link', { name: 'Về danh sách cuộc họp' }).click();
  await expect(page).toHaveURL(/\/hop$/);
  await ioc.open('/hop/khong-co-hop-nay');
  await expect(page.getByText('Không có cuộc họp này')).toBeVisible();
});
