import { describe, expect, it } from 'vitest';
import { homeSince } from './homeSince';

const since = (now: string) => {
  const { at, kind } = homeSince(Date.parse(now));
  return { at: new Date(at).toISOString(), kind };
};

describe('[HM1] what "since yesterday" means', () => {
  it('[HM1] is the same hour of the day before, on the full hour', () =>
    expect(since('2026-11-25T07:42:13+07:00')).toEqual({ at: '2026-11-24T00:00:00.000Z', kind: 'yesterday' }));

  it('[HM1] reaches back to Friday on a Monday, and only then', () => {
    expect(since('2026-11-23T07:10:00+07:00')).toEqual({ at: '2026-11-20T00:00:00.000Z', kind: 'lastWorkingDay' });
    expect(since('2026-11-22T07:10:00+07:00')).toEqual({ at: '2026-11-21T00:00:00.000Z', kind: 'yesterday' });
    expect(since('2026-11-24T07:10:00+07:00')).toEqual({ at: '2026-11-23T00:00:00.000Z', kind: 'yesterday' });
  });

  it('[HM1] knows the day by the calendar of Việt Nam: Sunday 23:30 in London is Monday here', () => {
    expect(since('2026-11-22T16:59:59Z').kind).toBe('yesterday');
    expect(since('2026-11-22T17:00:00Z')).toEqual({ at: '2026-11-19T17:00:00.000Z', kind: 'lastWorkingDay' });
  });

  it('[HM1] goes over the end of a month and of a year', () => {
    expect(since('2026-12-01T08:00:00+07:00').at).toBe('2026-11-30T01:00:00.000Z');
    expect(since('2027-01-01T08:00:00+07:00').at).toBe('2026-12-31T01:00:00.000Z');
    expect(since('2024-03-01T08:00:00+07:00').at).toBe('2024-02-29T01:00:00.000Z');
  });

  it('[HM1] stays the same for an hour, so that the question does', () => {
    expect(homeSince(Date.parse('2026-11-25T07:00:00+07:00'))).toEqual(homeSince(Date.parse('2026-11-25T07:59:59+07:00')));
    expect(homeSince(Date.parse('2026-11-25T08:00:00+07:00'))).not.toEqual(homeSince(Date.parse('2026-11-25T07:59:59+07:00')));
  });
});
