import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from '../ioc';

const SOON = { timeout: 10_000 };
const scene = (page: Page, id: string) => page.locator(`[data-wall="${id}"]`);
/** The six figures at the foot of a wall that nobody has taken. */
const codeOf = async (page: Page): Promise<string> => {
  const foot = page.getByText(/Mã ghép nối\s+\d{3}\s+\d{3}/);
  await expect(foot).toBeVisible(SOON);
  return (await foot.innerText()).replaceAll(/\D/g, '').slice(0, 6);
};
const command = (page: Page, origin: string, id: string, expected: number | null, payload: object) =>
  page.request.post(`${origin}/api/commands/${id}`, { data: { id: randomUUID(), command: id, expected, payload } });

test('[WL1] [WL4] [WL6] a desk takes a wall by its code and moves it without a reload, pins it, clears it, and lets it go', async ({
  ioc,
  page,
  browser,
  gateway,
}) => {
  const room = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const wall = await room.newPage();
  await wall.goto(`${gateway.origin}/wall?nhip=900`);
  const code = await codeOf(wall);
  await wall.evaluate(() => Object.assign(window, { sameWall: true }));

  // The code comes with the address; what else is wrong with the form is said before anything is sent.
  await ioc.open(`/man-hinh?ma=${code}`);
  const sheet = page.getByRole('dialog', { name: 'Ghép nối màn hình' });
  await expect(sheet.getByLabel('Mã trên màn hình')).toHaveValue(`${code.slice(0, 3)} ${code.slice(3)}`);
  await sheet.getByRole('button', { name: 'Ghép nối', exact: true }).click();
  await expect(sheet.getByLabel('Tên màn hình')).toBeFocused();
  await sheet.getByLabel('Tên màn hình').fill('Sảnh tầng 1');
  await sheet.getByRole('button', { name: 'Ghép nối', exact: true }).click();
  await expect(page.getByText('Đã ghép nối “Sảnh tầng 1”.')).toBeVisible();
  await expect(page).not.toHaveURL(/ma=/);
  await expect(page.getByText('1 màn hình · 1 đang chiếu · 0 mất tín hiệu')).toBeVisible(SOON);
  const card = page.getByRole('listitem').filter({ hasText: 'Sảnh tầng 1' });

  await expect(scene(wall, 'tong-quan')).toBeVisible();
  await page.getByRole('button', { name: 'Cảnh tiếp' }).click();
  await expect(page.getByText('Đã gửi “cảnh tiếp” tới “Sảnh tầng 1”.')).toBeVisible();
  await expect(scene(wall, 'ngan-sach')).toBeVisible(SOON);
  await expect(card.getByText('Ngân sách', { exact: true })).toBeVisible(SOON);

  await page.getByRole('button', { name: 'Ghim cảnh…' }).click();
  await page.getByRole('dialog', { name: 'Ghim một cảnh' }).getByRole('button', { name: 'Nhiệm vụ' }).click();
  await expect(scene(wall, 'nhiem-vu')).toBeVisible(SOON);
  await expect(card.getByText(/Đang ghim đến/)).toBeVisible(SOON);
  await page.getByRole('button', { name: 'Bỏ ghim' }).click();
  await expect(scene(wall, 'ngan-sach')).toBeVisible(SOON);

  await card.getByRole('button', { name: 'Sửa' }).click();
  const form = page.getByRole('dialog', { name: 'Màn hình “Sảnh tầng 1”' });
  await form.getByRole('button', { name: 'Bỏ ghép nối…' }).click();
  await form.getByRole('button', { name: 'Bỏ ghép nối', exact: true }).click();
  await expect(page.getByText('Đã bỏ ghép nối “Sảnh tầng 1”.')).toBeVisible();
  expect(await codeOf(wall)).not.toBe(code);
  expect(await wall.evaluate(() => 'sameWall' in window)).toBe(true);
  expect(ioc.faults).toEqual([]);
  await room.close();
});

