import type * as z from 'zod/mini';
import type { DossierCounts, serviceDossiers, ServiceRate } from '../../feeds/serviceDossiers';
import { addTold, partsOfAll, type Months } from '../dossierParts';
import { groupedBy } from '../groupedBy';
import { percentOf } from '../serviceRates';
import { openNote, fromReceipt, numberOf, viewFigure, type ViewFigure } from './viewFigure';

const RATES = [
  ['online', 'Tỷ lệ hồ sơ tiếp nhận trực tuyến'],
  ['on-time', 'Tỷ lệ hồ sơ đúng hạn'],
  ['full', 'Tỷ lệ hồ sơ trực tuyến toàn trình'],
  ['paid', 'Tỷ lệ hồ sơ thanh toán trực tuyến'],
  ['digitised', 'Tỷ lệ số hóa hồ sơ'],
  ['reused', 'Tỷ lệ hồ sơ tái sử dụng dữ liệu'],
  ['satisfied', 'Tỷ lệ hài lòng về xử lý phản ánh, kiến nghị'],
] as const satisfies readonly (readonly [ServiceRate, string])[];
/** What flows adds up over months; what stands open is of the newest month alone. */
const FLOWS = [
  ['receivedOnline', 'Hồ sơ tiếp nhận trực tuyến'],
  ['receivedDirect', 'Hồ sơ tiếp nhận trực tiếp'],
  ['receivedPost', 'Hồ sơ tiếp nhận qua bưu chính'],
  ['solvedEarly', 'Hồ sơ giải quyết trước hạn'],
  ['solvedOnTime', 'Hồ sơ giải quyết đúng hạn'],
  ['solvedLate', 'Hồ sơ giải quyết quá hạn'],
] as const satisfies readonly (readonly [keyof DossierCounts, string])[];
const OPEN = [
  ['pendingInTerm', 'Hồ sơ đang giải quyết, còn hạn'],
  ['pendingLate', 'Hồ sơ đang giải quyết, quá hạn'],
] as const satisfies readonly (readonly [keyof DossierCounts, string])[];

const monthAt = (month: string): number => Number(month.slice(5)) - 1;
type Row = z.infer<(typeof serviceDossiers)['body']>['byUnit'][number];
const yearOf = (rows: readonly Row[]): Months =>
  Array.from({ length: 12 }, (_, at) => rows.find(({ month }) => monthAt(month) === at)?.counts ?? null);

/** Dossiers of the year so far: counts and the seven rates, of the whole and of every unit. */
export const ofDossiers = (body: z.infer<(typeof serviceDossiers)['body']>): ViewFigure[] => {
  const { year, ledger, lastMonth, provisional, receipt, units, byUnit } = body;
  if (year === null || lastMonth === null || !receipt) return [];
  const origin = fromReceipt(receipt);
  const quality = provisional ? [openNote(lastMonth)] : [];
  const figuresOf = (part: string | null, code: string, rows: readonly Row[]): ViewFigure[] => {
    const shared = { feed: 'service-dossiers', part, quality, isMain: part === null };
    const newest = rows.filter(({ month }) => month === lastMonth);
    const counted = (name: string, field: keyof DossierCounts, of: readonly Row[], period: string): ViewFigure[] => {
      const value = of.reduce<number | null>((sum, { counts }) => addTold(sum, counts[field]), null);
      const key = `dossiers/${ledger}/${code}/${field}`;
      return value === null ? [] : [viewFigure({ ...shared, key, name, value: numberOf(value), unit: 'hồ sơ', period }, origin)];
    };
    const years = [...groupedBy(rows, ({ unit }) => unit).values()].map(yearOf);
    return [
      ...FLOWS.flatMap(([field, name]) => counted(name, field, rows, String(year))),
      ...OPEN.flatMap(([field, name]) => counted(name, field, newest, lastMonth)),
      ...RATES.flatMap(([rate, name]) => {
        const percent = percentOf(partsOfAll(years, rate, { from: 0, to: monthAt(lastMonth) }));
        const key = `dossiers/${ledger}/${code}/rate/${rate}`;
        return percent === null
          ? []
          : viewFigure({ ...shared, key, name, value: numberOf(percent), unit: '%', period: String(year) }, origin);
      }),
    ];
  };
  const byCode = groupedBy(byUnit, ({ unit }) => unit);
  return [
    ...figuresOf(null, 'whole', byUnit),
    ...units.flatMap(({ kind, code, name }) => figuresOf(name, `${kind}:${code}`, byCode.get(`${kind}:${code}`) ?? [])),
  ];
};
