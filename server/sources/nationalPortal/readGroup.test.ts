import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { GROUP_ENDPOINTS } from './endpoints';
import { goodData, ROOT } from './portal.rig';
import { periodOf } from './portalPeriods';
import { readGroup } from './readGroup';
import { readResults } from './readResults';

const period = periodOf('2026-10', '2026-11-22');
const endpoint = (name: string) => {
  const found = GROUP_ENDPOINTS.find((each) => each.name === name);
  if (!found) throw new Error(name);
  return found;
};
const ask = (name: string, data: unknown, page = 1) => readGroup({ endpoint: endpoint(name), period, department: ROOT, page }, data);
const good = (name: string, page = 1) => goodData(`/evaluation/${name}`, { currentPage: page, pageSize: 200 });
/** The same answer with its text changed. */
const altered = (name: string, from: string, to: string): unknown => JSON.parse(JSON.stringify(good(name)).replaceAll(from, to));

describe('the answers of the national portal', () => {
  it('ask for every part of the scoring once, with its maximum', () => {
    const scoring = z
      .object({
        groups: z.array(z.object({ code: z.string(), max: z.number() })),
        parts: z.array(z.object({ code: z.string(), group: z.string(), max: z.number() })),
      })
      .parse(JSON.parse(readFileSync('data/service-scoring/766-2022.json', 'utf8')));
    const asked = GROUP_ENDPOINTS.flatMap(({ group, parts }) => parts.map(({ part, max }) => ({ code: part, group, max })));
    const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);
    expect(asked.toSorted(byCode)).toEqual(scoring.parts.toSorted(byCode));
    expect(GROUP_ENDPOINTS.map(({ group, groupMax }) => ({ code: group, max: groupMax })).toSorted(byCode)).toEqual(
      scoring.groups.toSorted(byCode),
    );
  });

  it('[DV1] are taken as delivered: null stays null, flags of the portal are kept, and no score is worked out', () => {
    const { rows, drift, isBlocked } = ask('transparency', good('transparency'));
    expect({ drift, isBlocked, units: rows.length }).toEqual({ drift: null, isBlocked: false, units: 5 });
    expect(rows[0]).toMatchObject({ department: ROOT, groups: { CKMB: 11 } });
    expect(rows[0]?.parts).toEqual([
      { part: 'cong-bo-dung-han', numerator: 0, denominator: 0, official: null, flags: [] },
      { part: 'cap-nhat-cong-khai', numerator: 3, denominator: 4, official: 3, flags: [] },
      { part: 'du-noi-dung', numerator: 3, denominator: 4, official: 1.5, flags: [] },
      { part: 'dong-bo-trang-thai', numerator: 3, denominator: 4, official: 4.5, flags: ['TEMP_NATIONAL_REPORT_DENOMINATOR'] },
    ]);
    const payment = ask('formality-online-payment-tree', good('formality-online-payment-tree'));
    expect(payment.rows[1]?.parts).toEqual([
      { part: 'thanh-toan-ho-so', numerator: 80, denominator: 100, official: null, flags: [] },
      { part: 'thanh-toan-giao-dich', numerator: 12, denominator: 35, official: null, flags: [] },
      { part: 'thanh-toan-tich-hop', numerator: 7, denominator: 35, official: null, flags: [] },
    ]);
    expect(ask('dvc-progress-tree', good('dvc-progress-tree')).rows.map(({ groups }) => groups['TDGQ'])).toEqual([17.62, 18, 18, 18, 18]);
    expect(ask('provide-online-tree', good('provide-online-tree')).rows[1]?.parts).toEqual([
      { part: 'toan-trinh', numerator: null, denominator: null, official: 7.71, flags: [] },
    ]);
    for (const { name } of GROUP_ENDPOINTS) expect(ask(name, good(name))).toMatchObject({ drift: null, isBlocked: false, broken: [] });
  });

  it('have the unit that was asked for on every page, and it is taken once', () => {
    expect(ask('transparency', good('transparency', 2), 2).rows.map(({ department }) => department)).not.toContain(ROOT);
  });

  const changes: [string, string, unknown, string][] = [
    [
      'a field that is gone',
      'transparency',
      altered('transparency', '"numerator"', '"tuSo"'),
      'thiếu trường metrics.[].numerator; có trường chưa biết metrics.[].tuSo',
    ],
    [
      'a field that was renamed',
      'dvc-progress-tree',
      altered('dvc-progress-tree', '"totalOnTime"', '"onTimeTotal"'),
      'thiếu trường totalOnTime; có trường chưa biết onTimeTotal',
    ],
    [
      'a number that became text',
      'dvc-progress-tree',
      altered('dvc-progress-tree', '"totalReceived":200', '"totalReceived":"200"'),
      'đổi kiểu totalReceived',
    ],
    ['no list of units', 'transparency', altered('transparency', '"evaluation"', '"units"'), 'thiếu trường evaluation'],
    ['data that are null', 'provide-online-tree', null, 'đổi kiểu data'],
    [
      'another maximum',
      'dossier-digitized',
      altered('dossier-digitized', '"maxScore":4', '"maxScore":5'),
      'điểm tối đa thay đổi: so-hoa-thanh-phan 4 → 5, ket-noi-kho-ca-nhan 4 → 5',
    ],
    [
      'a metric that is gone',
      'handling-satisfaction',
      altered('handling-satisfaction', 'PETITION_PROCESSING_ON_TIME', 'PETITION_ON_TIME'),
      'thiếu chỉ số PETITION_PROCESSING_ON_TIME; có chỉ số chưa biết PETITION_ON_TIME',
    ],
    [
      'another period',
      'transparency',
      { ...good('transparency'), timeType: 'month', year: 2026, month: 9 },
      'trả lời của kỳ khác (month = 9)',
    ],
    ['another page', 'transparency', good('transparency', 3), 'trả lời trang 3 khi hỏi trang 1'],
    ['another unit', 'transparency', altered('transparency', ROOT, 'ai-khac'), 'trả lời của đơn vị khác (ai-khac)'],
  ];
  it.each(changes)('[DV7] with %s are reported with what changed, and nothing of them is guessed', (_name, name, data, said) => {
    const read = ask(name, data);
    expect(read).toMatchObject({ rows: [], isBlocked: true });
    expect(read.drift).toContain(said);
  });

  it('[DV7] with more than is known are taken and reported', () => {
    const more = ask('transparency', altered('transparency', '"stt":1', '"stt":1,"xepHang":2'));
    expect(more).toMatchObject({ isBlocked: false, drift: 'có trường chưa biết xepHang' });
    expect(more.rows).toHaveLength(5);
    const metric = ask(
      'handling-satisfaction',
      altered('handling-satisfaction', '"code":"PETITION_CLASSIFICATION_STAFF"', '"code":"PETITION_NEW"'),
    );
    expect(metric).toMatchObject({ isBlocked: false, drift: 'có chỉ số chưa biết PETITION_NEW' });
  });

  it('[DV7] set aside one unit whose answer lacks what the others have', () => {
    const tree = z.looseObject({ children: z.array(z.looseObject({ departmentId: z.string() })) }).parse(good('dvc-progress-tree'));
    const children = tree.children.map((each) => (each.departmentId === 'dep-to-hieu' ? { ...each, totalOnTime: 'nhiều' } : each));
    const broken = { ...tree, children };
    const read = ask('dvc-progress-tree', broken);
    expect(read.rows).toHaveLength(4);
    expect(read.broken).toMatchObject([{ department: 'dep-to-hieu', reason: 'đổi kiểu totalOnTime' }]);
  });

  it('[DV7] of totals keep nothing of other provinces, and are not taken for the units of this one', () => {
    const nation = goodData('/evaluation/service-results', { departmentType: 'ADMINISTRATIVE_UNIT' });
    const read = readResults(nation, period, { of: 'province', root: ROOT, page: 1 });
    expect(read.rows).toEqual([
      {
        department: ROOT,
        name: 'UBND tỉnh Sơn La',
        total: 62.81,
        groups: { CKMB: 11, TDGQ: 17.62, CLGQ: 7.71, TTTT: 6.39, MDSH: 9.84, MDHL: 10.25 },
        parts: [],
      },
    ]);
    expect(readResults(nation, period, { of: 'units', root: ROOT, page: 1 })).toMatchObject({
      rows: [],
      isBlocked: true,
      drift: 'trả lời của cả nước khi hỏi các đơn vị của tỉnh',
    });
    expect(readResults({ evaluation: [] }, period, { of: 'province', root: ROOT, page: 1 }).isBlocked).toBe(true);
    const units = readResults(goodData('/evaluation/service-results', {}), period, { of: 'units', root: ROOT, page: 1 });
    expect(units.rows.map(({ total, groups }) => ({ total, groups }))).toEqual(
      Array.from({ length: 4 }, () => ({ total: 61.5, groups: {} })),
    );
  });
});
