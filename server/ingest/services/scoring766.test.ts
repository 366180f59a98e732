import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scoring as scoringSchema } from '../../../contract/feeds/services';
import { estimateUnit, mostOfPart, type ToldPart } from '../../../contract/rules/serviceEstimate';
import { bandOf, estimatePart } from '../../../contract/rules/serviceScore';

const scoring = scoringSchema.parse(JSON.parse(readFileSync('data/service-scoring/766-2022.json', 'utf8')));
const partOf = (code: string) => {
  const part = scoring.parts.find((each) => each.code === code);
  if (!part) throw new Error(`no part ${code}`);
  return part;
};
const told = (part: string, numerator: number | null, denominator: number | null): ToldPart => ({
  part,
  numerator,
  denominator,
  official: null,
  flags: [],
});
const scoreOf = (code: string, numerator: number | null, denominator: number | null, kind: 'province' | 'area' = 'province') =>
  estimatePart(partOf(code), { numerator, denominator }, kind);
const inGroup = (group: string): string[] => scoring.parts.filter((part) => part.group === group).map(({ code }) => code);

describe('the scoring of decision 766', () => {
  it('has six groups and 19 parts that make 100, the parts of each group making its maximum', () => {
    expect(scoring.groups.map(({ code, max }) => [code, max])).toEqual([
      ['CKMB', 18],
      ['TDGQ', 20],
      ['CLGQ', 12],
      ['TTTT', 10],
      ['MDSH', 22],
      ['MDHL', 18],
    ]);
    expect(scoring.groups.map(({ code }) => inGroup(code).length)).toEqual([4, 1, 1, 3, 7, 3]);
    for (const { code, max } of scoring.groups)
      expect(
        inGroup(code).reduce((sum, part) => sum + partOf(part).max, 0),
        code,
      ).toBe(max);
  });

  it('[DV1] says which five parts cannot be reproduced, and never gives them a score', () => {
    const unknown = scoring.parts.filter(({ formula }) => formula.kind === 'unknown').map(({ code }) => code);
    expect(unknown).toEqual(['toan-trinh', 'chung-thuc-dien-tu', 'ket-noi-kho-ca-nhan', 'dan-cu-ho-so', 'dan-cu-tthc']);
    for (const code of unknown) expect(scoreOf(code, 5, 5)).toEqual({ estimate: null, why: 'no-formula' });
  });

  it('scores max · R in time, publication, payment of dossiers, results and digitising', () => {
    expect(scoreOf('dung-han', 9, 10).estimate).toBeCloseTo(18, 10);
    expect(scoreOf('cong-bo-dung-han', 1, 3).estimate).toBeCloseTo(2, 10);
    expect(scoreOf('dong-bo-trang-thai', 3, 4).estimate).toBeCloseTo(4.5, 10);
    expect(scoreOf('thanh-toan-ho-so', 4, 10).estimate).toBeCloseTo(2.4, 10);
    expect(scoreOf('ket-qua-dien-tu', 5, 6).estimate).toBeCloseTo(5, 10);
    expect(scoreOf('so-hoa-thanh-phan', 3, 4).estimate).toBeCloseTo(3, 10);
  });

  it('scores min(2; 2,5B) but 2,5C of procedures, min(2; 2R/0,8) of reuse and min(6; 6R/0,9) of satisfaction', () => {
    expect(scoreOf('thanh-toan-giao-dich', 4, 10).estimate).toBeCloseTo(1, 10);
    expect(scoreOf('thanh-toan-giao-dich', 9, 10).estimate).toBe(2);
    expect(scoreOf('thanh-toan-tich-hop', 10, 10).estimate).toBe(2.5);
    expect(scoreOf('tai-su-dung', 4, 10).estimate).toBeCloseTo(1, 10);
    expect(scoreOf('tai-su-dung', 85, 100).estimate).toBe(2);
    expect(scoreOf('hai-long', 45, 100).estimate).toBeCloseTo(3, 10);
    expect(scoreOf('hai-long', 95, 100).estimate).toBe(6);
  });

  it('gives 6 for no feedback at all, 0 for no dossier at all, and nothing elsewhere where nothing was to be counted', () => {
    expect(scoreOf('pakn-dung-han', 0, 0)).toEqual({ estimate: 6, why: null });
    expect(scoreOf('pakn-hai-long', 0, 0)).toEqual({ estimate: 6, why: null });
    expect(scoreOf('hai-long', 0, 0)).toEqual({ estimate: 0, why: null });
    expect(scoreOf('dung-han', 0, 0)).toEqual({ estimate: null, why: 'no-data' });
  });

  it('[DV1] takes null for untold, and 0 for 0', () => {
    expect(scoreOf('pakn-dung-han', null, 0)).toEqual({ estimate: null, why: 'no-data' });
    expect(scoreOf('dung-han', 0, 10)).toEqual({ estimate: 0, why: null });
  });

  it('has bands from the highest down', () => {
    const names = [100, 90, 89.99, 83.61, 70, 50, 49.99, 0].map((score) => bandOf(scoring.bands, score)?.name);
    expect(names).toEqual(['Xuất sắc', 'Xuất sắc', 'Tốt', 'Tốt', 'Khá', 'Trung bình', 'Yếu', 'Yếu']);
  });
});

