import type { Scoring } from '../../../../contract/feeds/services';
import { mostOfPart } from '../../../../contract/rules/serviceEstimate';
import type { ScoreBody } from '../../../store/rows/storedScores';

const shown = (score: number): string => score.toLocaleString('vi', { maximumFractionDigits: 2 });
/** Every score is delivered to two places: that many roundings apart two sums are still the same. */
const isFar = (a: number, b: number, roundings: number): boolean => Math.abs(a - b) > 0.005 * (roundings + 1) + 1e-9;

const sumOf = (scores: readonly (number | null)[]): number | null =>
  scores.reduce<number | null>((sum, score) => (sum === null || score === null ? null : sum + score), 0);

/** Where a snapshot that is told in full does not add up, in Vietnamese: its groups to the total, the parts of a group to the group. */
export const describeSums = ({ groups, parts }: Scoring, body: ScoreBody): string[] => {
  const found: string[] = [];
  const ofGroups = sumOf(groups.map(({ code }) => body.groups[code] ?? null));
  if (ofGroups !== null && body.total !== null && isFar(ofGroups, body.total, groups.length))
    found.push(`Tổng điểm ghi ${shown(body.total)}, ${groups.length} nhóm cộng lại ${shown(ofGroups)}. Hãy kiểm tra lại với nguồn.`);
  for (const { code, name, max } of groups) {
    const own = parts.filter(({ group }) => group === code);
    const score = body.groups[code] ?? null;
    const sum = sumOf(own.map((part) => body.parts.find((told) => told.part === part.code)?.official ?? null));
    if (sum === null || score === null) continue;
    // What its parts give beyond the maximum of a group may or may not be counted.
    const most = own.reduce((all, part) => all + mostOfPart(part), 0);
    if (isFar(sum, score, own.length) && !(most > max && sum > max && !isFar(score, max, 0)))
      found.push(`Nhóm ${name} ghi ${shown(score)}, các thành phần cộng lại ${shown(sum)}. Hãy kiểm tra lại với nguồn.`);
  }
  return found;
};
