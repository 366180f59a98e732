import { readFileSync } from 'node:fs';
import { expect, test } from '../ioc';
import { areaFigures, MAP_PAGE, written } from './areaFigures';
import { countPixels } from './pixels';

const MAP = '[role="application"]';
const PAINTED = '.province-map[data-painted="true"]';
/** `--map-below3` of the light theme. */
const FAR_BEHIND: [number, number, number] = [0xa1, 0x3f, 0x00];
const SLOW = { timeout: 40_000 };

test.use({ viewport: { width: 1440, height: 900 }, colorScheme: 'light', seedSimulated: true });
test.describe.configure({ timeout: 120_000 });

test('map, legend and table say the same; simulated figures are marked; nothing breaks the content policy or asks outside', async ({
  ioc,
  page,
}) => {
  const { worst, ranked, missing } = await areaFigures(ioc);
  await ioc.watchContentPolicy();
  await ioc.open(MAP_PAGE);
  await expect(page.locator(PAINTED)).toBeVisible(SLOW);
  await expect(page.getByText('Dữ liệu mô phỏng', { exact: true }).first()).toBeVisible();
  const counts = await page.locator('[data-class]').evaluateAll((items) => items.map((item) => Number(item.getAttribute('data-count'))));
  expect(counts).toHaveLength(6);
  expect(counts.reduce((sum, each) => sum + each, 0)).toBe(75);
  expect(counts.at(-1)).toBe(missing);
  const behind = ranked.filter(({ deviation }) => deviation < 0).length;
  expect(counts.slice(0, 3).reduce((sum, each) => sum + each, 0)).toBe(behind);
  await expect(page.locator('[data-row]')).toHaveCount(75);
  await expect(page.locator('[data-row]').first()).toContainText(worst.name);
  await expect(page.locator('[data-row]').first()).toContainText(written(worst.value, 2));
  await expect(page.locator('[data-row]').first()).toContainText(written(worst.deviation, 2));
  const rough = written(Math.round(worst.deviation * 10) / 10, 1).replace(/,0$/, '');
  await expect(page.locator('section[data-state="live"]')).toContainText(
    `${behind}/${ranked.length} xã, phường kém lộ trình; kém nhất: ${worst.name} (${rough} điểm)`,
  );
  await expect.poll(() => countPixels(page.locator(MAP), FAR_BEHIND)).toBeGreaterThan(500);
  expect(ioc.faults).toEqual([]);
  expect(ioc.foreignRequests).toEqual([]);
});

test('the map engine is fetched by the page of the map, and by no other', async ({ ioc, page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(new URL(request.url()).pathname));
  await ioc.open('/chuyen-doi-so');
  await expect(page.locator('[data-indicator]').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(scripts.filter((path) => /map/i.test(path))).toEqual([]);
  await page.getByRole('link', { name: 'Bản đồ', exact: true }).click();
  await expect(page.locator(PAINTED)).toBeVisible(SLOW);
  expect(scripts.some((path) => path.includes('mapHost'))).toBe(true);
});

test('by keyboard: to the worst unit, into it, to its neighbour, and out again; Back undoes each step', async ({ ioc, page }) => {
  const { worst, ranked } = await areaFigures(ioc);
  await ioc.open(MAP_PAGE);
  await expect(page.locator(PAINTED)).toBeVisible(SLOW);
  const map = page.locator(MAP);
  await map.focus();
  await page.keyboard.press('Home');
  await expect(map).toHaveAttribute('data-cursor', worst.area);
  const size = written(-worst.deviation, 2).replace(/,?0+$/, '');
  await expect(page.locator('[aria-live="polite"]').filter({ hasText: `${worst.name}: ` })).toContainText(
    `kém lộ trình ${size} điểm · hạng ${ranked.length}/${ranked.length}`,
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`area=${worst.area}`));
  const crumbs = page.getByRole('navigation', { name: 'Vị trí trên bản đồ' });
  await expect(crumbs).toContainText(worst.name);
  await expect(page.getByRole('region', { name: worst.name })).toContainText(`${written(worst.value, 2).replace(/,?0+$/, '')}%`);
  await page.keyboard.press('ArrowDown');
  await expect(map).not.toHaveAttribute('data-cursor', worst.area);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/area=/);
  await page.goBack();
  await expect(page).toHaveURL(/area=/);
  await crumbs.getByRole('button', { name: 'Toàn tỉnh' }).click();
  await expect(page).not.toHaveURL(/area=/);
});

