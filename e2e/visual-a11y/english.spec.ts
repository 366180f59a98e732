import { expect, test } from '../ioc';
import { axeFaults } from './axe';
import { DESK, OF_WORDS, pagesOf, prefer, someReadings } from './pages';
import { settled } from './settled';

test.use({ seedSimulated: true });
test.describe.configure({ mode: 'parallel', timeout: 240_000 });

for (const of of [0, 1])
  test(`each page in English, part ${of + 1} of 2: axe finds nothing that words can break`, async ({ ioc, page }) => {
    await prefer(page, { 'ioc-language': 'en' });
    await page.setViewportSize(DESK);
    someReadings(ioc);
    const paths = await pagesOf(ioc, page);
    for (const path of paths.filter((_, at) => at % 2 === of)) {
      await ioc.open(path);
      await settled(page);
      expect.soft(await axeFaults(page, { tags: OF_WORDS }), path).toEqual([]);
    }
  });