test('[WL6] three presses for two walls are three scenes on for both, however quickly they follow each other', async ({
  ioc,
  page,
  browser,
  gateway,
}) => {
  const rooms = await Promise.all([1, 2].map(() => browser.newContext({ viewport: { width: 1280, height: 720 } })));
  const walls = await Promise.all(rooms.map((room) => room.newPage()));
  for (const [at, wall] of walls.entries()) {
    await wall.goto(`${gateway.origin}/wall?nhip=900`);
    const place = { place: '', heightM: 1.37, distanceM: 6, ground: 'dark', hasSound: false };
    const body = { ...place, name: `Màn hình ${at + 1}`, playlist: 'mac-dinh' };
    const taken = await command(page, gateway.origin, 'wall.enrol', null, { code: await codeOf(wall), body });
    expect(taken.status()).toBe(200);
  }
  await ioc.open('/man-hinh');
  // Both know by then that they are taken: a wall counts the steps from those that it met with.
  await expect(page.getByText('2 màn hình · 2 đang chiếu')).toBeVisible(SOON);
  await page.getByLabel('Chọn tất cả').check();
  // Without a wait between them: the second and the third come while the first is under way.
  await page.getByRole('button', { name: 'Cảnh tiếp' }).evaluate((button: HTMLButtonElement) => {
    for (const _ of [1, 2, 3]) button.click();
  });
  for (const wall of walls) await expect(scene(wall, 'dich-vu-cong')).toBeVisible(SOON);
  await expect(page.getByText('Đã gửi “cảnh tiếp” tới 2 màn hình.')).toBeVisible();
  // The first is refused late: until then it is said how many wait, and then how many were not sent.
  let refuse = () => {};
  const isRefused = new Promise<void>((done) => (refuse = done));
  await page.route('**/api/commands/wall.control', async (route) => {
    await isRefused;
    const json = { type: 'urn:ioc:problem:not-allowed', title: 'Không được phép', status: 403, detail: 'Đã thu hồi quyền.' };
    await route.fulfill({ status: 403, contentType: 'application/problem+json', json });
  });
  await page.getByRole('button', { name: 'Cảnh trước' }).evaluate((button: HTMLButtonElement) => {
    for (const _ of [1, 2, 3]) button.click();
  });
  await expect(page.getByText('Đang gửi, còn 2 lệnh chờ.')).toBeVisible();
  refuse();
  await expect(page.getByText('2 lệnh sau chưa gửi.')).toBeVisible();
  await Promise.all(rooms.map((room) => room.close()));
});

test('[WL7] a playlist is put in another order by keys, and two who change it are put together by a person', async ({
  ioc,
  page,
  gateway,
}) => {
  await ioc.open('/man-hinh/danh-sach-canh?xem=moi');
  await page.getByLabel('Tên danh sách').fill('Phòng họp');
  await page.getByRole('button', { name: 'Thêm cảnh' }).click();
  const rows = page.locator('[data-scene]');
  await rows.nth(1).getByLabel('Chiếu cảnh').selectOption({ label: 'Môi trường' });
  await rows.nth(1).getByLabel('Đặt giờ chiếu').check();
  await expect(rows.nth(1).getByText('Thứ Hai–Thứ Sáu, 07:00–18:00')).toBeVisible();
  await page.getByRole('button', { name: 'Đưa cảnh 2 lên: Môi trường' }).press('Enter');
  await expect(rows.nth(0).getByLabel('Chiếu cảnh')).toHaveValue('moi-truong');
  await expect(page.getByRole('button', { name: 'Đưa cảnh 1 xuống: Môi trường' })).toBeFocused();
  // By pointer: the first scene goes below the second, and is brought back.
  const drag = async (from: number, to: number) => {
    const start = await rows.nth(from).locator('[aria-hidden="true"]').first().boundingBox();
    const end = await rows.nth(to).boundingBox();
    if (!start || !end) throw new Error('a row has no box');
    await page.mouse.move(start.x + 10, start.y + 10);
    await page.mouse.down();
    await page.mouse.move(start.x + 10, to > from ? end.y + end.height - 4 : end.y + 4, { steps: 5 });
    await page.mouse.up();
  };
  await drag(0, 1);
  await expect(rows.nth(1).getByLabel('Chiếu cảnh')).toHaveValue('moi-truong');
  await drag(1, 0);
  await expect(rows.nth(0).getByLabel('Chiếu cảnh')).toHaveValue('moi-truong');
  await page.getByRole('button', { name: 'Lập danh sách', exact: true }).click();
  await expect(page.getByText('Đã ghi “Phòng họp”, bản 1.')).toBeVisible();

  await page.getByRole('button', { name: 'Sửa “Phòng họp”' }).click();
  await page.getByLabel('Tên danh sách').fill('Phòng họp lớn');
  const feed = await (await page.request.get(`${gateway.origin}/api/feeds/walls`)).json();
  const { name, scenes } = feed.body.playlists.find(({ id }: { id: string }) => id === 'phong-hop');
  const other = { name, scenes, preemption: { priorities: ['critical', 'high'], maxSeconds: 60 } };
  const saved = await command(page, gateway.origin, 'wallPlaylist.save', 1, { playlist: 'phong-hop', body: other });
  expect(saved.status()).toBe(200);
  await expect(page.getByRole('alert')).toContainText('đã ghi bản 2');
  await expect(page.getByRole('alert')).toContainText('lâu nhất 1 phút');
  await page.getByRole('button', { name: 'Ghép cả hai' }).click();
  await page.getByRole('button', { name: 'Ghi danh sách' }).click();
  await expect(page.getByText('Đã ghi “Phòng họp lớn”, bản 3.')).toBeVisible();
  await expect(page.getByText('Cảnh báo mới mức Khẩn cấp, Cao chen ngang, lâu nhất 1 phút.')).toBeVisible();
});