test('one map for the life of the page: going away and coming back makes no new one', async ({ ioc, page }) => {
  await ioc.open(MAP_PAGE);
  await expect(page.locator(PAINTED)).toBeVisible(SLOW);
  await page.locator('.province-map').evaluate((element) => Object.assign(window, { theMap: element }));
  for (let times = 0; times < 3; times += 1) {
    await page.getByRole('link', { name: 'Môi trường' }).click();
    await expect(page.locator('.province-map')).toHaveCount(0);
    await page.getByRole('link', { name: 'Bản đồ', exact: true }).click();
    await expect(page.locator(PAINTED)).toBeVisible(SLOW);
  }
  const same = await page.locator('.province-map').evaluate((element) => Reflect.get(window, 'theMap') === element);
  expect(same).toBe(true);
  await expect(page.locator('.province-map')).toHaveAttribute('data-generation', '1');
  await expect.poll(() => countPixels(page.locator(MAP), FAR_BEHIND)).toBeGreaterThan(500);
});

for (const [name, at] of [
  ['of the map', 0],
  ['of the points over it', 1],
] as const)
  test(`a lost WebGL context ${name} is mended: the map is made anew and painted as before`, async ({ ioc, page }) => {
    await ioc.open(MAP_PAGE);
    await expect(page.locator(PAINTED)).toBeVisible(SLOW);
    await expect(page.locator('.province-map canvas')).toHaveCount(2);
    await page
      .locator('.province-map canvas')
      .nth(at)
      .evaluate((canvas) => {
        if (canvas instanceof HTMLCanvasElement) canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
      });
    await expect(page.locator('.province-map')).toHaveAttribute('data-generation', '2');
    await expect(page.locator(PAINTED)).toBeVisible(SLOW);
    await expect(page.locator('.province-map canvas')).toHaveCount(2);
    await expect.poll(() => countPixels(page.locator(MAP), FAR_BEHIND)).toBeGreaterThan(500);
  });

test('the choice of layer and columns stands in the address, and a wrong one is told', async ({ ioc, page }) => {
  await ioc.open(MAP_PAGE);
  await page.getByRole('button', { name: 'Giá trị', exact: true }).first().click();
  await expect(page).toHaveURL(/layer=gia-tri/);
  await page.getByRole('button', { name: 'Cột 3D' }).click();
  await expect(page).toHaveURL(/layer=gia-tri-3d/);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Cột 3D' })).toHaveAttribute('aria-pressed', 'true');
  await ioc.open('/ban-do?area=abc');
  await expect(page.getByRole('alert')).toContainText('xã, phường (area)');
});

test('opened without a choice the map is of a share with a path, fits the first screen, and shows its legend whole', async ({
  ioc,
  page,
}) => {
  await ioc.open('/ban-do');
  await expect(page.locator(PAINTED)).toBeVisible(SLOW);
  // Whichever set comes first: a share, not one of the totals that stand before it in its set.
  await expect(page.getByRole('heading', { level: 2, name: /^Tỷ lệ / })).toBeVisible();
  await expect(page.getByRole('button', { name: 'So lộ trình' })).toHaveAttribute('aria-pressed', 'true');
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
  await expect(page.getByRole('group', { name: 'Chú giải' })).toBeInViewport({ ratio: 1 });
  // The published set has names of a whole paragraph and no figures of areas.
  await ioc.open('/ban-do?set=cds-2025');
  await expect(page.getByText('Chỉ tiêu này chưa có số liệu theo xã, phường.').first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
  expect(await ioc.sidewaysOverflow()).toBeLessThanOrEqual(0);
});

test('a station without a known place is named under the table', async ({ ioc, page }) => {
  ioc.dropStationFile({ parameter: 'pH', value: '7.2', unit: '-', at: new Date() });
  await ioc.open(MAP_PAGE);
  await expect(page.getByText('1 trạm chưa có tọa độ nên không hiện trên bản đồ: SLA_DEMO_01.')).toBeVisible();
});

test('[EX4] the picture carries the name of the indicator and period: as a drawing with its stamp and legend, and in PNG of the same', async ({
  ioc,
  page,
}) => {
  const { last } = await areaFigures(ioc);
  await ioc.open(MAP_PAGE);
  await expect(page.locator('[data-row]')).toHaveCount(75);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất' }).click();
  await page.getByRole('button', { name: 'Ảnh PNG' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+-\d{4}-\d{2}-\d{2}\.png$/);
  expect(download.suggestedFilename()).toContain(last.split('-').toReversed().join('-'));
  const picture = readFileSync(await download.path());
  expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20) > 1300]).toEqual([2048, true]);
  expect(picture.length).toBeGreaterThan(60_000);
  const drawing = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Hình vẽ SVG' }).click();
  const svg = readFileSync(await (await drawing).path(), 'utf8');
  expect(svg.match(/data-area="/g)).toHaveLength(75);
  for (const word of ['DỮ LIỆU MÔ PHỎNG', 'Người xuất', 'Bộ lọc: ', 'chưa có số liệu', '@font-face'])
    expect(svg.includes(word), word).toBe(true);
  expect(svg).not.toMatch(/export\.[a-z]+\./);
});
