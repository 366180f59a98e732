import { describe, expect, it } from 'vitest';
import { bodyOf, countsOf, knownYear, lookAt, smallRows, targetOf } from './body.fixture';
import { channelsOf } from './channels';
import { curveOf } from './curve';
import { lookOf } from './look';
import { partsIn } from '../../../../contract/rules/dossierParts';
import { sumProcedures } from './procedures';
import { rankUnits, withAtLeast } from './ranking';
import { standingOf } from './standing';
import { targetRows } from './targetRows';
import { procedureTarget, targetsOf } from './targets';

const small = () => knownYear(bodyOf(smallRows));
const none = { unit: undefined, field: undefined };

describe('a rate over months', () => {
  it('adds up what was solved, and counts what stands open once, as it stood at the end', () => {
    const months = small().byField.get('ho-tich') ?? [];
    // Three units a month: early 40, on time 30 + m, late 0 + 2 + 4; open at the end: in term 10 each, late 0 + 1 + 2 and 2 each more.
    const solved = 3 * (3 * 40 + 30 + 31 + 32);
    expect(partsIn(months, 'on-time', { from: 0, to: 2 })).toEqual({ numerator: solved + 30, denominator: solved + 18 + 30 + 9 });
    expect(partsIn(months, 'on-time', { from: 1, to: 1 })).toEqual({ numerator: 3 * 71 + 30, denominator: 3 * 71 + 6 + 30 + 6 });
  });
  it('[DV1] of a unit that told the one and not the other neither is counted; nothing told is no rate, never 0', () => {
    const months = [countsOf({ payable: 10, paidOnline: 5 }), countsOf({ payable: 90 }), null];
    expect(partsIn(months, 'paid', { from: 0, to: 2 })).toEqual({ numerator: 5, denominator: 10 });
    expect(partsIn(months, 'paid', { from: 1, to: 2 })).toEqual({ numerator: null, denominator: null });
    expect(partsIn(undefined, 'on-time', { from: 0, to: 11 })).toEqual({ numerator: null, denominator: null });
  });
  it('a rate of nothing to be counted is none', () => {
    const body = bodyOf([{ unit: 'area:1', field: 'a', month: '2026-01', counts: countsOf({ payable: 0, paidOnline: 0 }) }]);
    expect(standingOf(lookAt(knownYear(body)), 'paid')).toMatchObject({ percent: null, numerator: 0, denominator: 0, reports: 1 });
  });
});

describe('what a rate is held against', () => {
  const older = targetOf({ id: 'cu', percent: 70, validFrom: '2024-01-01', supersededBy: 'QĐ mới' });
  const newer = targetOf({ id: 'moi', percent: 80, validFrom: '2025-06-01' });
  const commune = targetOf({ id: 'xa', percent: 60, level: 'commune', validFrom: '2025-01-01' });
  const coming = targetOf({ id: 'sau', percent: 95, validFrom: '2027-01-01' });
  const all = [older, newer, commune, coming, targetOf({ id: 'khac', rate: 'paid' })];
  it('is the newest in force of its own level, before one of every level', () => {
    expect(targetsOf(all, 'digitised', 'all', '2026-03')).toEqual({ main: newer, others: [commune], past: [older, coming] });
    expect(targetsOf(all, 'digitised', 'commune', '2026-03').main).toBe(commune);
    expect(targetsOf(all, 'reused', 'all', '2026-03').main).toBeNull();
  });
  it('"above" is not met by the bound itself, "at least" is', () => {
    const look = (op: 'ge' | 'gt') => lookAt(knownYear(bodyOf(smallRows, { targets: [targetOf({ op, percent: 85 })] })));
    // 64 + 68 + 72 of 3 × 80.
    expect(standingOf(look('ge'), 'digitised')).toMatchObject({ percent: 85, gap: 0, isMet: true });
    expect(standingOf(look('gt'), 'digitised')).toMatchObject({ gap: 0, isMet: false });
  });
});

describe('the list of targets', () => {
  const review = {
    level: 'commune',
    field: 'a',
    total: 10,
    eligible: 8,
    provided: 6,
    seenOn: '2026-03-01',
    provenance: 'simulated',
    source: 's',
  } as const;
  const targets = [
    targetOf({
      id: 'cds-2025/I.1/plan/all',
      rate: null,
      percent: 100,
      validFrom: '2024-11-28',
      validTo: '2025-07-29',
      supersededBy: 'QĐ 1891',
    }),
    targetOf({ id: 'cds-2025/I.1/target/all', rate: null, percent: 100, validFrom: '2021-08-31' }),
    targetOf({ id: 'xa', level: 'commune', percent: 80 }),
    targetOf({ id: 'ai', rate: null }),
  ];
  it('has what holds first, each beside the figure of its own level, and I.1 beside the review of procedures', () => {
    const body = bodyOf(smallRows, { targets, procedures: [review] });
    const rows = targetRows(body, lookAt(knownYear(body)), '2026-03-22T00:00:00Z');
    expect(rows.map(({ id, isHeld, figure, isMet }) => [id, isHeld, figure?.of, figure?.percent, isMet])).toEqual([
      ['cds-2025/I.1/target/all', true, 'procedures', 75, false],
      ['xa', true, 'digitised', 82.5, true],
      ['ai', true, undefined, undefined, null],
      ['cds-2025/I.1/plan/all', false, 'procedures', 75, false],
    ]);
  });
  it('[DV4] narrowed to a field, no figure of that field alone stands for the whole level; procedures stand', () => {
    const body = bodyOf(smallRows, { targets, procedures: [review], field: 'ho-tich' });
    const rows = targetRows(body, lookAt(knownYear(body), { cut: { unit: undefined, field: 'ho-tich' } }), '2026-03-22T00:00:00Z');
    expect(rows.map(({ id, figure }) => [id, figure?.percent])).toEqual([
      ['cds-2025/I.1/target/all', 75],
      ['xa', undefined],
      ['ai', undefined],
      ['cds-2025/I.1/plan/all', 75],
    ]);
  });
  it('a target that another act took the place of held until its last day, and procedures are held against what holds', () => {
    expect(procedureTarget(targets, '2025-06')?.id).toBe('cds-2025/I.1/plan/all');
    expect(procedureTarget(targets, '2026-03')?.id).toBe('cds-2025/I.1/target/all');
    expect(procedureTarget([], '2026-03')).toBeNull();
  });
});

