import { dayText } from '../../lib/dayText';
import type { TFunction } from 'i18next';
import type { Book } from '../../../contract/feeds/budget';
import { formatDay } from '../../lib/format';
import { moneyText, signedPercentText } from '../../lib/moneyText';
import { OWN, type Cut } from '../../../contract/rules/budgetBook';
import type { Estimate } from '../../../contract/rules/budgetEstimate';
import type { Shown } from './shown';
import { growthOf, standingOf, type Look, type Standing } from './standing';

export const bookName = (book: Book, t: TFunction): string => t(`budget.books.${book}`);

export const areaName = (area: string, names: ReadonlyMap<string, string>, t: TFunction): string =>
  area === OWN ? t('budget.own') : (names.get(area) ?? area);

/** What a cut is of, in words: "Tiền sử dụng đất, Phường Tô Hiệu". */
export const cutName = ({ look, areaNames }: Pick<Shown, 'look' | 'areaNames'>, { book, item, area }: Cut, t: TFunction): string => {
  const whole = item === null ? bookName(book, t) : (look.now.byCode.get(item)?.name ?? item);
  return area === null ? whole : `${whole}, ${areaName(area, areaNames, t)}`;
};

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const yearOf = ({ now }: Look): number => now.body.year ?? 0;

/** "10 tháng 2026", of the first month "tháng 1/2026". @param month 0–11. */
export const spanText = (year: number, month: number, t: TFunction): string =>
  month === 0 ? t('budget.january', { year }) : t('budget.span', { count: month + 1, year });

/** "lũy kế 11 tháng 2026, tạm thời (đến 20/11)". */
export const soFarText = (look: Look, t: TFunction): string => {
  const { to, provisional } = look.moment;
  const at = look.now.body.receipt?.observedAt ?? null;
  const count = to + 1;
  return provisional && at !== null
    ? t('budget.soFarOpen', { count, year: yearOf(look), day: formatDay(at) })
    : t('budget.soFar', { count, year: yearOf(look) });
};

/** The months held against path and year before; null where none is over. */
export const closedText = (look: Look, t: TFunction): string | null =>
  look.moment.closed === null ? null : spanText(yearOf(look), look.moment.closed, t);

/** "giao 09/12/2025"; null where no day is known. */
export const decidedText = ({ decidedOn, severalDays }: Estimate, t: TFunction): string | null =>
  decidedOn === null ? null : t(severalDays ? 'budget.decidedSeveral' : 'budget.decided', { day: dayText(decidedOn) });

/** "dự toán HĐND giao: 4.500,0 tỷ đồng, giao 09/12/2025". */
export const estimateText = (estimate: Estimate, level: 'central' | 'council', t: TFunction): string =>
  t('budget.passport.estimateIs', {
    level: t(`budget.levels.${level}`),
    amount: moneyText(estimate.amount),
    decided: decidedText(estimate, t) ?? t('budget.passport.undated'),
  });

/** The centre's own rule, until an act says otherwise: behind by a tenth of what was asked for is far behind. */
const FAR_SHARE = 0.1;

/** How a gap stands: a word with its shape; null where there is nothing to be held against. */
export const gapStanding = (
  { gap, path }: Pick<Standing, 'gap' | 'path'>,
  look: Look,
  t: TFunction,
): { tone: 'good' | 'medium' | 'high'; text: string } | null => {
  if (gap === null || path === null || look.moment.closed === null) return null;
  const month = look.moment.closed + 1;
  if (gap === 0) return { tone: 'good', text: t('budget.onPath', { month }) };
  if (gap > 0) return { tone: 'good', text: t('budget.ahead', { month, gap: moneyText(gap) }) };
  return { tone: -gap > path.amount * FAR_SHARE ? 'high' : 'medium', text: t('budget.behind', { month, gap: moneyText(-gap) }) };
};

/** The unit that amounts of đồng are drawn in: tỷ, or triệu where none of them reaches one. */
export const unitOf = (amounts: readonly (number | null | undefined)[]): { unit: string; divide: number } => {
  const most = Math.max(0, ...amounts.map((amount) => Math.abs(amount ?? 0)));
  return most > 0 && most < 1e9 ? { unit: 'triệu đồng', divide: 1e6 } : { unit: 'tỷ đồng', divide: 1e9 };
};

/** What the curve comes to: the sum so far, how it stands to the path, and to the same months of the year before. */
export const curveSentence = (shown: Pick<Shown, 'look'>, cut: Cut, t: TFunction): string | undefined => {
  const { look } = shown;
  const standing = standingOf(look, cut);
  if (standing.done === null) return undefined;
  const gap = gapStanding(standing, look, t);
  const growth = growthOf(standing);
  const said = growth === null ? null : signedPercentText(growth);
  return [
    t('budget.month.sentence', { span: upperFirst(soFarText(look, t)), amount: moneyText(standing.done) }),
    ...(gap ? [`${gap.text}.`] : []),
    ...(said === null ? [] : [t('budget.month.growth', { span: closedText(look, t) ?? '', growth: said })]),
  ].join(' ');
};

/** Why there is nothing of the year before to be held against. */
export const lackBefore = ({ before }: Pick<Shown, 'before'>, { beforeIsPart }: Pick<Standing, 'beforeIsPart'>) => {
  if (before !== 'told') return `budget.growth.${before}` as const;
  return beforeIsPart ? 'budget.growth.part' : 'budget.growth.none';
};
