import type { PartScore, Scoring, UnitScore } from '../../../contract/feeds/services';
import type { ServiceUnit } from '../../../contract/services';
import { estimateUnit, type ToldPart } from '../../../contract/rules/serviceEstimate';
import { unitKey, type BeforeRow, type ScoresBody, type ShownScores } from './scoresBody';

const part = (
  code: string,
  group: string,
  max: number,
  formula: Scoring['parts'][number]['formula'],
  forCommunes: boolean | null = true,
) => ({
  code,
  group,
  name: `Thành phần ${code}`,
  max,
  formula,
  numeratorName: `Tử ${code}`,
  denominatorName: `Mẫu ${code}`,
  forCommunes,
});
const share = { kind: 'share', whenEmpty: null } as const;

/** Three groups, one with a part that runs over its maximum and one that cannot be reproduced: 40 points in all. */
export const SCORING: Scoring = {
  version: 'mau-1',
  name: 'Cách chấm mẫu',
  legalBasis: 'Quyết định mẫu',
  validFrom: '2022-01-01',
  validTo: null,
  groups: [
    { code: 'TD', name: 'Tiến độ', max: 20 },
    { code: 'TT', name: 'Thanh toán', max: 10 },
    { code: 'TTR', name: 'Trực tuyến', max: 10 },
  ],
  parts: [
    part('dung-han', 'TD', 20, share),
    part('ho-so', 'TT', 6, share),
    part('giao-dich', 'TT', 2, { kind: 'capped-share', factor: 2.5, whenEmpty: null }, null),
    part('tich-hop', 'TT', 2, { kind: 'free-share', factor: 2.5, whenEmpty: null }, null),
    part('toan-trinh', 'TTR', 10, { kind: 'unknown' }),
  ],
  bands: [
    { name: 'Tốt', from: 30 },
    { name: 'Khá', from: 20 },
    { name: 'Yếu', from: 0 },
  ],
  notes: [],
};

type Told = Partial<Record<string, Partial<Pick<PartScore, 'numerator' | 'denominator' | 'official'>>>>;
export const unitOf = (kind: ServiceUnit['kind'], code: string): ServiceUnit => ({ kind, code, name: `Đơn vị ${code}` });

/** A unit's score of what was told of its parts; the official groups and total are those given, never added up. */
export const scoreOf = (unit: ServiceUnit, parts: Told, official: UnitScore['official'] = null): UnitScore => {
  const told: ToldPart[] = Object.entries(parts).map(([code, one]) => ({
    part: code,
    numerator: one?.numerator ?? null,
    denominator: one?.denominator ?? null,
    official: one?.official ?? null,
    flags: [],
  }));
  return {
    unit,
    official,
    ...estimateUnit(SCORING, unit.kind, told),
    seenOn: '2026-11-20',
    closed: true,
    provenance: 'simulated',
    source: 'Nguồn mẫu',
    receivedAt: '2026-11-20T03:00:00Z',
    revision: 1,
  };
};

/** How a score stands in the list of the period before. */
export const beforeRow = ({ unit, official, estimate, parts }: UnitScore): BeforeRow => ({
  unit: unit.code,
  kind: unit.kind,
  official: official?.total ?? null,
  estimate: estimate.total,
  groups: Object.fromEntries(
    SCORING.groups.map(({ code }) => [code, { official: official?.groups[code] ?? null, estimate: estimate.groups[code] ?? null }]),
  ),
  parts: Object.fromEntries(parts.map((one) => [one.part, { official: one.official, estimate: one.estimate }])),
});

export const bodyOf = (scores: UnitScore[], before: UnitScore[] = [], change: Partial<ScoresBody> = {}): ScoresBody => ({
  period: '2026-10',
  kind: 'month',
  periods: [
    { period: '2026-09', closed: true, scoring: 'mau-1' },
    { period: '2026-10', closed: true, scoring: 'mau-1' },
    { period: '2026-11', closed: false, scoring: 'mau-1' },
  ],
  previous: '2026-09',
  ledger: 'simulated',
  ledgers: ['simulated'],
  receipt: null,
  published: [],
  scoring: SCORING,
  scores,
  before: before.map(beforeRow),
  ...change,
});

export const shown = (body: ScoresBody): ShownScores => ({
  body,
  period: body.period ?? '',
  scoring: SCORING,
  isClosed: body.periods.find(({ period }) => period === body.period)?.closed ?? false,
});

export const keysOf = (rows: readonly { unit: ServiceUnit }[]): string[] => rows.map(({ unit }) => unitKey(unit));
