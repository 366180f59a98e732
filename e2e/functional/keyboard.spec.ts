import { expect, test } from '../ioc';
import { aMeeting } from '../aMeeting';
import { KeyHand } from './keyHand';

const INDICATOR = 'III.1';
const AGENDA = [
  ['Tiến độ chuyển đổi số', '/chuyen-doi-so'],
  ['Nguồn dữ liệu', '/nguon-du-lieu'],
] as const;

test('without a pointer: a figure is found, its passport read, a task given from it, the period changed, the view frozen', async ({
  ioc,
  page,
}) => {
  const hand = await KeyHand.at(page);
  await ioc.open('/hom-nay');
  await expect(page.getByRole('heading', { level: 1, name: 'Hôm nay' })).toBeVisible();

  await hand.find('bang rong co dinh', /băng rộng cố định/);
  await expect(page.locator(`tr[data-indicator="${INDICATOR}"]`)).toBeFocused();
  const figure = page.locator(`[data-figure^="${INDICATOR}:"]`).first();
  const rail = page.getByRole('complementary', { name: 'Thông tin số liệu' });
  const open = async () => {
    await hand.reach(figure, 3);
    await hand.press('Enter');
    await expect(rail.getByRole('button', { name: 'Đóng thông tin số liệu' })).toBeFocused();
    await expect(rail.getByText('Tính chất')).toBeVisible();
  };
  await open();
  await hand.press('Escape');
  await expect(rail).toHaveCount(0);
  await expect(figure).toBeFocused();

  await open();
  await hand.reach(rail.getByRole('link', { name: 'Giao nhiệm vụ từ số liệu này' }), 6);
  await hand.press('Enter');
  const form = page.getByRole('form', { name: 'Giao nhiệm vụ' });
  const title = form.getByLabel('Tên nhiệm vụ');
  await expect(title).toBeFocused();
  // A proposed title is one line, whatever the document wrote.
  await expect(title).not.toHaveValue(/\n/);
  await hand.reach(form.getByRole('combobox', { name: 'Thêm cơ quan chủ trì' }), 6);
  await hand.type('so y te');
  await hand.press('ArrowDown', 'Enter');
  await expect(form.getByRole('button', { name: 'Bỏ Sở Y tế' })).toBeVisible();
  await hand.reach(form.getByLabel('Ngày đến hạn'), 8);
  // In whatever order the browser writes a day: each part is set by the arrow.
  for (const next of ['ArrowRight', 'ArrowRight', 'Tab']) await hand.press('ArrowUp', 'ArrowUp', next);
  await expect(form.getByLabel('Ngày đến hạn')).toHaveValue(/^\d{4}-\d\d-\d\d$/);
  await hand.reach(form.getByRole('button', { name: 'Ghi nhận' }), 6);
  await hand.press('Enter');
  await expect(page.getByRole('dialog').getByText('Chưa bắt đầu')).toBeVisible();
  await hand.isSound();
  await hand.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await hand.press('g', 's');
  await expect(page.locator('[data-indicator]').first()).toBeVisible();
  await hand.find('chon ky', /^Chọn kỳ số liệu/);
  await expect(page.getByRole('dialog').getByRole('button', { name: '2025' })).toBeFocused();
  await hand.press('Enter');
  await expect(page).toHaveURL(/t=2025/);
  await expect(page.getByRole('button', { name: /^Kỳ 2025/ })).toBeFocused();

  await hand.find('chot so lieu', /^Chọn thời điểm, chốt số liệu/);
  await hand.reach(page.getByRole('button', { name: 'Chốt số liệu đang xem' }), 10);
  await hand.press('Enter');
  await expect(page).toHaveURL(/chot=[0-9a-f]{64}/);
  await expect(page.getByRole('status').filter({ hasText: 'Đã đối chiếu mã kiểm tra' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Số liệu tại/ })).toBeFocused();
  await hand.isSound();
  expect(ioc.faults).toEqual([]);
});

test('without a pointer: an alarm is acknowledged with two keys, another shelved with its reason', async ({ ioc, page }) => {
  const hand = await KeyHand.at(page);
  await ioc.open('/canh-bao');
  await expect(page.getByRole('region', { name: 'Cảnh báo', exact: true })).toHaveAttribute('data-state', 'live');
  ioc.dropStationFile({ parameter: 'COD', value: '182.4', unit: 'mg/l', at: new Date() });
  const row = page
    .getByRole('list', { name: /^Cảnh báo đang mở/ })
    .getByRole('listitem')
    .filter({ hasText: 'COD · SLA_DEMO_01' });
  await expect(row).toBeVisible();
  await hand.reach(row.locator('[data-row]'), 3, 'j');
  await hand.press('t');
  await expect(page.getByRole('dialog', { name: /^Tiếp nhận/ })).toBeVisible();
  await hand.press('1');
  await expect(row).toContainText('đã tiếp nhận');
  await expect(row).not.toContainText('Đang gửi');
  await expect(row.locator('[data-row]')).toBeFocused();

  await hand.press('h');
  const form = page.getByRole('dialog', { name: /^Tạm hoãn/ });
  await expect(form.getByRole('radio', { name: '15 phút' })).toBeFocused();
  await hand.press('ArrowDown');
  await hand.reach(form.getByRole('textbox'), 5);
  await hand.type('Bảo trì đầu đo');
  await hand.reach(form.getByRole('button', { name: 'Tạm hoãn', exact: true }), 2);
  await hand.press('Enter');
  await expect(row).toContainText(/tạm hoãn đến \d\d:\d\d/);
  await expect(row.locator('[data-row]')).toBeFocused();
  await hand.isSound();
  expect(ioc.faults).toEqual([]);
});

