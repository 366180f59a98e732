import { describe, expect, it } from 'vitest';
import { performanceOf } from './performance';
import { isAnnounced, raisingsOf, RELEASED, type Journal } from './raisings';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** 7:00 in Việt Nam. */
const from = Date.UTC(2026, 10, 20);
const to = from + 48 * HOUR;
type Line = Journal['lines'][number];
const line = (minutes: number, kind: Line['kind'], detail: string | null = null): Line => ({ kind, at: from + minutes * MINUTE, detail });
const journal = (lines: Line[], about: Partial<Journal> = {}): Journal => ({
  alarm: 'cb-1-1',
  rule: 'cod',
  subject: 'tram:T1:COD',
  priority: 'high',
  ...about,
  lines,
});
const figures = (...journals: Journal[]) => performanceOf({ from, to, journals });

describe('a raising', () => {
  it('[AL14] is announced unless its line says what held it back', () => {
    expect(isAnnounced({ kind: 'raised', detail: null })).toBe(true);
    expect(isAnnounced({ kind: 'returned', detail: null })).toBe(true);
    expect(isAnnounced({ kind: 'raised', detail: 'shelved' })).toBe(false);
    expect(isAnnounced({ kind: 'cleared', detail: null })).toBe(false);
    expect(isAnnounced({ kind: 'unshelved', detail: null })).toBe(false);
    expect(isAnnounced({ kind: 'unshelved', detail: RELEASED })).toBe(true);
  });

  it('[AL14] that was held back is announced when it is let go, and counted once however often that is', () => {
    const told = journal([
      line(0, 'raised', 'suppressed'),
      line(7, 'unsuppressed', RELEASED),
      line(9, 'shelved'),
      line(30, 'unshelved', RELEASED),
    ]);
    expect(raisingsOf(told)).toMatchObject([{ at: from + 7 * MINUTE, announced: true }]);
  });

  it('[AL14] is over, acknowledged and escalated before the next', () => {
    const told = journal([
      line(0, 'raised'),
      line(5, 'escalated', 'role:duty'),
      line(6, 'acknowledged'),
      line(9, 'cleared'),
      line(20, 'returned', 'shelved'),
      line(30, 'cleared'),
      line(40, 'acknowledged'),
      line(40, 'ended'),
    ]);
    const at = (minutes: number) => from + minutes * MINUTE;
    expect(raisingsOf(told)).toMatchObject([
      { at: at(0), announced: true, overAt: at(9), acknowledgedAt: at(6), escalated: true },
      { at: at(20), announced: false, overAt: at(30), acknowledgedAt: at(40), escalated: false },
    ]);
  });
});

