import { expect, it } from 'vitest';
import { scoreOf, unitOf } from '../scores.fixture';
import { breaksOf, sightingPoints, trendPoints } from './trend';

const period = (name: string, total: number | null, change: { closed?: boolean; scoring?: string } = {}) => ({
  period: name,
  closed: change.closed ?? true,
  scoring: change.scoring ?? 'mau-1',
  score: scoreOf(unitOf('area', '03646'), { 'dung-han': { numerator: 1, denominator: 2 } }, total === null ? null : { total, groups: {} }),
});

it('[DV3] a trend breaks where the scoring changes, and the open period stands apart and is provisional', () => {
  const periods = [
    period('2025-12', 30),
    period('2026-01', 31, { scoring: 'mau-2' }),
    period('2026-02', 32, { scoring: 'mau-2', closed: false }),
  ];
  expect(breaksOf(periods).map((one) => one.period)).toEqual(['2026-01']);
  expect(trendPoints(periods).map(({ breaks, provisional }) => [breaks ?? false, provisional ?? false])).toEqual([
    [false, false],
    [true, false],
    [true, true],
  ]);
});

it('[DV1] the two scores are two lines; where the portal delivered nothing, ours is the only one', () => {
  expect(trendPoints([period('2025-12', 30)])[0]).toMatchObject({ value: 30, previous: 10 });
  const alone = trendPoints([period('2025-12', null)])[0];
  expect(alone).toMatchObject({ value: 10 });
  expect(alone).not.toHaveProperty('previous');
});

it('[DV3] only the newest sighting stands for the period so far', () =>
  expect(
    sightingPoints({ sightings: [1, 2].map((day) => ({ seenOn: `2026-11-0${day}`, official: null, estimate: day })) }, (day) =>
      day.slice(8),
    ).map(({ label, value, provisional }) => [label, value, provisional ?? false]),
  ).toEqual([
    ['01', 1, false],
    ['02', 2, true],
  ]));
