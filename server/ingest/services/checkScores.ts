import type { ScorePart, Scoring } from '../../../contract/feeds/services';
import { isToCome, kindOfPeriod, scoringIn } from '../../../contract/rules/scorePeriods';
import { mostOfPart } from '../../../contract/rules/serviceEstimate';
import { daysOf } from '../../../contract/period';
import type { ScoreRow } from '../../sources/services/scoreRows';
import { againstUnit, type KnownUnits } from './checkUnit';

/** What a snapshot is judged by: how scores are made, who stands, and the day in the time of Việt Nam. */
export interface ScoresKnown {
  scorings: readonly Scoring[];
  registers: KnownUnits;
  today: string;
}

const FORMAT = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });
/** Scores are delivered to two places; a sum of rounded ones may pass the maximum by as much. */
const ROUNDING = 0.05;

const againstScore = (name: string, score: number | null, most: number): string[] => {
  if (score === null) return [];
  if (score < 0) return [`${name}: điểm âm (${FORMAT.format(score)})`];
  return score > most + ROUNDING ? [`${name}: điểm ${FORMAT.format(score)} vượt mức tối đa ${FORMAT.format(most)}`] : [];
};

const againstCounts = ({ name }: ScorePart, { numerator, denominator }: ScoreRow['parts'][number]): string[] => {
  if ((numerator ?? 0) < 0 || (denominator ?? 0) < 0) return [`${name}: tử số hoặc mẫu số âm`];
  if (!Number.isInteger(numerator ?? 0) || !Number.isInteger(denominator ?? 0)) return [`${name}: tử số hoặc mẫu số không phải số nguyên`];
  return numerator !== null && denominator !== null && numerator > denominator
    ? [`${name}: tử số ${FORMAT.format(numerator)} lớn hơn mẫu số ${FORMAT.format(denominator)}`]
    : [];
};

const againstParts = (row: ScoreRow, scoring: Scoring): string[] => {
  const parts = new Map(scoring.parts.map((part) => [part.code, part]));
  const groups = new Map(scoring.groups.map((group) => [group.code, group]));
  // What the parts of a group may be given in all, where that is more than the group's maximum.
  const most = (group: string): number =>
    Math.max(
      groups.get(group)?.max ?? 0,
      scoring.parts.filter((part) => part.group === group).reduce((sum, part) => sum + mostOfPart(part), 0),
    );
  const seen = new Set<string>();
  return [
    ...row.parts.flatMap((told) => {
      const part = parts.get(told.part);
      if (!part) return [`không có thành phần "${told.part}" trong ${scoring.name}`];
      if (seen.has(told.part)) return [`${part.name}: được ghi hai lần`];
      seen.add(told.part);
      return [...againstCounts(part, told), ...againstScore(part.name, told.official, mostOfPart(part))];
    }),
    ...Object.entries(row.groups).flatMap(([code, score]) => {
      const group = groups.get(code);
      return group ? againstScore(group.name, score, most(code)) : [`không có nhóm "${code}" trong ${scoring.name}`];
    }),
    ...againstScore(
      'Tổng điểm',
      row.total,
      scoring.groups.reduce((sum, { code }) => sum + most(code), 0),
    ),
  ];
};

/** Every reason to refuse a snapshot, in Vietnamese, without its place; none when it may be stored, [DV6]. */
export const reasonsAgainst = (row: ScoreRow, known: ScoresKnown): string[] => {
  const { period, periodKind, seenOn } = row;
  const scoring = scoringIn(known.scorings, period);
  return [
    ...(kindOfPeriod(period) === periodKind ? [] : [`kỳ ${period} không phải là kỳ theo ${KINDS[periodKind]}`]),
    ...(isToCome(period, known.today) ? [`kỳ ${period} chưa tới`] : []),
    ...(seenOn > known.today ? [`ngày ghi nhận ${seenOn} ở tương lai`] : []),
    ...(seenOn < daysOf(period).first ? [`ngày ghi nhận ${seenOn} trước khi kỳ ${period} bắt đầu`] : []),
    ...againstUnit(row.unit, period, known.registers),
    ...(scoring ? againstParts(row, scoring) : [`chưa có cách chấm điểm nào có hiệu lực trong kỳ ${period}`]),
    ...(row.total === null && Object.values(row.groups).every((score) => score === null) && row.parts.every(isSilent)
      ? ['không có điểm, tử số hay mẫu số nào']
      : []),
  ];
};
const KINDS = { month: 'tháng', quarter: 'quý', year: 'năm' } as const;
const isSilent = ({ numerator, denominator, official }: ScoreRow['parts'][number]): boolean =>
  numerator === null && denominator === null && official === null;
