import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { scoring as scoringSchema, type Scoring } from '../../../../contract/feeds/services';
import { estimatePart } from '../../../../contract/rules/serviceScore';
import { partsOfRate } from '../../../../contract/rules/serviceRates';
import type { ScoreRow } from '../../services/scoreRows';
import type { ServiceParameters } from '../parameters';
import { readSimulationParameters } from '../readParameters';
import { simulateDossiers } from './dossiers';
import { simulateScores } from './scores';

const ANCHOR = '2026-11-21';
const scoring: Scoring = scoringSchema.parse(JSON.parse(readFileSync('data/service-scoring/766-2022.json', 'utf8')));

describe('simulated scores', () => {
  let given: ServiceParameters;
  let history: ScoreRow[];
  const made = (seed: string) => {
    const dossiers = simulateDossiers(seed, given.dossiers, given.areas);
    const units = [...given.dossiers.agencies.map(({ id }) => `agency:${id}`), ...given.areas.map(({ code }) => `area:${code}`)];
    return { dossiers, scores: simulateScores(seed, given.scores, dossiers, { units, baseMonth: given.dossiers.baseMonth }) };
  };
  const of = (rows: readonly ScoreRow[], period: string, seenOn: string) =>
    rows.filter((row) => row.period === period && row.seenOn === seenOn);

  beforeAll(async () => {
    given = (await readSimulationParameters('data')).services;
    history = made('kiểm thử').scores.dueOn(ANCHOR, ANCHOR, [scoring]);
  });

  it('are the same for the same seed, whatever was asked before, and others for another', () => {
    const day = '2026-12-01';
    const fresh = made('kiểm thử').scores.dueOn(ANCHOR, day, [scoring]);
    const used = made('kiểm thử').scores;
    used.dueOn(ANCHOR, ANCHOR, [scoring]);
    used.dueOn(ANCHOR, '2026-11-30', [scoring]);
    expect(used.dueOn(ANCHOR, day, [scoring])).toEqual(fresh);
    expect(made('khác').scores.dueOn(ANCHOR, day, [scoring])).not.toEqual(fresh);
  });

  it('[DV4] of the province are made of what all its units counted, in every period and at every sighting', () => {
    const sums = new Map<string, [number | null, number | null]>();
    const keyOf = ({ period, seenOn }: ScoreRow, part: string) => `${period} ${seenOn} ${part}`;
    const plus = (one: number | null | undefined, other: number | null) => (other === null ? (one ?? null) : (one ?? 0) + other);
    for (const row of history.filter(({ unit }) => unit !== 'province:tinh'))
      for (const { part, numerator, denominator } of row.parts) {
        const sum = sums.get(keyOf(row, part));
        sums.set(keyOf(row, part), [plus(sum?.[0], numerator), plus(sum?.[1], denominator)]);
      }
    const province = new Map(
      history
        .filter(({ unit }) => unit === 'province:tinh')
        .flatMap((row) => row.parts.map(({ part, numerator, denominator }) => [keyOf(row, part), [numerator, denominator]] as const)),
    );
    expect(province).toEqual(sums);
  });

  it('[DV1] are to two places what the formulas make of the counts, with invented parts where there is no formula', () => {
    const rounded = (value: number) => Math.round(value * 100) / 100;
    const isCount = (count: number | null) => count === null || (Number.isInteger(count) && count >= 0);
    const wrong = history.flatMap(({ unit, period, parts, groups, total }) => {
      const place = `${unit} ${period}`;
      const ofParts = scoring.parts.flatMap((part, at) => {
        const told = parts[at];
        if (told?.part !== part.code) return [`${place}: ${part.code} is not told`];
        const { numerator, denominator, official, flags } = told;
        const { estimate, why } = estimatePart(part, told, 'province');
        const isRight =
          isCount(numerator) &&
          isCount(denominator) &&
          (numerator ?? 0) <= (denominator ?? 0) &&
          (why === 'no-formula' ? official !== null : official === (estimate === null ? null : rounded(estimate))) &&
          (flags[0] === 'NO_NATIONAL_REPORT_DATA') === (official === null);
        return isRight ? [] : [`${place}: ${JSON.stringify(told)}`];
      });
      const ofGroups = scoring.groups.filter(({ code, max }) => (groups[code] ?? 0) > max).map(({ code }) => `${place}: ${code}`);
      const sum = Object.values(groups).reduce<number>((all, score) => all + (score ?? 0), 0);
      return [...ofParts, ...ofGroups, ...(total === rounded(sum) ? [] : [`${place}: ${total} is not ${sum}`])];
    });
    expect(wrong).toEqual([]);
  });

  it('count the very dossiers that are simulated', () => {
    const { dossiers } = made('kiểm thử');
    const rows = (dossiers.dueOn(ANCHOR, ANCHOR).dossiers ?? []).filter(({ month }) => month === '2026-10');
    for (const { unit, parts } of of(history, '2026-10', '2026-11-01').filter((row) => row.unit !== 'province:tinh')) {
      const own = rows.filter((row) => row.unit === unit).map(({ counts }) => partsOfRate('on-time', counts));
      expect(
        parts.find(({ part }) => part === 'dung-han'),
        unit,
      ).toMatchObject({
        numerator: own.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0),
        denominator: own.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0),
      });
    }
  });

  it('have communes from July 2025 on, and every unit and the province after it', () => {
    const agencies = given.dossiers.agencies.length;
    expect(of(history, '2025-06', '2025-07-01')).toHaveLength(agencies + 1);
    expect(of(history, '2025-07', '2025-08-01')).toHaveLength(agencies + 76);
    expect(of(history, '2025', '2026-01-01')).toHaveLength(agencies + 76);
  });

  it('[DV3] tell each day what is open, and on the first day after a period its own score', () => {
    const { scores } = made('kiểm thử');
    const days = [...new Set(history.filter(({ period }) => period === '2026-11').map(({ seenOn }) => seenOn))];
    expect(days).toHaveLength(21);
    const periodsOn = (day: string) => [...new Set(scores.dueOn(ANCHOR, day, [scoring]).map(({ period }) => period))];
    expect(periodsOn('2026-11-22')).toEqual(['2026-11', '2026-Q4', '2026']);
    expect(periodsOn('2026-12-01')).toEqual(['2026-11', '2026-12', '2026-Q4', '2026']);
    expect(periodsOn('2027-01-01')).toEqual(['2026-12', '2026-Q4', '2026', '2027-01', '2027-Q1', '2027']);
    expect(periodsOn('2026-11-20')).toEqual([]);
    // What comes adds to what came: no part counts fewer dossiers the day after.
    const received = (day: string) =>
      of(scores.dueOn(ANCHOR, day, [scoring]), '2026-11', day).map(
        ({ parts }) => parts.find(({ part }) => part === 'toan-trinh')?.denominator,
      );
    const [before, after] = [received('2026-11-25'), received('2026-11-26')];
    expect(after.every((count, at) => (count ?? 0) >= (before[at] ?? 0))).toBe(true);
  });

  it('tell nothing of periods that no version of the scoring is in force in', () => {
    const { scores } = made('kiểm thử');
    expect(scores.dueOn(ANCHOR, '2026-12-01', [{ ...scoring, validTo: '2026-12-01' }]).every(({ period }) => period === '2026-11')).toBe(
      true,
    );
    expect(scores.dueOn(ANCHOR, ANCHOR, [])).toEqual([]);
  });
});
