import type { Browser, Page } from '@playwright/test';
import { aMeeting, orderMeeting } from '../aMeeting';
import { expect, test } from '../ioc';
import type { RunningGateway } from '../gateway';

const AGENDA = [
  ['Tiến độ chuyển đổi số', '/chuyen-doi-so'],
  ['Nguồn dữ liệu', '/nguon-du-lieu'],
  ['Việc khác', null],
] as const;
const makeMeeting = ({ origin }: RunningGateway) => aMeeting(origin, AGENDA, 'Họp thường kỳ');

const enter = async (browser: Browser, { origin }: RunningGateway, meeting: string, name: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN' });
  await context.addInitScript((known) => localStorage.setItem('ioc-room-name', known), name);
  const page = await context.newPage();
  await page.goto(`${origin}/hop/${meeting}/phong`);
  await expect(page.getByRole('navigation', { name: 'Nội dung họp' }).getByRole('button')).toHaveCount(AGENDA.length);
  return page;
};
const current = (page: Page) => page.getByRole('navigation', { name: 'Nội dung họp' }).locator('[aria-current="step"]');
const act = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('[MR4] [MR5] [MR6] [MR7] one leads and the others follow, go away, come back, and take the lead over', async ({
  browser,
  gateway,
}) => {
  const id = await makeMeeting(gateway);
  const [first, second, third] = [
    await enter(browser, gateway, id, 'Sở Tài chính'),
    await enter(browser, gateway, id, 'Văn phòng'),
    await enter(browser, gateway, id, 'Sở Y tế'),
  ];
  await act(first, 'Nhận điều khiển').click();
  await expect(first.getByText('Đồng chí đang điều khiển').first()).toBeVisible();
  for (const page of [second, third]) {
    await expect(page.getByText('Điều khiển: Sở Tài chính')).toBeVisible();
    for (const name of ['Mục tiếp theo', 'Mục trước', 'Chuyển điều khiển', 'Thôi điều khiển', 'Nhận điều khiển', 'Nhận điều khiển thay'])
      await expect(act(page, name)).toHaveCount(0);
  }
  await expect(act(first, '2 người đang theo')).toBeVisible();

  await act(first, 'Mục tiếp theo').click();
  for (const page of [first, second, third]) await expect(current(page)).toContainText('Nguồn dữ liệu');
  await expect(second).toHaveURL(/\/nguon-du-lieu\?/);

  // Away by an own act, and back to where the presenter is by now.
  await second.getByRole('button', { name: /Tiến độ chuyển đổi số/ }).click();
  await expect(second.getByRole('banner').getByText('Đang xem riêng')).toBeVisible();
  await expect(act(first, '1 người đang theo')).toBeVisible();
  await first.keyboard.press('j');
  await expect(current(third)).toContainText('Việc khác');
  await expect(current(second)).toContainText('Tiến độ chuyển đổi số');
  await second.keyboard.press('f');
  await expect(current(second)).toContainText('Việc khác');

  // Handed over by name.
  await act(first, 'Chuyển điều khiển').click();
  await first.getByRole('button', { name: 'Chuyển điều khiển cho Văn phòng' }).click();
  await expect(second.getByText('Đồng chí đang điều khiển').first()).toBeVisible();
  await expect(first.getByText('Điều khiển: Văn phòng')).toBeVisible();
  await first.keyboard.press('Escape');
  await expect(act(first, 'Mục tiếp theo')).toHaveCount(0);
  await act(second, 'Mục trước').click();
  await expect(current(first)).toContainText('Nguồn dữ liệu');

  // The presenter's machine dies: seen, and taken over from where it was.
  await second.context().close();
  await expect(third.getByText(/Mất tín hiệu người điều khiển 00:/)).toBeVisible({ timeout: 12_000 });
  await act(third, 'Nhận điều khiển thay').click();
  await expect(first.getByText('Điều khiển: Sở Y tế')).toBeVisible();
  await act(third, 'Mục trước').click();
  await expect(current(first)).toContainText('Tiến độ chuyển đổi số');

  // Cancelled while it is presented.
  const detail = await fetch(`${gateway.origin}/api/feeds/meeting?meeting=${id}`);
  const { body }: { body: { meeting: { version: number } } } = await detail.json();
  await orderMeeting(
    gateway.origin,
    'meeting.setState',
    { meeting: id, state: 'cancelled', reason: 'Hoãn sang tuần sau' },
    body.meeting.version,
  );
  for (const page of [first, third]) {
    await expect(page.getByRole('alert').filter({ hasText: 'Cuộc họp đã bị hủy' })).toBeVisible();
    await expect(act(page, 'Mục tiếp theo')).toHaveCount(0);
  }
  await first.getByRole('link', { name: 'Xem bên ngoài phòng họp' }).click();
  await expect(first).not.toHaveURL(/hop=/);
  for (const page of [first, third]) await page.context().close();
});

