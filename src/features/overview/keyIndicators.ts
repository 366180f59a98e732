/** A figure of the province that leaders look at first, and the page of its field; the data rows of the overview. */
export interface KeyIndicator {
  id: 'giai-ngan' | 'thu' | 'truc-tuyen' | 'dung-han';
  set: string;
  indicator: string;
}

export const DISBURSEMENT: KeyIndicator = { id: 'giai-ngan', set: 'mo-phong-dau-tu-cong', indicator: 'ty-le' };

export const KEY_INDICATORS: readonly KeyIndicator[] = [
  DISBURSEMENT,
  { id: 'thu', set: 'mo-phong-ngan-sach', indicator: 'thu' },
  { id: 'truc-tuyen', set: 'mo-phong-dich-vu-cong', indicator: 'ty-le-truc-tuyen' },
  { id: 'dung-han', set: 'mo-phong-dich-vu-cong', indicator: 'ty-le-dung-han' },
];
