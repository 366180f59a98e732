import type { Page } from './slots';

/** What the page of an address is called: that of the longest path it stands under; the address itself where none does. */
export const pageName = (address: string, pages: readonly Page[]): string => {
  const path = address.split(/[?#]/)[0] ?? address;
  const under = pages.filter((page) => path === page.path || path.startsWith(`${page.path}/`));
  return under.toSorted((a, b) => b.path.length - a.path.length)[0]?.name ?? address;
};
