/** The filters of the desk, by their names in the address: period, area, agency. */
export const FILTERS = ['t', 'area', 'agency'] as const;
export type FilterName = (typeof FILTERS)[number];

/** What each page really narrows by; elsewhere a filter in force is shown as idle, never as if it had an effect. */
const OBEYED: Record<string, readonly FilterName[]> = {
  '/ban-do': ['t', 'area'],
  '/dau-tu-cong': ['area'],
  '/ngan-sach': ['t', 'area'],
  '/dich-vu-cong/ho-so': ['t', 'area', 'agency'],
  '/nhiem-vu': ['area', 'agency'],
  '/canh-bao': ['agency'],
  '/chuyen-doi-so': ['t', 'agency'],
  '/xac-nhan-so-lieu': ['agency'],
};

export const filtersOf = (path: string): readonly FilterName[] => OBEYED[path.replace(/(.)\/$/, '$1')] ?? [];
