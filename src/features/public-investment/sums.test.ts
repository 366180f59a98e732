import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS, type Cut } from './cut';
import { projectsOf } from './ranking';
import { memberOf, partsBy, sumOf } from './sums';
import { allocated, BILLION, billions, knownYear as known, lineOf, projectOf } from './year.fixture';
import type { InvestmentYear } from './yearOf';

const whole: Cut = {};
const atLast = (year: InvestmentYear, cut: Cut = whole) => sumOf(year.lines, cut).plans[year.last];

describe('the sums of a cut', () => {
  it('[MN3] the plan of a month is what had been decided by its end', () =>
    expect(billions(sumOf(known().lines, whole).plans.slice(0, 4))).toEqual([400, 400, 450, 450]));
  it('[MN5] a month that no line of the cut was reported in is not known, and one that some were has their sum', () => {
    expect(billions(sumOf(known().lines, { owner: 'b' }).months.slice(0, 5))).toEqual([0, 10, 5, 15, null]);
    expect(billions(sumOf(known().lines, { source: 'dat', owner: 'b', group: 'A' }).months.slice(0, 5))).toEqual([
      null,
      null,
      null,
      10,
      null,
    ]);
  });
  it('a cut by several dimensions keeps what is in all of them', () => {
    const year = known();
    expect(sumOf(year.lines, { owner: 'b', source: 'dat' })).toMatchObject({ lines: 2, done: 10 * BILLION, carriedOver: 10 * BILLION });
    expect(atLast(year, { owner: 'b', source: 'dat' })).toBe(100 * BILLION);
  });
  it('[MN2] the members of any dimension add up to the cut, and the projects to each of them, whatever was allocated and paid', () => {
    const amount = fc.integer({ min: 0, max: 5_000 });
    const drawn = fc.array(
      fc.record({
        project: fc.integer({ min: 1, max: 6 }),
        source: fc.constantFrom('nstw', 'dat', 'oda'),
        plan: amount,
        more: amount,
        months: fc.array(fc.option(amount, { nil: null }), { maxLength: 13 }),
      }),
      { maxLength: 25 },
    );
    const part = fc.record({
      owner: fc.option(fc.constantFrom('o0', 'o1'), { nil: undefined }),
      source: fc.option(fc.constantFrom('nstw', 'dat'), { nil: undefined }),
      group: fc.option(fc.constantFrom('A', 'C'), { nil: undefined }),
    });
    fc.assert(
      fc.property(drawn, part, (lines, cut) => {
        const codes = [...new Set(lines.map(({ project }) => project))];
        const year = known({
          projects: codes.map((code) =>
            projectOf(`${code}`, { owner: `o${code % 3}`, group: code % 2 === 0 ? 'A' : 'C', area: code === 3 ? null : `0364${code}` }),
          ),
          lines: lines.map((line) =>
            lineOf(`${line.project}`, line.source, [allocated('2026-01-10', line.plan), allocated('2026-03-10', line.more)], line.months),
          ),
        });
        const of = sumOf(year.lines, cut);
        for (const dimension of DIMENSIONS) {
          const members = partsBy(year.lines, cut, (line) => memberOf(line, dimension));
          expect([...members.values()].reduce((sum, each) => sum + each.done, 0)).toBe(of.done);
          expect([...members.values()].reduce((sum, each) => sum + each.plan, 0)).toBe(of.plans[year.last]);
          const parts = [...members.keys()].map((key) =>
            sumOf(
              year.lines.filter((line) => memberOf(line, dimension) === key),
              cut,
            ),
          );
          for (let at = 0; at < 13; at += 1) {
            expect(parts.reduce((sum, each) => sum + (each.plans[at] ?? 0), 0)).toBe(of.plans[at]);
            expect(parts.reduce((sum, each) => sum + (each.months[at] ?? 0), 0)).toBe(of.months[at] ?? 0);
          }
        }
        const projects = projectsOf(year, cut);
        expect(projects.reduce((sum, { done }) => sum + done, 0)).toBe(of.done);
        expect(projects.reduce((sum, { plan }) => sum + plan, 0)).toBe(of.plans[year.last]);
        expect(of.months.reduce<number>((sum, month) => sum + (month ?? 0), 0)).toBe(of.done);
      }),
      { numRuns: 60 },
    );
  });
});
