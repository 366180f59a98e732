/** A figure of the province that leaders look at first, and the page of its field; the data rows of the overview. */
export interface KeyIndicator {
  id: 'giai-ngan' | 'thu' | 'truc-tuyen' | 'dung-han';
  set: string;
  /** The set that stands in, marked as simulated, for as long as its own holds no figure. */
  standIn?: string;
  indicator: string;
  /** Counted from the first day of each year, so that it falls to nothing at its turn; the contract does not say so of an indicator. */
  isCumulative: boolean;
}

export const DISBURSEMENT: KeyIndicator = {
  id: 'giai-ngan',
  set: 'dau-tu-cong',
  standIn: 'mo-phong-dau-tu-cong',
  indicator: 'ty-le',
  isCumulative: true,
};

export const KEY_INDICATORS: readonly KeyIndicator[] = [
  DISBURSEMENT,
  { id: 'thu', set: 'ngan-sach', standIn: 'mo-phong-ngan-sach', indicator: 'thu', isCumulative: true },
  { id: 'truc-tuyen', set: 'dich-vu-cong', standIn: 'mo-phong-dich-vu-cong', indicator: 'ty-le-truc-tuyen', isCumulative: false },
  { id: 'dung-han', set: 'dich-vu-cong', standIn: 'mo-phong-dich-vu-cong', indicator: 'ty-le-dung-han', isCumulative: false },
];
