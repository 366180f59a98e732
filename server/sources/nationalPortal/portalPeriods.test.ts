import { expect, it } from 'vitest';
import { periodOf, periodsOn, spanOf, timeOf } from './portalPeriods';
import { ROOT } from './portal.rig';
import { questionsOf } from './questions';

it('[DV3] what is open is asked of each day, and what closed last as long as it may be set right; never a period to come', () => {
  expect(periodsOn('2026-11-22').map(({ period }) => period)).toEqual(['2026', '2026-Q4', '2026-10', '2026-11']);
  expect(periodsOn('2026-10-01').map(({ period }) => period)).toEqual(['2026', '2026-Q4', '2026-09', '2026-Q3', '2026-10']);
  expect(periodsOn('2027-01-05').map(({ period }) => period)).toEqual(['2027', '2027-Q1', '2026-12', '2026-Q4', '2026', '2027-01']);
});

it('of every period the totals are asked for, and then the six groups; of an open month the portal may shut the groups', () => {
  const names = questionsOf(periodOf('2026-11', '2026-11-22'), ROOT).map(({ name }) => name);
  expect(names.slice(0, 2)).toEqual(['service-results:province', 'service-results:units']);
  expect(names).toHaveLength(8);
  expect(periodsOn('2026-11-22').filter(({ mayBeShut }) => mayBeShut)).toMatchObject([{ period: '2026-11' }]);
  expect(periodOf('2026-11', '2026-12-01').mayBeShut).toBe(false);
});

it('questions have the words and the page sizes that the portal is asked with', () => {
  expect(timeOf(periodOf('2026-Q3', '2026-11-22'))).toEqual({ timeType: 'quarter', year: 2026, quarter: 3 });
  expect(timeOf(periodOf('2026-09', '2026-11-22'))).toEqual({ timeType: 'month', year: 2026, month: 9 });
  expect(timeOf(periodOf('2026', '2026-11-22'))).toEqual({ timeType: 'year', year: 2026 });
  expect(spanOf('2026-02')).toEqual({ fromDate: '2026-02-01', toDate: '2026-02-28' });
  expect(spanOf('2026-Q3')).toEqual({ fromDate: '2026-07-01', toDate: '2026-09-30' });
  const bodies = new Map(questionsOf(periodOf('2026-Q3', '2026-11-22'), ROOT).map(({ name, body, path }) => [name, { path, ...body(2) }]));
  const path = '/api/v1/reporting/evaluation/';
  expect(bodies.get('dvc-progress-tree')).toEqual({
    path: `${path}dvc-progress-tree`,
    timeType: 'quarter',
    year: 2026,
    quarter: 3,
    rootDepartmentId: ROOT,
    currentPage: 2,
    pageSize: 100,
  });
  expect(bodies.get('handling-satisfaction')).toEqual({
    path: `${path}handling-satisfaction`,
    fromDate: '2026-07-01',
    toDate: '2026-09-30',
    rootDepartmentId: ROOT,
    currentPage: 2,
    pageSize: 200,
  });
  expect(bodies.get('service-results:province')).toEqual({
    path: `${path}service-results`,
    timeType: 'quarter',
    year: 2026,
    quarter: 3,
    departmentType: 'ADMINISTRATIVE_UNIT',
  });
});
