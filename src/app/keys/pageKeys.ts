/** The letter that follows G, and the page it opens. */
export const PAGE_KEYS: Readonly<Record<string, string>> = {
  h: '/hom-nay',
  t: '/tong-quan',
  b: '/ban-do',
  n: '/ngan-sach',
  d: '/dau-tu-cong',
  v: '/dich-vu-cong',
  s: '/chuyen-doi-so',
  m: '/moi-truong',
  c: '/canh-bao',
  w: '/nhiem-vu',
  r: '/hop',
  l: '/man-hinh',
  u: '/nguon-du-lieu',
  p: '/nhap-bao-cao',
  x: '/xac-nhan-so-lieu',
  o: '/thong-bao',
};
