import { expect, test } from '../ioc';

// The wall is laid out for a full house.
test.use({ seedSimulated: true });

/** The least size that any text of the wall may have, in percent of its height, for the place that is assumed unless told. */
const LEAST_BODY = 32 / 1080;

/** Texts that are on the wall to be read, smaller than `least` pixels, cut off by their box or beyond the edge of the window. */
const wrongTexts = (least: number): string[] => {
  const wrong: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (!holder || text === '' || holder.closest('.visually-hidden, script, style, noscript, [hidden], button, h1')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    // Words for who does not see stand in boxes of one pixel.
    let hidden = false;
    for (let each: Element | null = holder; each; each = each.parentElement) {
      const { width, height } = each.getBoundingClientRect();
      if ((width <= 1 && height <= 1) || getComputedStyle(each).visibility === 'hidden') hidden = true;
    }
    if (hidden || box.width === 0) continue;
    const matrix = holder instanceof SVGGraphicsElement ? holder.getScreenCTM() : null;
    const size = Number.parseFloat(getComputedStyle(holder).fontSize) * (matrix?.a ?? 1);
    // The line of scenes at the foot gives way on purpose; the sources beside the clock have a page of their own.
    for (let each: HTMLElement | null = holder instanceof HTMLElement ? holder : null; each; each = each.parentElement) {
      if (getComputedStyle(each).overflowX !== 'hidden') continue;
      const { right, bottom } = each.getBoundingClientRect();
      // Of the line of a letter the lowest part is empty.
      if (box.right > right + 1 || box.bottom > bottom + size / 4) wrong.push(`${text}: cut off`);
    }
    if (size < least - 0.1) wrong.push(`${text}: ${size.toFixed(1)} px`);
    if (box.left < 0 || box.right > innerWidth + 1 || box.top < 0 || box.bottom > innerHeight + 1) wrong.push(`${text}: off the wall`);
  }
  return wrong;
};

/** The default round from its first scene on, and back to it. */
const ROUND = ['ngan-sach', 'giai-ngan', 'dich-vu-cong', 'moi-truong', 'nhiem-vu', 'nguon-du-lieu', 'chi-tieu', 'tong-quan'];

/** What stands on each scene once its figures have come. */
const STANDS: Record<string, string> = {
  'tong-quan': '[data-wall-alarm]',
  'chi-tieu': '[data-wall-figure="dung-han"]',
  'ngan-sach': '[data-wall-figure="ngan-sach:revenue"]',
  'giai-ngan': '[data-wall-row]',
  'dich-vu-cong': '[data-wall-figure="diem-chinh-thuc"]',
  'moi-truong': '[data-wall-row="SIM_MAU_01"]',
  'nhiem-vu': '[data-wall-row]',
  'nguon-du-lieu': '[data-wall-figure="nguon"]',
};

for (const [width, height, language] of [
  [1920, 1080, 'vi'],
  [1920, 1080, 'en'],
  [3840, 2160, 'vi'],
  [5120, 1440, 'vi'],
] as const)
  test(`on ${width} × ${height} in ${language} every text of every scene can be read from six metres, and nothing leaves it`, async ({
    ioc,
    page,
  }) => {
    await page.addInitScript((chosen) => localStorage.setItem('ioc-language', chosen), language);
    await page.setViewportSize({ width, height });
    await ioc.open('/wall/tong-quan?nhip=900');
    await expect(page.locator('[data-area]')).toHaveCount(75);
    const check = async () => {
      // Wherever the shift against burn-in has brought the picture.
      for (const corner of ['-6px -6px', '6px 6px']) {
        await page
          .locator('[data-wall] > div')
          .evaluate((frame, shift) => frame.style.setProperty('translate', shift, 'important'), corner);
        expect(await page.evaluate(wrongTexts, height * LEAST_BODY), `shifted by ${corner}`).toEqual([]);
      }
    };
    for (const scene of ['tong-quan', ...ROUND.slice(0, -1)]) {
      if (scene !== 'tong-quan') await page.keyboard.press('ArrowRight');
      await expect(page.locator(`[data-wall="${scene}"]`)).toBeVisible();
      await expect(
        page
          .locator(STANDS[scene] ?? '')
          .filter({ visible: true })
          .first(),
      ).toBeVisible();
      if (scene === 'giai-ngan') await expect(page.locator('[data-chart] svg').filter({ visible: true }).first()).toBeVisible();
      await check();
    }
    await ioc.open('/wall/moi-truong?nhip=900&tram=SIM_MAU_03');
    await expect(page.locator('[data-wall-station="SIM_MAU_03"] [data-chart] svg')).toBeVisible();
    await check();
  });

