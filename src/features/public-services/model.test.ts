import { describe, expect, it } from 'vitest';
import { changesOf } from './changes';
import { basisOf, focusOf, pointsOf, shareOfPoints, WHOLE } from './focus';
import { medianOf } from './measured';
import { missingCount } from './missing';
import { leftOf, nextSteps, pointsLeftOf } from './pointsLeft';
import { rankUnits } from './ranking';
import { beforeRow, bodyOf, keysOf, scoreOf, SCORING, shown, unitOf } from './scores.fixture';
import { shownOf } from './scoresBody';

const agency = (code: string) => unitOf('agency', code);
const full = { numerator: 100, denominator: 100 };
const half = { numerator: 50, denominator: 100 };

describe('the two scores of a unit', () => {
  const own = scoreOf(
    agency('a'),
    { 'dung-han': { ...half, official: 11 }, 'ho-so': full, 'giao-dich': full, 'tich-hop': full },
    { total: 31.5, groups: { TD: 11, TT: 9, TTR: null } },
  );
  const focus = (code: string) => focusOf(SCORING, code);

  it('[DV1] are read apart: the official one as delivered, ours of what could be estimated', () => {
    expect(pointsOf(SCORING, own, WHOLE, 'official')).toEqual({ value: 31.5, max: 40 });
    expect(pointsOf(SCORING, own, WHOLE, 'estimate')).toEqual({ value: 20, max: 30 });
    expect(pointsOf(SCORING, own, focus('dung-han'), 'official').value).toBe(11);
    expect(pointsOf(SCORING, own, focus('dung-han'), 'estimate').value).toBe(10);
  });

  it('[DV1] say nothing where nothing was told, or the formula is not known: null, never 0', () => {
    expect(pointsOf(SCORING, own, focus('TTR'), 'official').value).toBeNull();
    expect(pointsOf(SCORING, own, focus('toan-trinh'), 'estimate').value).toBeNull();
    expect(pointsOf(SCORING, scoreOf(agency('b'), {}), WHOLE, 'estimate').value).toBeNull();
    expect(shareOfPoints({ value: null, max: 10 })).toBeNull();
    expect(shareOfPoints({ value: 0, max: 0 })).toBeNull();
  });

  it('[DV2] hold a group to its maximum, whatever its parts give', () => {
    expect(pointsOf(SCORING, own, focus('TT'), 'estimate')).toEqual({ value: 10, max: 10 });
    expect(pointsOf(SCORING, own, focus('tich-hop'), 'estimate').value).toBe(2.5);
  });

  it('[DV1] are shown by the official one where any unit has it, unless the other is chosen', () => {
    const bare = scoreOf(agency('b'), { 'dung-han': full });
    expect([basisOf([bare, own], undefined), basisOf([bare], undefined), basisOf([own], 'estimate')]).toEqual([
      'official',
      'estimate',
      'estimate',
    ]);
  });

  it('[DV1] are looked at as a whole where the address names what the scoring does not know', () =>
    expect([focus('khong-co').kind, focus('TT').kind, focus('ho-so').kind]).toEqual(['whole', 'group', 'part']));
});

describe('points still within reach', () => {
  it('[DV2] are those of the parts that have a score, and never more than their group can take', () => {
    const own = scoreOf(agency('a'), { 'dung-han': half, 'ho-so': half, 'giao-dich': full, 'tich-hop': full });
    const left = pointsLeftOf(SCORING, own, 'estimate');
    expect(left.groups.map(({ group, left: points }) => [group.code, points])).toEqual([
      ['TD', 10],
      ['TT', 2.5],
    ]);
    // 3 are missing in the part, but the group has only 2,5 to give.
    expect(left.groups[1]?.parts[0]).toMatchObject({ value: 3, left: 2.5 });
    expect(left.total).toBe(12.5);
    expect(left.unknown.map(({ code }) => code)).toEqual(['toan-trinh']);
    expect(nextSteps(left, 3).map(({ part }) => part.code)).toEqual(['dung-han', 'ho-so']);
  });

  it('[DV1] count no part that the portal gave no score: what it could bring is not known', () => {
    const own = scoreOf(agency('a'), { 'ho-so': { official: 6 }, 'giao-dich': { official: 2 } }, { total: 8, groups: { TT: 8 } });
    const left = pointsLeftOf(SCORING, own, 'official');
    expect(left.total).toBe(0);
    expect(left.unknown.map(({ code }) => code)).toContain('tich-hop');
    expect(leftOf(left, focusOf(SCORING, 'TD'))).toBeNull();
  });

  it('[DV1] are told of the group where only the group was told', () => {
    const own = scoreOf(agency('a'), {}, { total: 15, groups: { TD: 15 } });
    expect(pointsLeftOf(SCORING, own, 'official').groups).toMatchObject([{ left: 5, parts: [] }]);
  });

  it('[DV1] leave out what is not asked of communes without calling it unknown', () => {
    const own = scoreOf(unitOf('area', '03646'), { 'dung-han': full, 'ho-so': full });
    expect(pointsLeftOf(SCORING, own, 'estimate').unknown.map(({ code }) => code)).toEqual(['toan-trinh']);
  });

  it('are counted in cases where the formula is known', () => {
    const of = (code: string) => {
      const focus = focusOf(SCORING, code);
      if (focus.kind !== 'part') throw new Error(code);
      return focus.part;
    };
    expect(missingCount(of('ho-so'), { numerator: 201, denominator: 380 })).toBe(179);
    expect(missingCount(of('giao-dich'), { numerator: 10, denominator: 100 })).toBe(70);
    expect(missingCount(of('toan-trinh'), { numerator: 1, denominator: 2 })).toBeNull();
    expect(missingCount(of('ho-so'), { numerator: 0, denominator: 0 })).toBeNull();
  });
});

