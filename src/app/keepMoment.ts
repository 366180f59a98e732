import type { DeskSearch } from './search';

const KEPT = ['asOf', 't', 'area', 'agency'] as const;

/** Moving to another page keeps the moment and the filters looked through, and leaves the open figure and the page's own choices behind. */
export const keepMoment = (search: DeskSearch): DeskSearch => {
  const kept: DeskSearch = {};
  for (const name of KEPT) if (search[name] !== undefined) kept[name] = search[name];
  return kept;
};
