import { describe, expect, it } from 'vitest';
import { formatPlace, parsePlace, type FigurePlace } from './confirmationPlace';

const whole: FigurePlace = { set: 'cds-2025', indicator: 'I.1', role: 'result', period: '2025', breakdown: [], basis: null };
const part: FigurePlace = {
  ...whole,
  role: 'plan',
  period: '2026-11',
  breakdown: [
    { dimension: 'area', member: '03646' },
    { dimension: 'level', member: 'xa' },
  ],
  basis: 'nq-17',
};

describe('the place of a figure in one line', () => {
  it.each([
    ['cds-2025/I.1/result/2025//', whole],
    ['cds-2025/I.1/plan/2026-11/area:03646,level:xa/nq-17', part],
  ])('%s is written and read back', (line, place) => {
    expect(formatPlace(place)).toBe(line);
    expect(parsePlace(line)).toEqual(place);
  });

  it('[CF1] has one form, however the parts of the breakdown come', () => {
    expect(formatPlace({ ...part, breakdown: part.breakdown.toReversed() })).toBe(formatPlace(part));
    expect(parsePlace('cds-2025/I.1/plan/2026-11/level:xa,area:03646/nq-17')).toBeNull();
  });

  it.each([
    '',
    'cds-2025',
    'a/b/said/2025//',
    'a/b/plan/2025/',
    'a/b/plan/2025///',
    'a/b/plan/2025/area/',
    'a/b/plan/2025/:x/',
    '/b/plan/2025//',
  ])('[CM2] %j names no place', (line) => {
    expect(parsePlace(line)).toBeNull();
  });
});