test('without a pointer: a file of figures is checked, and an agency confirms a figure', async ({ ioc, page }) => {
  const hand = await KeyHand.at(page);
  await ioc.open('/nhap-bao-cao');
  await hand.skipToContent();
  await hand.reach(page.getByRole('button', { name: 'Chọn tệp' }), 6);
  const coming = page.waitForEvent('filechooser');
  await hand.press('Enter');
  const text = ['Mã chỉ tiêu;Kỳ;Giá trị;Đơn vị tính', 'KHONG-CO;1999-01;1;%'].join('\r\n');
  await (await coming).setFiles({ name: 'ban-phim.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const panel = page.locator('[data-import]');
  await expect(panel).toHaveAttribute('data-import-state', 'checked', { timeout: 60_000 });
  await expect(panel.getByText('Không có chỉ tiêu mã "KHONG-CO"', { exact: false })).toBeVisible();
  await hand.isSound();

  await hand.press('g', 'x');
  await expect(page.getByRole('heading', { level: 1, name: 'Xác nhận số liệu' })).toBeVisible();
  const figure = page.locator('[data-figure^="confirm:"]').first();
  await expect(page.locator('#main')).toBeFocused();
  await hand.reach(figure, 25);
  await hand.press('Enter');
  const story = page.getByRole('region', { name: 'Xác nhận và giải trình' });
  await hand.reach(story.getByRole('button', { name: 'Xác nhận', exact: true }), 3);
  await hand.press('Enter');
  await hand.reach(story.getByRole('button', { name: 'Ghi nhận' }), 3);
  await hand.press('Enter');
  await expect(story.getByText('✓ Đã xác nhận')).toBeVisible();
  await hand.isSound();
  expect(await page.evaluate(() => document.activeElement?.closest('aside') !== null), 'the focus stays in the passport').toBe(true);
  await hand.press('Escape');
  await hand.isSound();
  expect(ioc.faults).toEqual([]);
});

test('without a pointer: a wall is taken by its code and goes to its next scene', async ({ ioc, page, context, gateway }) => {
  const wall = await context.newPage();
  await wall.goto(`${gateway.origin}/wall?nhip=900`);
  const foot = wall.getByText(/Mã ghép nối\s+\d{3}\s+\d{3}/);
  await expect(foot).toBeVisible();
  const code = (await foot.innerText()).replaceAll(/\D/g, '').slice(0, 6);

  const hand = await KeyHand.at(page);
  await ioc.open('/man-hinh');
  await expect(page.getByRole('button', { name: 'Ghép nối màn hình' })).toBeVisible();
  await hand.skipToContent();
  await hand.reach(page.getByRole('button', { name: 'Ghép nối màn hình' }), 4);
  await hand.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Ghép nối màn hình' });
  await hand.reach(sheet.getByLabel('Mã trên màn hình'), 2);
  await hand.type(code);
  await hand.reach(sheet.getByLabel('Tên màn hình'), 1);
  await hand.type('Sảnh tầng 1');
  await hand.press('Enter');
  await expect(page.getByText('Đã ghép nối “Sảnh tầng 1”.')).toBeVisible();
  await expect(page.getByText('1 màn hình · 1 đang chiếu · 0 mất tín hiệu')).toBeVisible();
  await hand.isSound();
  await hand.reach(page.getByRole('button', { name: 'Cảnh tiếp' }), 6);
  await hand.press('Enter');
  await expect(wall.locator('[data-wall="ngan-sach"]')).toBeVisible();
  await hand.isSound();
  expect(ioc.faults).toEqual([]);
  await wall.close();
});

test('without a pointer: an item of a meeting is led, and its conclusion written', async ({ ioc, page, gateway }) => {
  const meeting = await aMeeting(gateway.origin, AGENDA);
  const hand = await KeyHand.at(page);
  await ioc.open(`/hop/${meeting}/phong`);
  const agenda = page.getByRole('navigation', { name: 'Nội dung họp' });
  await expect(agenda.getByRole('button')).toHaveCount(AGENDA.length);
  const take = page.getByRole('button', { name: 'Nhận điều khiển', exact: true });
  await hand.reach(take, 4);
  await hand.press('Enter');
  const name = page.getByRole('dialog').getByRole('textbox');
  await expect(name).toBeFocused();
  await hand.type('Văn phòng');
  await hand.press('Enter');
  await expect(page.getByText('Đồng chí đang điều khiển').first()).toBeVisible();
  await hand.press('j');
  await expect(agenda.locator('[aria-current="step"]')).toContainText('Nguồn dữ liệu');
  await expect(page).toHaveURL(/\/nguon-du-lieu\?/);

  // However long the page of the item is, its conclusion is one key away.
  await hand.press('c');
  const form = page.getByRole('form', { name: 'Ghi kết luận' });
  await expect(form.getByLabel('Nội dung kết luận')).toBeFocused();
  await hand.type('Giao Sở Tài chính báo cáo trước ngày 30/11.');
  await hand.reach(form.getByRole('button', { name: 'Ghi kết luận' }), 3);
  await hand.press('Enter');
  await expect(form).toBeHidden();
  await expect(page.getByRole('region', { name: 'Kết luận mục 2' })).toContainText('Giao Sở Tài chính báo cáo');
  await expect(page.getByRole('button', { name: 'Ghi kết luận' })).toBeFocused();
  await hand.isSound();
  expect(ioc.faults).toEqual([]);
});
