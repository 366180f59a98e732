import type { Page } from '@playwright/test';
import { aMeeting } from '../aMeeting';
import { expect, test, type Ioc } from '../ioc';
import { axeFaults } from './axe';
import { layoutFaults, moving } from './layout';
import { DESK, OF_WORDS, PHONE, prefer, someReadings, THEMES, ZOOMED } from './pages';
import { settled } from './settled';

test.use({ seedSimulated: true });
test.describe.configure({ mode: 'parallel', timeout: 180_000 });

/** So high that nothing lies under the bar at its foot, as it would for a moment while one scrolls. */
const WHOLE_PHONE = { ...PHONE, height: 3_000 };
const WALL = { width: 1920, height: 1080 };
const ON_A_PHONE = ['/hom-nay', '/hom-nay?vai=co-quan&coQuan=so-nnmt', '/ban-do?area=03646', '/canh-bao', '/nhiem-vu'];
const AGENDA = [['Tiến độ chuyển đổi số', '/chuyen-doi-so']] as const;
const SCENES = 8;

/** In the light theme all that there is to look at, in the others only what colours change. */
const inEveryTheme = async (page: Page, what: string): Promise<void> => {
  expect.soft(await axeFaults(page), what).toEqual([]);
  for (const [theme, rule] of THEMES) {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    expect.soft(await axeFaults(page, { rules: [rule] }), `${what}, ${theme}`).toEqual([]);
  }
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
};
const inEnglish = async (page: Page): Promise<void> => {
  await page.evaluate(() => localStorage.setItem('ioc-language', 'en'));
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
};

test('axe finds nothing on the pages that a phone has of its own, in every theme and both languages', async ({ ioc, page }) => {
  await prefer(page, { 'ioc-theme': 'light' });
  await page.setViewportSize(WHOLE_PHONE);
  someReadings(ioc);
  for (const path of ON_A_PHONE) {
    await ioc.open(path);
    await settled(page);
    await inEveryTheme(page, path);
  }
  await inEnglish(page);
  for (const path of ON_A_PHONE) {
    await ioc.open(path);
    await settled(page);
    expect.soft(await axeFaults(page, { tags: OF_WORDS }), `${path}, English`).toEqual([]);
  }
});

/** As its presenter sees it: the item's page between agenda, foot and the form of a conclusion. */
const enterRoom = async (ioc: Ioc, page: Page, meeting: string): Promise<void> => {
  await prefer(page, { 'ioc-theme': 'light' });
  await page.addInitScript(() => localStorage.setItem('ioc-room-name', 'Văn phòng'));
  await page.setViewportSize(DESK);
  await ioc.open(`/hop/${meeting}/phong`);
  await settled(page);
  await page.getByRole('button', { name: 'Nhận điều khiển', exact: true }).click();
  await expect(page.locator('footer').getByRole('group')).toBeVisible();
};

test('axe finds nothing on a meeting that is prepared, in its room and on its minutes; at 400 % nothing is cut off', async ({
  ioc,
  page,
  gateway,
}) => {
  const meeting = await aMeeting(gateway.origin, AGENDA);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await enterRoom(ioc, page, meeting);
  await page.keyboard.press('c');
  await expect(page.getByLabel('Nội dung kết luận')).toBeVisible();
  await inEveryTheme(page, 'room');
  expect.soft(await moving(page), 'room').toEqual([]);
  const room = new URL(page.url()).pathname + new URL(page.url()).search;
  const all = [
    [room, 'main table'],
    [`/hop/${meeting}`, 'main h2'],
    [`/hop/${meeting}?xem=sua`, 'main h2'],
    [`/hop/${meeting}/bien-ban`, 'article'],
  ] as const;
  for (const [path, ready] of all) {
    await page.setViewportSize(DESK);
    await ioc.open(path);
    await expect(page.locator(ready).first()).toBeVisible();
    if (path !== room) await inEveryTheme(page, path);
    await page.setViewportSize(ZOOMED);
    await expect(page.locator(ready).first()).toBeVisible();
    expect.soft(await layoutFaults(page), `${path} at 400 %`).toEqual([]);
  }
  await page.setViewportSize(DESK);
  await inEnglish(page);
  for (const [path, ready] of all) {
    await ioc.open(path);
    await expect(page.locator(ready).first()).toBeVisible();
    expect.soft(await axeFaults(page, { tags: OF_WORDS }), `${path}, English`).toEqual([]);
  }
});

test('in the room of a meeting forced colours leave the current item, the focus and the buttons to be seen', async ({
  ioc,
  page,
  gateway,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await enterRoom(ioc, page, await aMeeting(gateway.origin, AGENDA));
  const look = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((each) => {
        const { outlineStyle, borderTopStyle, borderInlineStartStyle } = getComputedStyle(each);
        return [outlineStyle, borderTopStyle, borderInlineStartStyle].some((style) => style !== 'none');
      });
  expect(await look('nav [aria-current="step"]'), 'the current item').toBe(true);
  expect(await look('footer button'), 'a button').toBe(true);
  await page.keyboard.press('Tab');
  expect(await look(':focus-visible'), 'the focus').toBe(true);
  expect(await axeFaults(page)).toEqual([]);
});

test('axe finds nothing on any scene of a wall, on either ground and in both languages; nothing moves for who wants less motion; with forced colours text and panels take them and the map keeps its own', async ({
  ioc,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize(WALL);
  await ioc.open('/wall/tong-quan?nhip=900');
  const shown = page.locator('[data-wall]:visible');
  const round = async (look: (scene: string) => Promise<void>) => {
    for (let at = 0; at < SCENES; at += 1) {
      const scene = (await shown.getAttribute('data-wall')) ?? '';
      await expect(page.locator('main section:visible').first()).toBeVisible();
      await look(scene);
      await page.keyboard.press('ArrowRight');
      await expect(page.locator(`[data-wall="${scene}"]`)).toBeHidden();
    }
  };
  await round(async (scene) => {
    expect.soft(await axeFaults(page), scene).toEqual([]);
    expect.soft(await moving(page), scene).toEqual([]);
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
    expect.soft(await axeFaults(page, { rules: ['color-contrast'] }), `${scene}, light`).toEqual([]);
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  });
  await page.emulateMedia({ forcedColors: 'active' });
  await page.reload();
  await expect(page.locator('[data-area]')).toHaveCount(75);
  const colours = await page.evaluate(() => ({
    text: getComputedStyle(document.querySelector('h1') ?? document.body).color,
    panel: getComputedStyle(document.querySelector('main section') ?? document.body).borderTopStyle,
    areas: new Set([...document.querySelectorAll('[data-area]')].map((area) => getComputedStyle(area).fill)).size,
  }));
  expect.soft(colours, 'forced colours').toEqual({ text: 'rgb(0, 0, 0)', panel: 'solid', areas: expect.any(Number) });
  expect.soft(colours.areas, 'the classes of the map are told apart by forced colours too').toBeGreaterThan(2);
  await page.emulateMedia({ forcedColors: null });
  await inEnglish(page);
  await round(async (scene) => {
    expect.soft(await axeFaults(page, { tags: OF_WORDS }), `${scene}, English`).toEqual([]);
  });
});
