import { describe, expect, it } from 'vitest';
import { monthRows, retoldOf, yearsOf, type ProjectMonth } from './projectModel';

const month = (of: string, facts: Partial<ProjectMonth> = {}): ProjectMonth => ({
  planYear: Number(of.slice(0, 4)),
  month: of,
  source: 'nstw',
  disbursed: 0,
  advanced: 0,
  recovered: 0,
  observedAt: null,
  revision: 1,
  provenance: 'simulated',
  from: 'mẫu',
  revised: 0,
  ...facts,
});

describe('a project over its years', () => {
  it('has every plan year that it was allocated to or reported in, the newest first', () =>
    expect(
      yearsOf({
        allocations: [
          { year: 2025, source: 'nstw', sourceName: 'NSTW', decidedOn: '2025-01-10', amount: 1, carriedOver: 0, document: 'd' },
        ],
        months: [month('2026-02'), month('2026-03')],
      }),
    ).toEqual([2026, 2025]));
  it('carries what is out of an advance from month to month, each source apart, over the turn of the year', () =>
    expect(
      monthRows({
        months: [
          month('2026-01', { planYear: 2026, recovered: 4 }),
          month('2025-11', { advanced: 10 }),
          month('2025-12', { recovered: 3 }),
          month('2025-12', { source: 'oda', advanced: 5 }),
        ],
      }).map(({ month: of, source, balance }) => [of, source, balance]),
    ).toEqual([
      ['2026-01', 'nstw', 3],
      ['2025-12', 'oda', 5],
      ['2025-12', 'nstw', 7],
      ['2025-11', 'nstw', 10],
    ]));
  it('[MN6] tells the revisions of one figure one after another, the one in force last, and never a period for a revision', () => {
    const told = (of: string, disbursed: number, revision: number) => ({
      planYear: 2026,
      month: of,
      source: 'nstw',
      disbursed,
      revision,
      receivedAt: '2026-05-02T08:00:00Z',
      from: 'mẫu',
    });
    const retold = retoldOf({
      revisions: [told('2026-04', 10, 3), told('2026-04', 12, 5)],
      months: [month('2026-04', { disbursed: 11, revision: 9 }), month('2026-05', { disbursed: 4, revision: 9 })],
    });
    expect(retold.map(({ month: of, tellings }) => [of, tellings.map(({ disbursed }) => disbursed)])).toEqual([['2026-04', [10, 12, 11]]]);
    expect(
      retoldOf({
        revisions: [told('2026-04', 10, 3), told('2026-04', 12, 5)],
        months: [month('2026-04', { disbursed: 12, revision: 5 })],
      })[0]?.tellings,
    ).toHaveLength(2);
  });
});
