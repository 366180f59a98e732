import type { AlarmSubject } from '../../../contract/alarms';

/** The fields that alarms are of, as an address names them. */
export const ALARM_FIELDS = ['moi-truong', 'dau-tu-cong', 'ngan-sach', 'dich-vu-cong', 'chuyen-doi-so', 'nguon-du-lieu', 'khac'] as const;
export type AlarmField = (typeof ALARM_FIELDS)[number];

/** Of which field a set of indicators is, where it is not called so, made-up or not. */
const OF_SETS: Readonly<Record<string, AlarmField>> = { 'diem-766': 'dich-vu-cong', 'cds-2025': 'chuyen-doi-so' };
const MADE_UP = /^mo-phong-/;

/** The field of a subject: that of its kind, of its set of indicators, or of the page that shows it. */
export const fieldOf = ({ key, link }: Pick<AlarmSubject, 'key' | 'link'>): AlarmField => {
  if (key.startsWith('tram:')) return 'moi-truong';
  if (key.startsWith('nguon:')) return 'nguon-du-lieu';
  const set = /^chi-tieu:([^/]+)\//.exec(key)?.[1]?.replace(MADE_UP, '');
  const page = link.split(/[/?#]/)[1];
  return (set === undefined ? undefined : OF_SETS[set]) ?? ALARM_FIELDS.find((field) => field === set || field === page) ?? 'khac';
};
