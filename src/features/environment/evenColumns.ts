/** In how many columns `count` cards stand, of which `fit` would have room side by side: no more rows than need be, and as even as can be (six in four columns are three and three). */
export const evenColumns = (count: number, fit: number): number => {
  const most = Math.max(1, Math.floor(fit));
  return Math.max(1, Math.ceil(count / Math.ceil(count / most || 1)));
};