describe('the figures', () => {
  it('[AL14] count what was announced within the span, and what was held back apart', () => {
    const told = figures(
      journal([line(-10, 'raised'), line(5, 'cleared'), line(10, 'returned')]),
      journal([line(48 * 60, 'raised')], { alarm: 'cb-2-1', subject: 'tram:T2:COD' }),
      journal([line(20, 'raised', 'suppressed'), line(48 * 60 + 1, 'returned')], { alarm: 'cb-3-1', subject: 'tram:T3:COD' }),
    );
    expect(told).toMatchObject({ announced: 2, heldBack: 1, perDay: 1 });
    expect(told.perHour).toBeCloseTo(2 / 48);
    expect(told.perTenMinutes).toBeCloseTo(2 / 288);
  });

  it('[AL14] say when most came, and how long it was a flood', () => {
    const flood = Array.from({ length: 12 }, (_, place) =>
      journal([line(60 + place / 2, 'raised')], { alarm: `cb-${place}`, subject: `tram:T${place}:COD` }),
    );
    const told = figures(...flood);
    expect(told.peakTenMinutes).toEqual({ from: from + HOUR, count: 12 });
    expect(told.peakHour).toEqual({ from: from + HOUR, count: 12 });
    // From the tenth, at 64:30, until the fifth last, of 63:30, is ten minutes old.
    expect(told.floods).toEqual([{ from: from + 64.5 * MINUTE, to: from + 73.5 * MINUTE, count: 12 }]);
    expect(told.timeInFlood).toBeCloseTo((100 * 9) / (48 * 60));
  });

  it('[AL14] take for standing what was announced and is active for over a day since', () => {
    const told = figures(
      journal([line(0, 'raised')], { alarm: 'stands' }),
      journal([line(-48 * 60, 'raised')], { alarm: 'raised before' }),
      journal([line(0, 'raised'), line(60, 'cleared'), line(40 * 60, 'returned')], { alarm: 'was back' }),
      journal([line(0, 'raised', 'out-of-service')], { alarm: 'held back' }),
      journal([line(24 * 60, 'raised')], { alarm: 'a day to the minute' }),
    );
    expect(told.standing).toEqual(['raised before', 'stands']);
  });

  it('[AL14] take for chattering what came three times within an hour, held back or not yet told apart', () => {
    const thrice = [line(0, 'raised'), line(10, 'cleared'), line(20, 'returned'), line(30, 'cleared'), line(59, 'returned')];
    expect(figures(journal(thrice)).chattering).toEqual([{ rule: 'cod', subject: 'tram:T1:COD', most: 3, at: from }]);
    expect(figures(journal([...thrice.slice(0, 4), line(60, 'returned')])).chattering).toEqual([]);
    expect(figures(journal([...thrice.slice(0, 4), line(59, 'returned', 'shelved')])).chattering).toEqual([]);
    const occurrences = [0, 20, 40].map((minutes) =>
      journal([line(minutes, 'raised'), line(minutes + 5, 'ended')], { alarm: `cb-${minutes}` }),
    );
    expect(figures(...occurrences).chattering).toMatchObject([{ most: 3 }]);
  });

  it('[AL14] name the ten conditions that announced most, with their share', () => {
    const told = figures(
      ...Array.from({ length: 11 }, (_, place) =>
        journal([line(place, 'raised')], { alarm: `cb-${place}`, subject: `tram:T${place + 10}:COD` }),
      ),
      journal([line(0, 'raised'), line(1, 'cleared'), line(90, 'returned')], { alarm: 'often', subject: 'tram:T99:COD' }),
    );
    expect(told.most).toHaveLength(10);
    expect(told.most[0]).toMatchObject({ subject: 'tram:T99:COD', count: 2 });
    expect(told.most[0]?.share).toBeCloseTo((100 * 2) / 13);
    expect(told.most.slice(1).map(({ subject }) => subject)).toEqual(Array.from({ length: 9 }, (_, place) => `tram:T${place + 10}:COD`));
  });

  it('[AL14] say how soon people acknowledged, and how many had to be escalated', () => {
    const told = figures(
      journal([line(0, 'raised'), line(2, 'acknowledged')]),
      journal([line(0, 'raised'), line(15, 'escalated', 'role:duty'), line(20, 'acknowledged')], { alarm: 'b' }),
      journal([line(0, 'raised'), line(4, 'acknowledged')], { alarm: 'c' }),
      journal([line(0, 'raised'), line(15, 'escalated', 'role:duty')], { alarm: 'd' }),
    );
    expect(told.acknowledgement).toMatchObject({ median: 4, count: 3, escalated: 2 });
    expect(told.acknowledgement?.p95).toBeCloseTo(18.4);
    expect(figures(journal([line(0, 'raised')])).acknowledgement).toBeNull();
  });

  it('[AL14] are of every calendar day of Việt Nam and of every priority, those without any too', () => {
    const told = figures(
      journal([line(16 * 60 + 59, 'raised')]),
      journal([line(17 * 60, 'raised')], { alarm: 'after midnight', priority: 'low' }),
    );
    expect(told.perDays.map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-21', '2026-11-22']);
    expect(told.perDays[1]?.counts).toEqual([
      { priority: 'critical', count: 0 },
      { priority: 'high', count: 0 },
      { priority: 'medium', count: 0 },
      { priority: 'low', count: 1 },
    ]);
    expect(told.split).toMatchObject([{ count: 0 }, { count: 1 }, { count: 0 }, { count: 1 }]);
  });

  it('[AL14] are whole where nothing was announced', () =>
    expect(figures()).toMatchObject({
      announced: 0,
      perDay: 0,
      peakHour: null,
      timeInFlood: 0,
      floods: [],
      standing: [],
      most: [],
      acknowledgement: null,
    }));
});
