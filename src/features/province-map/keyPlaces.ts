/** The units in which the seats of the former districts and the city lie: what everyone finds their way by. */
export const KEY_PLACES: ReadonlySet<string> = new Set([
  '03646', // Tô Hiệu
  '03703', // Quỳnh Nhai
  '03721', // Thuận Châu
  '03808', // Mường La
  '03856', // Bắc Yên
  '03910', // Phù Yên
  '03980', // Mộc Châu
  '04048', // Vân Hồ
  '04075', // Yên Châu
  '04105', // Mai Sơn
  '04168', // Sông Mã
  '04231', // Sốp Cộp
]);