test('[MR1] [MR2] [MR3] [MR8] a meeting whose figures are frozen goes on without the gateway', async ({ browser, gateway }) => {
  const id = await makeMeeting(gateway);
  const page = await enter(browser, gateway, id, 'Sở Tài chính');
  const band = page.getByRole('region', { name: /^Mục \d$/ });
  for (const [at, marks] of [
    [1, 'Số liệu chốt lúc'],
    [2, 'Số liệu chốt lúc'],
  ] as const) {
    await page
      .getByRole('navigation', { name: 'Nội dung họp' })
      .getByRole('button')
      .nth(at - 1)
      .click();
    await expect(band).toContainText('Mục chưa chốt số liệu');
    await expect(page.getByRole('main').getByRole('table').first()).toBeVisible();
    await act(page, 'Chốt số liệu cho mục này').click();
    await expect(band).toContainText(marks);
  }
  await expect(page).toHaveURL(/chot=[0-9a-f]{64}/);
  await expect(band).toContainText('Đã đối chiếu mã kiểm tra');
  await act(page, 'Xem số hiện tại').click();
  await expect(band).toContainText('Đang xem số hiện tại');
  await expect(page).toHaveURL(/so-lieu=hien-tai/);
  await expect(page).not.toHaveURL(/chot=/);
  await act(page, 'Về số liệu chốt').click();
  await expect(page).toHaveURL(/chot=[0-9a-f]{64}/);
  await expect(page.getByText('Đã tải đủ 3/3 mục để dùng khi mất mạng')).toBeVisible({ timeout: 15_000 });
  await act(page, 'Nhận điều khiển').click();
  await expect(act(page, 'Mục trước')).toBeVisible();

  // Figures of now that are no longer what was frozen.
  const isOfNow = ({ pathname, searchParams }: URL) => pathname === '/api/feeds/indicators' && !searchParams.has('asOf');
  await page.route(isOfNow, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll('"value":100', '"value":55') });
  });
  await page.getByRole('button', { name: /Tiến độ chuyển đổi số/ }).click();
  await page.reload();
  await expect(band).toContainText('đã thay đổi sau khi chốt');
  await act(page, 'Xem chênh lệch').click();
  await expect(page.getByRole('dialog').getByRole('row').filter({ hasText: '−45 điểm' }).first()).toContainText(/100%.*55%/);
  await page.keyboard.press('Escape');
  await page.unroute(isOfNow);
  await expect(page.getByText('Đã tải đủ 3/3 mục để dùng khi mất mạng')).toBeVisible({ timeout: 15_000 });
  await page.getByRole('button', { name: /Nguồn dữ liệu/ }).click();

  await gateway.stop();
  try {
    await expect(page.getByText('Mất kết nối phòng họp').first()).toBeVisible({ timeout: 15_000 });
    await page.getByRole('button', { name: /Tiến độ chuyển đổi số/ }).click();
    await expect(current(page)).toContainText('Tiến độ chuyển đổi số');
    await expect(band).toContainText('Số liệu chốt lúc');
    await expect(page.getByRole('main').getByRole('table').first()).toBeVisible();
    await act(page, 'Ghi kết luận').click();
    await page.getByRole('textbox').first().fill('Giao Sở Tài chính báo cáo trước ngày 30/11.');
    await act(page, 'Ghi kết luận').last().click();
    await expect(page.getByRole('alert').filter({ hasText: 'Chưa nhận được trả lời của máy chủ' })).toBeVisible({ timeout: 20_000 });
  } finally {
    await gateway.start();
  }
  await page.context().close();
});
