import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page, type TestInfo } from '@playwright/test';
import { chartAudit } from './chartAudit';
import { openGallery } from './gallerySite';

const THEMES = ['light', 'dark', 'contrast'] as const;
const LANGUAGES = ['vi', 'en'] as const;
const SURFACES = [
  { name: 'điện thoại', size: 'mobile', width: 390, height: 844, leastPx: 12 },
  { name: 'bàn làm việc', size: 'desk', width: 1440, height: 900, leastPx: 12 },
  { name: 'màn hình lớn', size: 'wall', width: 1920, height: 1080, leastPx: 24 },
  { name: 'màn hình 4K', size: 'wall', width: 3840, height: 2160, leastPx: 48 },
] as const;
const AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// A trace keeps a copy of thousands of shapes at each step; the pictures tell more.
test.use({ trace: 'off' });

let gallery: Awaited<ReturnType<typeof openGallery>>;
test.beforeAll(async () => {
  gallery = await openGallery();
});
test.afterAll(() => gallery.close());

const open = async (page: Page, query: Record<string, string>) => {
  await page.goto(`${gallery.origin}/?${new URLSearchParams(query)}`);
  await page.waitForFunction(
    () => document.querySelector('[data-ready="true"]') !== null && document.querySelector('[data-ready="false"]') === null,
  );
  await page.evaluate(() => document.fonts.ready);
};

const barriers = async (page: Page): Promise<string[]> => {
  // The drawings are hidden from assistive technology; the chart's own label, cursor and table speak for them.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(AA)
    .exclude('[data-chart]');
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .slice(0, 3)
        .join(' ')}`,
  );
};

// A wall shows its first screen; the whole page at 3840 px would take longer to photograph than all the rest.
const photograph = async (page: Page, info: TestInfo, name: string, fullPage: boolean) =>
  info.attach(name, { body: await page.screenshot({ fullPage, type: 'jpeg', quality: 60 }), contentType: 'image/jpeg' });

test.describe('the kits', () => {
  for (const theme of THEMES)
    for (const lang of LANGUAGES)
      test(`have no barrier, no label on another and nothing cut off, at four sizes: ${theme}, ${lang}`, async ({ page }, info) => {
        for (const { name, size, width, height, leastPx } of SURFACES) {
          await page.setViewportSize({ width, height });
          await open(page, { theme, lang, size, cases: 'brief' });
          await photograph(page, info, `${name} ${width}×${height}`, size !== 'wall');
          expect.soft(await page.evaluate(chartAudit, leastPx), name).toEqual([]);
          expect.soft(await barriers(page), name).toEqual([]);
        }
      });

  // Layout is the same in every theme: the data that break kits are tried in one.
  for (const { name, size, width, height, leastPx } of SURFACES)
    test(`stand with every state and the data that break kits: ${name}`, async ({ page }, info) => {
      await page.setViewportSize({ width, height });
      await open(page, { size, cases: size === 'wall' ? 'usual' : 'crowd' });
      await photograph(page, info, name, size !== 'wall');
      expect(await page.evaluate(chartAudit, leastPx)).toEqual([]);
    });

  test('can be read by keyboard: arrows say each figure, Escape leaves, the table opens', async ({ page }) => {
    await open(page, { kit: 'line', cases: 'brief' });
    const chart = page.getByRole('figure', { name: 'Giải ngân lũy kế so kế hoạch' }).last();
    await chart.getByRole('application').focus();
    await page.keyboard.press('End');
    await expect(chart.locator('[aria-live]')).toContainText('T12: Thực hiện chưa có dữ liệu');
    await page.keyboard.press('ArrowLeft');
    await expect(chart.locator('[aria-live]')).toContainText('T11 (tạm thời): Thực hiện 58,7%');
    await page.keyboard.press('Escape');
    await expect(chart.locator('[aria-live]')).toBeEmpty();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(chart.getByRole('row', { name: 'T11 (tạm thời) 58,7% 88% 72%' })).toBeVisible();
  });

  test('keep one engine each when theme and size change, and survive a container without size', async ({ page }) => {
    await open(page, { kit: 'line', cases: 'brief' });
    const marks = () =>
      page.evaluate(() => [...document.querySelectorAll('[data-chart]')].map((each) => each.getAttribute('_echarts_instance_')));
    const ink = () => page.locator('[data-chart]').last().locator('svg text').first().getAttribute('fill');
    const [before, light] = [await marks(), await ink()];
    expect(before.every((mark) => mark !== null)).toBe(true);
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
    await expect.poll(ink).not.toBe(light);
    await page.evaluate(() => (document.body.style.display = 'none'));
    await page.setViewportSize({ width: 500, height: 700 });
    await page.evaluate(() => (document.body.style.display = ''));
    await expect.poll(() => page.evaluate(chartAudit, 12)).toEqual([]);
    expect(await marks()).toEqual(before);
  });
});
