import { describe, expect, it } from 'vitest';
import type { DossierCounts } from '../../../../contract/feeds/serviceDossiers';
import { bodyOf, countsOf, knownYear, smallRows } from './body.fixture';
import { lateFields, movedOf, openMatrix } from './openMatrix';

describe('what stands open', () => {
  it('has those with most late first, of the field chosen where there is one; units with nothing urgent are only counted', () => {
    const calm = {
      unit: 'area:1',
      field: 'ho-tich',
      month: '2026-03',
      counts: countsOf({ pendingInTerm: 4, pendingDueSoon: 0, pendingLate: 0 }),
    };
    const more = {
      unit: 'area:2',
      field: 'ho-tich',
      month: '2026-03',
      counts: countsOf({ pendingInTerm: 4, pendingDueSoon: 0, pendingLate: 4 }),
    };
    const year = knownYear(bodyOf([...smallRows, calm, more]));
    const whole = openMatrix(year, 'area', undefined);
    expect(whole.rows.map(({ key, late }) => [key, late])).toEqual([
      ['area:03650', 6],
      ['area:03646', 4],
      ['area:2', 4],
    ]);
    expect(openMatrix(year, 'area', 'ho-tich').rows[0]?.key).toBe('area:2');
    expect(whole).toMatchObject({ calm: 1, silent: 0, total: { late: 14, dueSoon: 12 }, seenAt: '2026-11-20T10:00:00+07:00' });
  });
  it('[DV1] silence is not 0: calm are those who said so, and the silent are counted apart', () => {
    const told = (unit: string, month: string, counts: Partial<DossierCounts>) => ({
      unit,
      field: 'a',
      month,
      counts: countsOf({ receivedOnline: 1, ...counts }),
    });
    const rows = [
      told('area:1', '2026-11', { pendingInTerm: 3, pendingDueSoon: 0, pendingLate: 2 }),
      told('area:2', '2026-11', { pendingInTerm: 0, pendingDueSoon: 0, pendingLate: 0 }),
      // A row without what is pending, one that leaves out what is soon due, one of the month before alone.
      told('area:3', '2026-11', {}),
      told('area:4', '2026-11', { pendingInTerm: 5, pendingLate: 0 }),
      told('area:5', '2026-10', { pendingInTerm: 0, pendingDueSoon: 0, pendingLate: 0 }),
    ];
    const units = ['1', '2', '3', '4', '5', '6'].map((code) => ({ kind: 'area' as const, code, name: code }));
    const year = knownYear(bodyOf(rows, { units }));
    expect(openMatrix(year, 'area', undefined)).toMatchObject({ calm: 1, silent: 4, total: { late: 2, dueSoon: 0 } });
    expect(['1', '2', '3', '4', '5', '6'].map((code) => lateFields(year, `area:${code}`).isTold)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    // What the others told of their other fields is not known where one field was asked for.
    expect(openMatrix(knownYear(bodyOf(rows, { units, field: 'a' })), 'area', 'a')).toMatchObject({ calm: null, silent: null });
    // Nobody has anything pending: that is 0, and not nothing.
    const allCalm = openMatrix(knownYear(bodyOf(rows.slice(1, 2))), 'area', undefined);
    expect(allCalm).toMatchObject({ calm: 1, silent: 0, total: { late: 0, inTerm: 0 } });
  });
  it('says which unit has moved, and by how many', () => {
    const { open } = bodyOf(smallRows);
    const next = open.map((row) => (row.unit === 'area:03646' && row.field === 'ho-tich' ? { ...row, late: (row.late ?? 0) + 5 } : row));
    expect([...movedOf(open, next)]).toEqual([['area:03646', { late: 5, dueSoon: 0 }]]);
    expect(movedOf(open, open).size).toBe(0);
  });
});
