import { expect, test } from '../ioc';
import { axeFaults } from './axe';
import { DESK, PHONE, prefer } from './pages';

// Pages are looked at with as much on them as there can be.
test.use({ seedSimulated: true });

test('axe finds nothing with a passport, a filter or the display form open, on a desk and on a phone', async ({ ioc, page }) => {
  test.setTimeout(120_000);
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    await ioc.open('/chuyen-doi-so');
    await page.locator('[data-figure]').first().click();
    await expect(page.getByText('Tính chất').first()).toBeVisible();
    expect.soft(await axeFaults(page), `passport ${size.width}`).toEqual([]);
    await page.keyboard.press('Escape');
    if (size === PHONE) await page.getByRole('button', { name: /^Bộ lọc/ }).click();
    for (const name of [/^Kỳ/, /^Cơ quan/, /^Số liệu tại/]) {
      // In the sheet of a phone the controls stand in a dialog, not in the header's own row; both are within the header.
      const opener = page.locator('header').first().getByRole('button', { name });
      await opener.click();
      await expect(page.getByRole('dialog').locator('form, fieldset, [role="combobox"]').first()).toBeVisible();
      expect.soft(await axeFaults(page), `${String(name)} ${size.width}`).toEqual([]);
      await opener.click();
    }
    if (size === PHONE) await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Hiển thị' }).click();
    await expect(page.getByRole('radio', { name: 'Tương phản cao' })).toBeVisible();
    expect.soft(await axeFaults(page), `display ${size.width}`).toEqual([]);
  }
});

test('an agency is chosen by keyboard, without accents; it stands in the address, narrows the page and goes along to others', async ({
  ioc,
  page,
}) => {
  await page.setViewportSize(DESK);
  await ioc.open('/chuyen-doi-so');
  const rows = page.locator('[data-indicator]');
  await expect(rows).toHaveCount(18);
  const opener = page
    .locator('header')
    .first()
    .getByRole('button', { name: /^Cơ quan/ });
  await opener.focus();
  await page.keyboard.press('Enter');
  const field = page.getByRole('combobox', { name: 'Cơ quan' });
  await expect(field).toBeFocused();
  await field.pressSequentially('so y te');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText([/Sở Y tế/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(opener).toBeFocused();
  await expect(opener).toContainText('Sở Y tế');
  await expect(page).toHaveURL(/agency=/);
  await expect.poll(() => rows.count()).toBeLessThan(18);
  await page.getByRole('link', { name: 'Môi trường' }).click();
  await expect(page).toHaveURL(/\/moi-truong\?agency=/);
  await expect(
    page
      .locator('header')
      .first()
      .getByRole('button', { name: /^Cơ quan/ }),
  ).toContainText('trang này không lọc theo mục này');
  await page.goBack();
  await page.goBack();
  await expect(rows).toHaveCount(18);
});

test('a period is chosen by keyboard and taken away again', async ({ ioc, page }) => {
  await page.setViewportSize(DESK);
  await ioc.open('/chuyen-doi-so');
  const heads = page.locator('thead th');
  await expect(heads.first()).toBeVisible();
  const all = await heads.count();
  const opener = page.locator('header').first().getByRole('button', { name: /^Kỳ/ });
  await opener.press('Enter');
  const chosen = page.getByRole('dialog').getByRole('button', { name: '2025' });
  await expect(chosen).toBeFocused();
  await chosen.press('Enter');
  await expect(page).toHaveURL(/t=2025/);
  await expect(opener).toContainText('2025');
  await expect(opener).toBeFocused();
  expect(await heads.count()).toBeLessThan(all);
  await opener.press('Enter');
  await page.getByRole('button', { name: 'Bỏ lọc' }).press('Enter');
  await expect(heads).toHaveCount(all);
});

test('Escape closes a filter and gives the focus back; a filter that is not valid in the address is told', async ({ ioc, page }) => {
  await page.setViewportSize(DESK);
  await ioc.open('/chuyen-doi-so?agency=S%E1%BB%9F');
  await expect(page.getByRole('alert')).toContainText('cơ quan (agency)');
  const opener = page
    .locator('header')
    .first()
    .getByRole('button', { name: /^Cơ quan/ });
  await opener.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Cơ quan' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox', { name: 'Cơ quan' })).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('on a phone the filters are a sheet that keeps the focus, and gives it back', async ({ ioc, page }) => {
  await page.setViewportSize(PHONE);
  await ioc.open('/chuyen-doi-so');
  const opener = page.getByRole('button', { name: /^Bộ lọc/ });
  await opener.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Bộ lọc' });
  await expect(sheet.getByRole('button', { name: /^Kỳ/ })).toBeVisible();
  await sheet.getByRole('button', { name: /^Cơ quan/ }).press('Enter');
  await expect(sheet.getByRole('combobox')).toBeFocused();
  expect(await ioc.sidewaysOverflow()).toBeLessThanOrEqual(0);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('a theme chosen by keyboard holds on every page and at the next visit', async ({ ioc, page }) => {
  await page.setViewportSize(DESK);
  await ioc.open('/moi-truong');
  const opener = page.getByRole('button', { name: 'Hiển thị' });
  await opener.press('Enter');
  await page.getByRole('radio', { name: 'Tương phản cao' }).focus();
  await page.keyboard.press('Space');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
});

test('what the browser keeps and is not a choice counts for nothing', async ({ ioc, page }) => {
  await prefer(page, { 'ioc-theme': '<b>', 'ioc-language': 'xx', 'ioc-density': '' });
  await ioc.open('/moi-truong');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.locator('html')).toHaveAttribute('data-density', 'comfortable');
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
});
