import { expect, test, type Page } from '@playwright/test';
import { chartAudit } from './chartAudit';
import { alive, barriers, drawn } from './galleryPage';
import { openGallery } from './gallerySite';

const THEMES = ['light', 'dark', 'contrast'] as const;
const LANGUAGES = ['vi', 'en'] as const;
// At 4K the wall's layout is that of 1920, twice as large: one kit shows whether its type has grown with it.
const SURFACES = [
  { name: 'điện thoại', size: 'mobile', kit: 'all', cases: 'crowd', width: 390, height: 844, leastPx: 12 },
  { name: 'trang phóng to 400 %', size: 'desk', kit: 'all', cases: 'usual', width: 320, height: 640, leastPx: 12 },
  { name: 'bàn làm việc', size: 'desk', kit: 'all', cases: 'crowd', width: 1440, height: 900, leastPx: 12 },
  { name: 'màn hình lớn', size: 'wall', kit: 'all', cases: 'usual', width: 1920, height: 1080, leastPx: 24 },
  { name: 'màn hình 4K', size: 'wall', kit: 'line', cases: 'brief', width: 3840, height: 2160, leastPx: 48 },
] as const;

// A trace keeps a copy of thousands of shapes at each step; the pictures tell more.
test.use({ trace: 'off' });

let gallery: Awaited<ReturnType<typeof openGallery>>;
// One page for all: opening it anew costs a busy machine more than what is looked at.
let page: Page;
test.beforeAll(async ({ browser }) => {
  gallery = await openGallery();
  page = await browser.newPage();
});
test.afterAll(async () => {
  await page.close();
  gallery.close();
});

const open = async (query: Record<string, string>, width = 1440, height = 900) => {
  await page.setViewportSize({ width, height });
  await page.goto(`${gallery.origin}/?${new URLSearchParams(query)}`);
  await drawn(page);
};

// The first screen: a whole page of charts, or one of 4K, would take longer to photograph than all the rest.
const photograph = async (name: string) =>
  test.info().attach(name, { body: await page.screenshot({ type: 'jpeg', quality: 60 }), contentType: 'image/jpeg' });

test.describe('the audit of the charts', () => {
  const label = (x: number, y: number, text: string, size = 14) => `<text x="${x}" y="${y}" font-size="${size}">${text}</text>`;
  const FAULTS = [
    { wrong: /"Kế hoạch" lies on "Thực hiện"/, labels: label(10, 30, 'Kế hoạch') + label(20, 34, 'Thực hiện'), rest: '' },
    { wrong: /"ra ngoài" leaves the chart by \d+ px/, labels: label(280, 30, 'ra ngoài'), rest: '' },
    { wrong: /"4\.200\.000…" is a number cut short/, labels: label(10, 30, '4.200.000…'), rest: '' },
    { wrong: /"chữ nhỏ" is 9 px/, labels: label(10, 30, 'chữ nhỏ', 9), rest: '' },
    {
      wrong: /"Một cái tên rất dài" is cut off/,
      labels: '',
      rest: '<p style="width: 40px; overflow: hidden; white-space: nowrap">Một cái tên rất dài</p>',
    },
    { wrong: /page is \d+ px wide in/, labels: '', rest: '<div style="width: 3000px; height: 1px"></div>' },
  ];
  const fixture = (labels: string, rest: string) =>
    page.setContent(`<main><figure aria-label="x" style="margin: 0"><div data-chart style="width: 300px">
      <svg width="300" height="100" style="display: block; overflow: visible">${label(10, 80, 'đúng chỗ')}${labels}</svg>
    </div></figure>${rest}</main>`);

  for (const { wrong, labels, rest } of FAULTS)
    test(`tells of a fault: ${wrong.source}`, async () => {
      await fixture(labels, rest);
      expect(await page.evaluate(chartAudit, 12)).toEqual([expect.stringMatching(wrong)]);
    });

  test('has nothing to tell of a sound chart', async () => {
    await fixture('', '');
    expect(await page.evaluate(chartAudit, 12)).toEqual([]);
  });
});

test.describe('the kits', () => {
  for (const theme of THEMES)
    for (const lang of LANGUAGES)
      test(`have no barrier, no label on another and nothing cut off: ${theme}, ${lang}`, async () => {
        await open({ theme, lang, cases: 'brief' });
        await photograph(`${theme} ${lang}`);
        expect.soft(await page.evaluate(chartAudit, 12)).toEqual([]);
        expect.soft(await barriers(page)).toEqual([]);
      });

  // Layout is the same in every theme: the data that break kits are tried in one.
  for (const { name, size, kit, cases, width, height, leastPx } of SURFACES)
    test(`stand with every state and the data that break kits: ${name}`, async () => {
      await open({ size, kit, cases }, width, height);
      if (width < 3840) await photograph(name);
      expect(await page.evaluate(chartAudit, leastPx)).toEqual([]);
    });

  test('are drawn in the palette of a person who forces colours, and do not move for one who wants no motion', async () => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await open({ cases: 'brief' });
    await photograph('forced colours');
    const foreign = await page.evaluate(() => {
      const allowed = ['Canvas', 'CanvasText', 'Highlight', 'GrayText'].map((keyword) => {
        const probe = document.body.appendChild(document.createElement('span'));
        probe.style.color = keyword;
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
      });
      const paints = [...document.querySelectorAll('[data-chart] :is(path, text, line)')].flatMap((shape) => [
        getComputedStyle(shape).fill,
        getComputedStyle(shape).stroke,
      ]);
      // Of a colour and its paler steps only the colour counts.
      const plain = (paint: string) => paint.replace(/^rgba?\((\d+, \d+, \d+).*/, '$1');
      return [...new Set(paints)].filter((paint) => paint !== 'none' && !allowed.map(plain).includes(plain(paint)));
    });
    const moving = await page.evaluate(() => document.getAnimations().length);
    await page.emulateMedia({ forcedColors: null, reducedMotion: null });
    expect(moving).toBe(0);
    expect(foreign).toEqual([]);
  });

  test('can be read by keyboard: arrows say each figure, Escape leaves, the table opens', async () => {
    await open({ kit: 'line', cases: 'brief' });
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

  test('keep one engine each when theme and size change, and survive a container without size', async () => {
    await open({ kit: 'line', cases: 'brief' });
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

  test('leave nothing behind after 100 times shown and taken away', async () => {
    await open({ kit: 'waterfall', cases: 'brief' });
    const before = await alive(page, 'SVGSVGElement.prototype');
    expect(before).toBeGreaterThan(0);
    // Nine times of ten it is taken away at once, while its engine is still on the way.
    await page.evaluate(`(async () => {
      const until = async (holds) => { while (!holds()) await new Promise((resolve) => setTimeout(resolve)); };
      for (let time = 0; time < 100; time += 1) {
        gallery.show(false);
        await until(() => !document.querySelector('main'));
        gallery.show(true);
        await until(() => document.querySelector('main'));
        if (time % 10 === 0) await until(() => !document.querySelector('[data-ready="false"]'));
      }
    })()`);
    await drawn(page);
    expect(await alive(page, 'SVGSVGElement.prototype')).toBeLessThanOrEqual(before);
  });
});
