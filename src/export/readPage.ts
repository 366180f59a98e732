import { offersOfPage } from './offers';
import type { PlacedPart } from './print/printReport';

/** All that the page has to export, under the title of the page. */
export const readPage = async (): Promise<{ title: string; placed: PlacedPart[] }> => {
  const placed = await Promise.all(offersOfPage().map(async ({ read, place }) => ({ part: await read(), place: place() })));
  return { title: document.querySelector('h1')?.textContent ?? document.title, placed };
};
