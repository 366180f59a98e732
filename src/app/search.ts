import * as z from 'zod/mini';
import { period } from '../../contract/period';
import { PARAM_NAMES, type ParamName } from '../state/paramNames';

const params = {
  asOf: z.iso.datetime({ offset: true }),
  /** The hash of a frozen view; with its moment in `asOf`. */
  chot: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  figure: z.string().check(z.minLength(1), z.maxLength(200)),
  group: z.string().check(z.regex(/^[\w.-]{1,20}$/)),
  /** A set of indicators. */
  set: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
  /** A data source. */
  source: z.string().check(z.minLength(1), z.maxLength(200)),
  /** Of the map: an indicator, what is coloured. */
  ind: z.string().check(z.regex(/^[\w.-]{1,60}$/)),
  layer: z.enum(['lo-trinh', 'gia-tri', '3d', 'lo-trinh-3d', 'gia-tri-3d']),
  /** What a person looks at, on every page that knows it: an area, an agency, a period. */
  area: z.string().check(z.regex(/^\d{5}$/)),
  agency: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
  t: period,
  /** Of a wall: its height and the distance of its readers in metres, how long a scene stays in seconds, its ground. */
  cao: z.string().check(z.regex(/^(?=.*[1-9])\d{1,2}([.,]\d{1,2})?$/)),
  xa: z.string().check(z.regex(/^(?=.*[1-9])\d{1,2}([.,]\d{1,2})?$/)),
  nhip: z.string().check(z.regex(/^[1-9]\d{0,3}$/)),
  nen: z.enum(['toi', 'sang']),
  'am-thanh': z.enum(['1']),
  /** Of the tasks: the open one, the origin of a new one, the view, its filters and the month of its calendar. */
  'nhiem-vu': z.string().check(z.minLength(1), z.maxLength(80)),
  tao: z.string().check(z.minLength(1), z.maxLength(3_000)),
  xem: z.enum(['bang', 'lich', 'ky-luat', 'da-ket-thuc', 'tam-gac', 'sua', 'moi']),
  vt: z.enum(['chu-tri', 'phoi-hop']),
  tt: z.enum(['overdue', 'doing', 'not-started', 'unknown', 'done', 'stopped']),
  nguon: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
  han: z.enum(['past', 'week', 'month', 'period', 'never']),
  /** Words looked for; on the audit `source` is who, `group` the kind of act, `muc` what came of it. */
  q: z.string().check(z.minLength(1), z.maxLength(100)),
  /** Of the home: through whose eyes, of which agency, compared with when. */
  vai: z.enum(['lanh-dao', 'co-quan']),
  coQuan: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
  tu: z.iso.datetime({ offset: true }).check(z.refine((at) => Date.parse(at) >= Date.UTC(1900))),
  /** A file of the import door. */
  tep: z.uuid(),
  thang: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
  /** Of money: the year, the ledger, revenue or expenditure, the denominator, and what the figures are cut by. */
  nam: z.string().check(z.regex(/^20\d\d$/)),
  bo: z.enum(['that', 'mo-phong']),
  so: z.enum(['thu', 'chi']),
  mau: z.enum(['ttg', 'phan-bo', 'dia-phuong']),
  khoan: z.string().check(z.regex(/^[\p{L}\p{N}._-]{1,60}$/u)),
  chu: z.string().check(z.regex(/^[\p{L}\p{N}._-]{1,60}$/u)),
  von: z.string().check(z.regex(/^[\p{L}\p{N}._-]{1,60}$/u)),
  nhom: z.enum(['QG', 'A', 'B', 'C']),
  theo: z.enum(['chu', 'von', 'dia-ban', 'nhom']),
  loc: z.enum(['chua-giai-ngan', 'cham', 'vuong-mac']),
  /** Of the gap: held against the path, or against the same period. */
  voi: z.enum(['lo-trinh', 'cung-ky']),
  /** Of public services: a period or the newest of a kind, a group or part of the score, whose ranking, how it is drawn, by which score. */
  ky: z.string().check(z.regex(/^(20\d\d(-Q[1-4]|-(0[1-9]|1[0-2]))?|thang|quy|nam)$/)),
  muc: z.string().check(z.regex(/^[\p{L}\p{N}._-]{1,60}$/u)),
  cap: z.enum(['so', 'xa']),
  kieu: z.enum(['bang', 'nhom', 'ban-do']),
  diem: z.enum(['chinh-thuc', 'uoc-tinh']),
  /** Of dossiers: a field, the rate looked at, months alone or added up, and how few to be counted leave a unit out. */
  lv: z.string().check(z.regex(/^[\p{L}\p{N}._-]{1,60}$/u)),
  tl: z.enum(['truc-tuyen', 'toan-trinh', 'thanh-toan', 'dung-han', 'so-hoa', 'tai-su-dung', 'hai-long']),
  gop: z.enum(['luy-ke']),
  it: z.string().check(z.regex(/^[1-9]\d{0,5}$/)),
  /** Of stations: how far back, a parameter or index, stations (up to three), a day, of how many days. */
  khoang: z.enum(['24-gio', '7-ngay', '30-ngay', '1-nam']),
  thong: z.string().check(z.regex(/^[\p{L}\p{N}._ -]{1,30}$/u)),
  tram: z.string().check(z.regex(/^[\p{L}\p{N}._-]{1,60}(,[\p{L}\p{N}._-]{1,60}){0,2}$/u)),
  ngay: z.iso.date(),
  'so-ngay': z.enum(['1', '3', '7', '30', '90', '365']),
  /** The meeting that the page is looked at in, the item of it, and whether the page looks at now instead of what was frozen. */
  hop: z.string().check(z.regex(/^[\w-]{1,60}$/)),
  'muc-hop': z.uuid(),
  'so-lieu': z.enum(['hien-tai']),
  /** Why a link into a meeting leads nowhere. */
  'ly-do': z.enum(['het-han', 'gia-mao', 'da-dung', 'huy', 'khong-co']),
  /** Of walls: the code that one shows, the open one, the open playlist. */
  ma: z.string().check(z.regex(/^\d{6}$/)),
  man: z.uuid(),
  ds: z.string().check(z.regex(/^[\w-]{1,60}$/)),
  /** Of alarms: the open one, a rule, and what the list is narrowed to. */
  'canh-bao': z.string().check(z.regex(/^[\w.:-]{1,100}$/)),
  'quy-tac': z.string().check(z.regex(/^[\p{L}\p{N}._-]{1,80}$/u)),
  'trang-thai': z.enum(['chua-tiep-nhan', 'dang-dien-ra', 'da-het', 'tam-gac', 'bi-che', 'ngung']),
};
const raw = z.record(z.string(), z.unknown());

export type DeskSearch = { [Name in ParamName]?: string };

/** A parameter left out, and why; `future`: a moment to view that has not come. */
export interface Rejected {
  name: ParamName;
  reason: 'invalid' | 'future';
}

/** Keeps what is valid at `now` (ms) and names what is not; parameters of others are not ours to judge and are dropped. */
export const checkSearch = (input: unknown, now: number): { search: DeskSearch; rejected: Rejected[] } => {
  const given = raw.safeParse(input);
  const search: DeskSearch = {};
  const rejected: Rejected[] = [];
  if (!given.success) return { search, rejected };
  for (const name of PARAM_NAMES) {
    const value = given.data[name];
    if (value === undefined) continue;
    const parsed = params[name].safeParse(value);
    if (!parsed.success) rejected.push({ name, reason: 'invalid' });
    else if (name === 'asOf' && Date.parse(parsed.data) > now) rejected.push({ name, reason: 'future' });
    else search[name] = parsed.data;
  }
  return { search, rejected };
};

export const parseQuery = (query: string): Record<string, string> => Object.fromEntries(new URLSearchParams(query));

export const formatQuery = (search: Record<string, unknown>): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) if (typeof value === 'string') query.set(name, value);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
};