describe('the estimate of a unit', () => {
  it('[DV2] holds payment to 10 where the formula makes 10,5 of it', () => {
    const { parts, estimate } = estimateUnit(
      scoring,
      'province',
      inGroup('TTTT').map((part) => told(part, 10, 10)),
    );
    expect(parts.filter(({ estimate: one }) => one !== null).reduce((sum, one) => sum + (one.estimate ?? 0), 0)).toBe(10.5);
    expect(estimate.groups['TTTT']).toBe(10);
    expect(estimate.total).toBe(10);
    expect(estimate.reachable).toBe(10);
    expect(mostOfPart(partOf('thanh-toan-tich-hop'))).toBe(2.5);
  });

  it('[DV2] never passes what it can reach: without payable dossiers payment is 4,5 of 4,5', () => {
    const { estimate } = estimateUnit(
      scoring,
      'agency',
      ['thanh-toan-giao-dich', 'thanh-toan-tich-hop'].map((part) => told(part, 10, 10)),
    );
    expect(estimate).toMatchObject({ total: 4.5, reachable: 4.5 });
  });

  it('[DV1] sums what is known: a group of which nothing is known is null, and 78 of 100 can be reached at most', () => {
    const all = estimateUnit(
      scoring,
      'agency',
      scoring.parts.map(({ code }) => told(code, 1, 1)),
    );
    expect(all.estimate).toMatchObject({ total: 78, reachable: 78, complete: false });
    expect(all.estimate.groups).toEqual({ CKMB: 18, TDGQ: 20, CLGQ: null, TTTT: 10, MDSH: 12, MDHL: 18 });
    expect(all.parts.map(({ part }) => part)).toEqual(scoring.parts.map(({ code }) => code));
    const none = estimateUnit(scoring, 'agency', []);
    expect(none.estimate).toMatchObject({ total: null, reachable: 0, complete: false });
    expect(none.parts.every(({ numerator, official }) => numerator === null && official === null)).toBe(true);
  });

  it('[DV1] does not ask of communes what is not known to be asked of them, and misses nothing by it', () => {
    const { parts, estimate } = estimateUnit(
      scoring,
      'area',
      scoring.parts.map(({ code }) => told(code, 1, 1)),
    );
    const asked = parts.filter(({ why }) => why !== 'not-asked').map(({ part }) => part);
    expect(asked).toEqual(scoring.parts.filter(({ forCommunes }) => forCommunes === true).map(({ code }) => code));
    expect(estimate.reachable).toBe(parts.filter(({ why }) => why === null).reduce((sum, { part }) => sum + partOf(part).max, 0));
    const known = { ...scoring, parts: scoring.parts.filter(({ code, formula }) => formula.kind !== 'unknown' || code === 'dan-cu-tthc') };
    expect(
      estimateUnit(
        known,
        'area',
        known.parts.map(({ code }) => told(code, 1, 1)),
      ).estimate.complete,
    ).toBe(true);
  });
});