describe('what was won and lost', () => {
  const before = beforeRow(scoreOf(agency('a'), { 'dung-han': full, 'ho-so': half }));

  it('[DV3] is told part by part between two closed periods, what was lost first', () => {
    const changes = changesOf(SCORING, scoreOf(agency('a'), { 'dung-han': half, 'ho-so': full }), before, 'estimate');
    expect(changes.parts.map(({ part, gained }) => [part.code, gained])).toEqual([
      ['dung-han', -10],
      ['ho-so', 3],
    ]);
    expect(changes).toMatchObject({ won: 3, lost: 10, total: { before: 23, now: 16 } });
  });

  it('[DV3] is not told of the whole where the two rest on different parts', () => {
    const changes = changesOf(SCORING, scoreOf(agency('a'), { 'dung-han': half }), before, 'estimate');
    expect(changes.total).toBeNull();
    expect(changes.parts).toHaveLength(1);
    expect(changes.oneSided).toMatchObject([{ part: { code: 'ho-so' }, before: 3, now: null }]);
    expect(changes.rest).toBeNull();
  });
});

describe('a ranking', () => {
  const official = (code: string, total: number | null) => scoreOf(agency(code), {}, { total, groups: { TD: total } });
  const now = [official('a', 30), official('b', 35), official('c', null)];
  const question = { kind: 'agency', focus: WHOLE, basis: 'official' } as const;

  it('[DV3] shows places won and lost between two closed periods', () => {
    const closed = shown(bodyOf(now, [official('a', 36), official('b', 20), official('c', 10)]));
    const rows = rankUnits(closed, closed, question);
    expect(keysOf(rows)).toEqual(['agency:b', 'agency:a', 'agency:c']);
    expect(rows.map(({ place, moved, gained }) => [place?.rank ?? null, moved, gained])).toEqual([
      [1, 1, 15],
      [2, -1, -6],
      [null, null, null],
    ]);
  });

  it('[DV3] of an open period compares the last closed one, not the open one', () => {
    const closed = shown(bodyOf([official('a', 20), official('b', 10)], [official('a', 10), official('b', 20)]));
    const open = shown(bodyOf([official('a', 1), official('b', 2)], [], { period: '2026-11', previous: '2026-10' }));
    const [first] = rankUnits(open, closed, question);
    expect(first).toMatchObject({ key: 'agency:b', place: { rank: 1 }, rank: 2, moved: -1, gained: -10 });
    expect(rankUnits(open, null, question)[0]).toMatchObject({ moved: null, gained: null });
  });

  it('[DV1] puts estimates in order of their share, since not everyone is asked alike', () => {
    const rows = rankUnits(
      shown(bodyOf([scoreOf(agency('a'), { 'dung-han': half, 'ho-so': full }), scoreOf(agency('b'), { 'ho-so': full })])),
      null,
      { ...question, basis: 'estimate' },
    );
    expect(keysOf(rows)).toEqual(['agency:b', 'agency:a']);
  });

  it('keeps to one kind of unit', () => {
    const all = shown(bodyOf([...now, scoreOf(unitOf('area', '03646'), {}, { total: 39, groups: {} })]));
    expect(keysOf(rankUnits(all, null, { ...question, kind: 'area' }))).toEqual(['area:03646']);
  });
});

describe('what can be shown of a body', () => {
  it('[DV1] is nothing where no scoring is in force, or nobody has a score', () => {
    expect(shownOf(bodyOf([]))).toBeNull();
    expect(shownOf(bodyOf([scoreOf(agency('a'), {})], [], { scoring: null }))).toBeNull();
    expect(shownOf(undefined)).toBeNull();
  });
  it('[DV3] says whether the period is over', () =>
    expect(shownOf(bodyOf([scoreOf(agency('a'), {})], [], { period: '2026-11' }))?.isClosed).toBe(false));
});

it('the middle of an even number is between the two, and of none there is none', () =>
  expect([medianOf([3, 1, 2]), medianOf([4, 1]), medianOf([])]).toEqual([2, 2.5, null]));
