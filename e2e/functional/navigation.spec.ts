import { expect, test } from '../ioc';

const PHONE = { width: 390, height: 844 };

test('on a phone the bar has the day, the alarms, the tasks, the search and a way to the rest, each on one line; the rest stands by group', async ({
  ioc,
  page,
}) => {
  await page.setViewportSize(PHONE);
  await ioc.open('/tong-quan?area=03646');
  const bar = page.getByRole('navigation', { name: 'Điều hướng chính' });
  await expect(bar.getByRole('link')).toHaveText([/Hôm nay/, /Cảnh báo/, /Nhiệm vụ/]);
  await expect(bar.getByRole('button')).toHaveText(['Tra cứu', 'Thêm']);
  const more = bar.getByRole('button', { name: 'Thêm' });
  const words = await bar.locator('[data-word="bar"]').evaluateAll((all) => all.map((each) => each.getClientRects().length));
  expect(words).toEqual([1, 1, 1]);
  expect((await bar.boundingBox())?.height).toBeLessThan(64);
  await more.click();
  const sheet = page.getByRole('dialog', { name: 'Thêm' });
  await sheet.getByRole('region', { name: 'Dữ liệu' }).getByRole('link', { name: 'Nguồn dữ liệu' }).click();
  await expect(page).toHaveURL(/nguon-du-lieu\?area=03646/);
  await expect(sheet).toHaveCount(0);
  await expect(more).toHaveAttribute('data-current', 'true');
  // Back on a page that had it open, the sheet stays away.
  await page.goBack();
  await expect(page).toHaveURL(/tong-quan/);
  await expect(sheet).toHaveCount(0);
});

test('what the stations sent is a tab of the data sources, at its old address too, and the navigation marks the page', async ({
  ioc,
  page,
}) => {
  await ioc.open('/nguon-du-lieu?source=inbox&agency=so-nnmt');
  const tabs = page.getByRole('navigation', { name: 'Nguồn dữ liệu' });
  await tabs.getByRole('link', { name: 'Nguồn quan trắc' }).click();
  await expect(page).toHaveURL(/nguon-quan-trac\?agency=so-nnmt$/);
  await ioc.open('/nguon-quan-trac');
  await expect(page.getByRole('heading', { name: 'Nguồn quan trắc', level: 2 })).toBeVisible();
  await expect(tabs.getByRole('link', { name: 'Nguồn quan trắc' })).toHaveAttribute('aria-current', 'page');
  const rail = page.getByRole('navigation', { name: 'Điều hướng chính' });
  await expect(rail.getByRole('link', { name: 'Nguồn dữ liệu' })).toHaveAttribute('aria-current', 'page');
  await expect(page).toHaveTitle(/Nguồn quan trắc/);
});

test('[AL1] an alarm is told beside its field, on the page of the day and in the name of the tab as its file comes, until somebody takes it up', async ({
  ioc,
  page,
}) => {
  await ioc.open('/hom-nay');
  const rail = page.getByRole('navigation', { name: 'Điều hướng chính' });
  const first = page.getByRole('region', { name: 'Cảnh báo cần xem trước' });
  await expect(first.locator('[data-home-alarms]')).toBeVisible();
  const before = Number(await first.locator('[data-home-alarms]').getAttribute('data-home-alarms'));
  ioc.dropStationFile({ parameter: 'COD', value: '190', unit: 'mg/l', at: new Date() });
  const field = rail.getByRole('link', { name: /^Môi trường/ });
  await expect(field).toHaveAccessibleName(/^Môi trường 1 cảnh báo chưa tiếp nhận, mức cao nhất: Cao$/);
  await expect(rail.getByRole('link', { name: /^Cảnh báo/ }).locator('[data-alarm-badge]')).toHaveAttribute(
    'data-alarm-badge',
    String(before + 1),
  );
  await expect(page).toHaveTitle('(1) Hôm nay · IOC Sơn La');
  await expect(first.locator('[data-home-alarms]')).toHaveAttribute('data-home-alarms', String(before + 1));

  await field.click();
  await expect(page.locator('[data-alarm-mark]')).toHaveAttribute('title', /^Cao: .*, chưa tiếp nhận$/);
  await page.setViewportSize({ width: 390, height: 844 });
  await rail.getByRole('link', { name: /^Cảnh báo/ }).click();
  await expect(page).toHaveURL(/\/canh-bao$/);

  await page.setViewportSize({ width: 1280, height: 800 });
  await page
    .getByRole('listitem')
    .filter({ hasText: /COD · SLA_DEMO_01/ })
    .locator('[data-row]')
    .focus();
  await page.keyboard.press('t');
  await page.keyboard.press('1');
  await expect(field.locator('[data-alarm-badge]')).toHaveCount(0);
  await expect(page).toHaveTitle('Cảnh báo · IOC Sơn La');
});