test('the map is the largest panel of the overview, and every head stands on one line with its mark', async ({ ioc, page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await ioc.open('/wall/tong-quan?nhip=900');
  await expect(page.locator('[data-area]')).toHaveCount(75);
  await expect(page.locator('[data-wall-alarm]').first()).toBeVisible();
  const areaOf = (box: { width: number; height: number }) => box.width * box.height;
  const panels = await page.locator('main section').evaluateAll((all) =>
    all.map((panel) => {
      const { width, height } = panel.getBoundingClientRect();
      const head = panel.querySelector('header');
      const line = head ? Number.parseFloat(getComputedStyle(head).lineHeight) : 0;
      return {
        width,
        height,
        head: head?.textContent ?? '',
        isMap: panel.querySelector('[data-area]') !== null,
        lines: (head?.clientHeight ?? 0) / line,
      };
    }),
  );
  const map = panels.find(({ isMap }) => isMap);
  expect(map && panels.every((each) => each === map || areaOf(each) < areaOf(map))).toBe(true);
  expect(panels.filter(({ lines }) => lines >= 1.3).map(({ head }) => head)).toEqual([]);
});

/** Keeps count of who still listens to a media query: a list that was listened to lives as long as the page unless it is let go of. */
const countMediaListeners = (): void => {
  const held = new Map<MediaQueryList, Set<unknown>>();
  const { addEventListener, removeEventListener } = MediaQueryList.prototype;
  MediaQueryList.prototype.addEventListener = function (this: MediaQueryList, ...given: Parameters<typeof addEventListener>) {
    held.set(this, (held.get(this) ?? new Set()).add(given[1]));
    return addEventListener.apply(this, given);
  } as typeof addEventListener;
  MediaQueryList.prototype.removeEventListener = function (this: MediaQueryList, ...given: Parameters<typeof removeEventListener>) {
    held.get(this)?.delete(given[1]);
    return removeEventListener.apply(this, given);
  } as typeof removeEventListener;
  Object.assign(window, { mediaListeners: () => [...held.values()].reduce((sum, { size }) => sum + size, 0) });
};

test('[OV4] a scene that comes again is the same nodes, its map among them, with the figures of now', async ({ ioc, page }) => {
  test.setTimeout(150_000);
  await page.addInitScript(countMediaListeners);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await ioc.open('/wall/tong-quan?nhip=900');
  await expect(page.locator('[data-area]')).toHaveCount(75);
  const map = await page.locator('svg[data-engine="svg"]').elementHandle();
  const first = await page.locator('[data-area]').first().elementHandle();
  const round = async () => {
    for (const scene of ROUND) {
      await page.keyboard.press('ArrowRight');
      await expect(page.locator(`[data-wall="${scene}"]`)).toBeVisible();
      await expect(page.locator('main section:visible').first()).toBeVisible();
    }
    await expect(page.locator('[data-wall-alarm]:visible').first()).toBeVisible();
  };
  const nodes = () => page.evaluate(() => document.querySelectorAll('*').length);
  // The code and the figures of each scene come once, on a slow machine after it was first left; what is made anew each round never settles.
  let settled = 0;
  const grown = async () => {
    await round();
    const [last, now] = [settled, await nodes()];
    settled = now;
    return Math.abs(now - last);
  };
  await expect.poll(grown, { timeout: 90_000 }).toBeLessThanOrEqual(20);
  const listening = () => page.evaluate('window.mediaListeners()');
  const [before, listened] = [await nodes(), await listening()];
  await round();
  await round();
  const same = ([svg, area]: (Element | null)[]) =>
    svg === document.querySelector('svg[data-engine="svg"]') && area === document.querySelector('[data-area]');
  expect(await page.evaluate(same, [map, first])).toBe(true);
  await expect(page.locator('svg[data-engine="svg"]')).toBeVisible();
  // A chart that is just being drawn may have a few nodes more or fewer; two rounds that made their scenes anew would leave hundreds.
  expect(await nodes()).toBeLessThanOrEqual(before + 20);
  expect(await listening()).toBe(listened);
  // Hidden scenes leave nothing for a keyboard to land on, and no canvas is made for any of them.
  await expect(page.locator('canvas')).toHaveCount(0);
});

test('the wall has a shell of its own: dark, no navigation of the desk, nothing to log in to, no fault', async ({ ioc, page }) => {
  await ioc.watchContentPolicy();
  await page.setViewportSize({ width: 1920, height: 1080 });
  await ioc.open('/wall');
  await expect(page.locator('[data-wall="tong-quan"]')).toBeVisible();
  await expect(page.locator('[data-wall-figure]')).toHaveCount(4);
  await expect(page.getByRole('navigation', { name: 'Điều hướng chính' })).toHaveCount(0);
  await expect(page.locator('input, form, [role="dialog"]')).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByText(/^\d\d:\d\d:\d\d$/)).toBeVisible();
  expect(ioc.faults).toEqual([]);
  await ioc.open('/wall/tong-quan?nen=sang');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('when the gateway stops the wall keeps its figures, says how old they are, and mends itself', async ({ ioc, page, gateway }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await ioc.open('/wall/tong-quan?nhip=900');
  const figure = page.locator('[data-wall-figure="giai-ngan"]');
  await expect(figure).toContainText('%');
  await expect(page.getByText('✓ Trực tuyến')).toBeVisible();
  await gateway.stop();
  await expect(page.getByText(/Mất kết nối/)).toBeVisible({ timeout: 30_000 });
  await expect(figure).toContainText('◔');
  await expect(figure).toContainText('%');
  await expect(page.getByText(/số liệu cũ, nhận/).first()).toBeVisible();
  await gateway.start();
  await expect(page.getByText('✓ Trực tuyến')).toBeVisible({ timeout: 40_000 });
  await expect(figure).not.toContainText('◔');
});
