import type { TFunction } from 'i18next';
import type { PartScore, PeriodKind, Scoring, UnitScore } from '../../../contract/feeds/services';
import { bandOf } from '../../../contract/rules/serviceScore';
import { dayText } from '../../lib/dayText';
import { formatFixed, formatNumber } from '../../lib/format';
import { periodWord } from '../../lib/periodWords';
import type { Basis, Focus } from './focus';
import type { ShownScores } from './scoresBody';

/** Scores are told to a hundredth, as the national portal tells them. */
const DIGITS = 2;
export const scoreText = (value: number): string => formatFixed(value, DIGITS);
export const pointsText = (value: number, t: TFunction): string => t('services.points', { value: scoreText(value) });
/** "84,12/100": what there is of what can be had. */
export const ofMaxText = (value: number, max: number): string => `${scoreText(value)}/${formatNumber(Math.round(max * 100) / 100)}`;
/** "+1,20 điểm"; what rounds to nothing has no sign. */
export const gainedText = (value: number): string => {
  const text = formatFixed(Math.abs(value), DIGITS);
  if (Number(Math.abs(value).toFixed(DIGITS)) === 0) return text;
  return value < 0 ? `\u2212${text}` : `+${text}`;
};

/** A period in a sentence: "tháng 10/2026", "quý III/2026", "năm 2026". */
export const periodText = (period: string, t: TFunction): string =>
  period.length === 4
    ? t('services.year', { year: period })
    : periodWord(period, t).replace(/^./u, (first) => first.toLocaleLowerCase('vi'));
/** The same as a choice or at the start: "Tháng 10/2026". */
export const periodTitle = (period: string, t: TFunction): string =>
  periodText(period, t).replace(/^./u, (first) => first.toLocaleUpperCase('vi'));
/** "tháng 10/2026 so với tháng 9/2026": a closed period and the one it is compared with; null where there is none. */
export const betweenText = ({ period, body: { previous } }: Pick<ShownScores, 'period' | 'body'>, t: TFunction): string | null =>
  previous === null ? null : t('services.scores.heads.fromTo', { now: periodText(period, t), before: periodText(previous, t) });
export const kindText = (kind: PeriodKind, t: TFunction): string => t(`services.kinds.${kind}`);
/** Under a tick: "T10/26", "Q3/26", "2026". */
export const tickText = (period: string): string => {
  const [year, part] = [period.slice(0, 4), period.slice(5)];
  return part === '' ? year : `${part.startsWith('Q') ? part : `T${Number(part)}`}/${year.slice(2)}`;
};

export const basisText = (basis: Basis, t: TFunction): string => t(`services.bases.${basis}`);
export const focusText = (focus: Focus, t: TFunction): string => {
  if (focus.kind === 'whole') return t('services.total');
  return focus.kind === 'group' ? focus.group.name : focus.part.name;
};

/** The band of an official total; none of an estimate. */
export const bandText = ({ bands }: Pick<Scoring, 'bands'>, total: number | null): string | null =>
  total === null ? null : (bandOf(bands, total)?.name ?? null);

/** Why a part has no estimate: nobody told, it cannot be reproduced, it is not asked. */
export const whyText = (why: NonNullable<PartScore['why']>, t: TFunction): string => t(`services.why.${why}`);

/** How many places a unit won or lost, in words. */
export const movedText = (moved: number | null, t: TFunction): string => {
  if (moved === null) return t('services.moved.unknown');
  if (moved === 0) return t('services.moved.same');
  return t(moved > 0 ? 'services.moved.up' : 'services.moved.down', { count: Math.abs(moved) });
};
export const movedSign = (moved: number | null): string => (moved === null ? '–' : moved > 0 ? '▲' : moved < 0 ? '▼' : '=');

/** The parts that an estimate lacks, by what they lack. */
export const lackingOf = ({ parts }: UnitScore): Record<NonNullable<PartScore['why']>, number> => ({
  'no-data': parts.filter(({ why }) => why === 'no-data').length,
  'no-formula': parts.filter(({ why }) => why === 'no-formula').length,
  'not-asked': parts.filter(({ why }) => why === 'not-asked').length,
});

/** What an estimate leaves out, in one line; null where it has every part that is asked. */
export const lackingText = (score: UnitScore, t: TFunction): string | null => {
  const lacking = lackingOf(score);
  const told = (['no-formula', 'no-data', 'not-asked'] as const).filter((why) => lacking[why] > 0);
  return told.length === 0 ? null : told.map((why) => t(`services.lacking.${why}`, { count: lacking[why] })).join('; ');
};

/** Those of the national portal, and that of its reader where an answer did not come whole. */
const FLAGS = ['NO_NATIONAL_REPORT_DATA', 'TEMP_NATIONAL_REPORT_DENOMINATOR', 'PARTIAL_READING'] as const;
const isFlag = (flag: string): flag is (typeof FLAGS)[number] => FLAGS.some((known) => known === flag);
/** What a source said of a part: what is known in words, the rest as it is. */
export const flagText = (flag: string, t: TFunction): string => {
  // What stands in the place of an answer that did not come says of what day it is.
  const [, day] = /^KEPT_FROM_(\d{4}-\d\d-\d\d)$/.exec(flag) ?? [];
  if (day !== undefined) return t('services.flags.KEPT_FROM', { day: dayText(day) });
  return isFlag(flag) ? t(`services.flags.${flag}`) : flag;
};

/** Whether the score of a unit is that of a period that is over, and when it was seen; without one, whether the period is. */
export const stateText = ({ isClosed }: { isClosed: boolean }, score: UnitScore | undefined, t: TFunction): string =>
  [
    ...(score?.seenOn ? [t('services.scores.seen', { day: dayText(score.seenOn) })] : []),
    t((score?.closed ?? isClosed) ? 'services.scores.closed' : 'services.provisional'),
  ].join(' · ');