describe('the ranking', () => {
  it('has the lowest first, and equal ones share a rank counted from the highest', () => {
    const rows = rankUnits(lookAt(small()), 'reused', 'area');
    expect(rows.map(({ key, rank }) => [key, rank])).toEqual([
      ['area:03646', 1],
      ['area:03650', 1],
    ]);
    const full = rankUnits(lookAt(small()), 'full', 'area');
    expect(full.map(({ key, rank, percent }) => [key, rank, percent])).toEqual([
      ['area:03646', 2, 50],
      ['area:03650', 1, 60],
    ]);
  });
  it('leaves out only those with fewer than was asked for, and says how many', () => {
    const rows = rankUnits(lookAt(small()), 'satisfied', 'area');
    expect(withAtLeast(rows, undefined)).toEqual({ rows, left: 0 });
    expect(withAtLeast(rows, 25)).toEqual({ rows: [], left: 2 });
    expect(withAtLeast(rows, 24).left).toBe(0);
  });
  it('a unit that told nothing stands last and without a rank', () => {
    const now = knownYear(bodyOf(smallRows, { units: [...small().units.values(), { kind: 'area', code: '9', name: 'A' }] }));
    expect(rankUnits(lookAt(now), 'full', 'area').at(-1)).toMatchObject({ key: 'area:9', percent: null, rank: null });
  });
});

describe('what is looked at', () => {
  const coming = { year: null, isComing: true };
  it('is the newest month, or the one that the period of the address ends in', () => {
    const now = knownYear(bodyOf(smallRows, { provisional: true }));
    const at = (period: string | undefined, isCumulative: boolean) => lookOf(now, coming, { period, isCumulative }, none);
    expect(at(undefined, false)).toMatchObject({ span: { from: 2, to: 2 }, provisional: true, isBeforeComing: true });
    expect(at('2026-02', true)).toMatchObject({ span: { from: 0, to: 1 }, provisional: false });
    expect(at('2026-Q1', false).span).toEqual({ from: 2, to: 2 });
    // Not told of yet, or of another year: the newest.
    expect(at('2026-07', false).span.to).toBe(2);
    expect(at('2025-02', false).span.to).toBe(2);
  });
  it('[DV3] an open month is provisional in the curve, and months to come have no figure', () => {
    const curve = curveOf(lookAt(knownYear(bodyOf(smallRows, { provisional: true }))), 'online', false, null);
    expect(curve.map(({ provisional }) => provisional).indexOf(true)).toBe(2);
    expect(curve.slice(3).every(({ value }) => value === null)).toBe(true);
  });
  it('the year before is of the same months and the same cut', () => {
    const before = knownYear(bodyOf(smallRows.map((row) => ({ ...row, month: row.month.replace('2026', '2025') }))));
    const standing = standingOf(
      lookAt(small(), { before, span: { from: 1, to: 1 }, cut: { unit: 'area:03650', field: undefined } }),
      'full',
    );
    expect(standing).toMatchObject({ percent: 60, before: 60, reports: 1, reportsBefore: 1 });
  });
});

describe('channels and procedures', () => {
  it('a way nobody told of is not known, which is not 0', () => {
    const body = bodyOf([{ unit: 'area:1', field: 'a', month: '2026-02', counts: countsOf({ receivedOnline: 7 }) }]);
    expect(channelsOf(lookAt(knownYear(body)))).toMatchObject([
      { key: '2026-01', online: null, total: null },
      { key: '2026-02', online: 7, direct: null, total: 7 },
    ]);
  });
  it('a field that told only one of fit and provided is left out of both', () => {
    const row = { level: 'commune', seenOn: '2026-11-01', provenance: 'simulated', source: 's' } as const;
    expect(
      sumProcedures([
        { ...row, field: 'a', total: 10, eligible: 8, provided: 6 },
        { ...row, field: 'b', total: 5, eligible: 4, provided: null },
      ]),
    ).toEqual([{ level: 'commune', total: 15, eligible: 8, provided: 6, percent: 75 }]);
  });
});
