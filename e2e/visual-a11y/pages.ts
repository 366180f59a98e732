import type { Page } from '@playwright/test';
import { expect, type Ioc } from '../ioc';

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };
/** 1280 × 1024 at 400 %. */
export const ZOOMED = { width: 320, height: 256 };
export const READY = ':is(section[data-state="live"], section[data-state="empty"])';

/** A theme changes colours and nothing else: what a page is made of need not be asked twice. */
export const THEMES = [
  ['dark', 'color-contrast'],
  ['contrast', 'color-contrast-enhanced'],
] as const;

/** What words can break: names and texts instead of them, languages, heads, and parts told apart by their names. Colours are the same. */
export const OF_WORDS = ['cat.text-alternatives', 'cat.name-role-value', 'cat.language', 'cat.forms', 'cat.semantics', 'cat.aria'];

/** Opens as a person who chose this before; without a choice the page shows what the browser wishes. */
export const prefer = (page: Page, choices: Partial<Record<'ioc-theme' | 'ioc-language' | 'ioc-density', string>>) =>
  page.addInitScript((kept) => {
    for (const [key, value] of Object.entries(kept)) if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
  }, choices);

export const someReadings = (ioc: Ioc) => {
  const at = new Date();
  ioc.dropStationFile({ parameter: 'COD', value: '71.4', unit: 'mg/l', at });
  ioc.dropStationFile({ parameter: 'pH', value: '7.2', unit: '-', at: new Date(at.getTime() - 1000), status: '02' });
  ioc.dropStationFile({ parameter: 'TSS', value: '30.5', unit: 'mg/l', at: new Date(at.getTime() - 3 * 3_600_000) });
  ioc.dropFile('SLA_DEMO_01_20261101080000.txt', 'sai\n');
};

/** Every page that the navigation leads to, further tabs, a commune on the map, a unit of public services and a project that is not there: a page that is added later is looked at too. */
export const pagesOf = async (ioc: Ioc, page: Page): Promise<string[]> => {
  await ioc.open('/chuyen-doi-so');
  // On a small screen the links without room in the bar are hidden, and in its sheet.
  const links = page.getByRole('navigation').first().getByRole('link', { includeHidden: true });
  await expect(links.first()).toBeAttached();
  const paths = await links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  expect(paths.length).toBeGreaterThanOrEqual(5);
  return [
    ...paths,
    '/ban-do?area=03808&layer=gia-tri',
    '/nguon-quan-trac',
    '/dich-vu-cong/ho-so',
    '/dich-vu-cong/don-vi/xa-phuong/03646',
    '/dau-tu-cong/du-an/khong-co',
    '/moi-truong/ban-do',
    '/moi-truong/theo-gio',
    '/moi-truong/vuot-gioi-han',
    '/moi-truong/tram/SLA_DEMO_01',
    '/canh-bao/quy-tac',
    '/canh-bao/quy-tac?xem=moi',
    '/canh-bao/hieu-qua',
    '/man-hinh?xem=moi',
    '/man-hinh/danh-sach-canh',
    '/man-hinh/danh-sach-canh?ds=mac-dinh',
    '/quan-tri/khoa-tich-hop',
    '/quan-tri/vai-tro',
  ];
};
