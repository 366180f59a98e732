import i18next from 'i18next';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UnitScore } from '../../../contract/feeds/services';
import { vi } from '../../i18n/vi';
import { services } from '../../i18n/vi/services';
import { changesIn, isStillOpen } from './changes';
import { ChangesPanel } from './ChangesPanel';
import { WHOLE, type Basis } from './focus';
import { gainedPassport, leftPassport, scorePassport } from './passports';
import { pointsLeftOf } from './pointsLeft';
import { rankUnits } from './ranking';
import { ReachTiles } from './ReachTiles';
import { RankTable } from './scores/RankTable';
import { bodyOf, scoreOf, SCORING, shown, unitOf } from './scores.fixture';
import type { ShownScores } from './scoresBody';
import { peersOf } from './unit/peers';
import { stateText } from './wording';

beforeAll(async () => {
  await i18next
    .use(initReactI18next)
    .init({ lng: 'vi', resources: { vi: { translation: { ...vi, ...services } } }, interpolation: { escapeValue: false } });
});

const textOf = (page: ReactNode): string =>
  renderToStaticMarkup(page)
    .replaceAll('\u00a0', ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
const a = unitOf('area', '03646');
const official = (code: string, total: number): UnitScore => scoreOf(unitOf('area', code), {}, { total, groups: { TD: total } });
const open = (score: UnitScore): UnitScore => ({ ...score, closed: false, seenOn: '2026-10-20' });
const question = { kind: 'area', focus: WHOLE, basis: 'official' } as const;
const NOT_TOLD = 'NO_NATIONAL_REPORT_DATA';

const drawn = (closed: ShownScores, score: UnitScore, basis: Basis = 'official') => {
  const changes = changesIn(closed, score.unit, basis);
  const shared = { shown: closed, closed, changes, basis };
  const told = { feed: 'service-scores', revisions: [1], receipt: null, asOf: null, filters: [], notes: [] } as const;
  return {
    changes,
    panel: textOf(
      <ChangesPanel
        {...shared}
        name={score.unit.name}
        isComing={false}
        isOpen={isStillOpen(closed, score.unit)}
        focus={WHOLE}
        state={{ kind: 'live', at: undefined }}
        told={told}
        onFocus={() => undefined}
      />,
    ),
    tiles: textOf(<ReachTiles {...shared} score={score} left={pointsLeftOf(SCORING, score, basis)} stale={false} />),
  };
};

describe('a unit last seen before a period was over, that others have closed', () => {
  const before = [official('a', 30), official('b', 20), official('c', 10)];
  const late = open(official('c', 39));
  const closed = shown(bodyOf([official('a', 31), official('b', 33), late], before));

  it('[DV3] has no place among them, moves nobody, and gains nothing', () => {
    const rows = rankUnits(closed, closed, question);
    expect(
      rows.map(({ unit, place, isOpen, rank, moved, gained }) => [unit.code, place?.rank ?? null, isOpen, rank, moved, gained]),
    ).toEqual([
      ['b', 1, false, 1, 1, 13],
      ['a', 2, false, 2, -1, 1],
      ['c', null, true, null, null, null],
    ]);
    expect(changesIn(closed, late.unit, 'official')).toBeNull();
  });

  it('[DV3] is told as provisional in the ranking and on its own page', () => {
    const rows = rankUnits(closed, closed, question);
    const table = textOf(<RankTable ranked={rows} focus={WHOLE} basis="official" isClosed onUnit={() => undefined} />);
    expect(table.match(/tạm thời/g)).toHaveLength(1);
    expect(stateText(closed, late, i18next.t)).toContain('tạm thời');
    expect(stateText(closed, rows[0]?.score, i18next.t)).toContain('đã chốt');
    expect(scorePassport(closed, late, { focus: WHOLE, basis: 'official' }, i18next.t).period).toBe('Tháng 10/2026, tạm thời');
    const { panel, tiles } = drawn(closed, late);
    expect(panel).toContain('còn tạm thời nên không đem so');
    expect(tiles).toContain('còn tạm thời nên không đem so');
    expect(peersOf(closed, late.unit, 'official')[0]).toMatchObject({ count: 2, median: 32, own: { place: null } });
  });

  it('[DV3] is ranked with the others while the period is open for all', () => {
    const all = shown(bodyOf([open(official('a', 1)), open(official('b', 2))], [], { period: '2026-11' }));
    expect(rankUnits(all, null, question).map(({ place, isOpen }) => [place?.rank, isOpen])).toEqual([
      [1, false],
      [2, false],
    ]);
  });
});

describe('an estimate that rests on other parts than before', () => {
  it('[DV3] moves by no place, as it gains no points', () => {
    const half = { numerator: 50, denominator: 100 };
    const full = { numerator: 100, denominator: 100 };
    const closed = shown(
      bodyOf(
        [scoreOf(unitOf('area', 'a'), { 'ho-so': full }), scoreOf(unitOf('area', 'b'), { 'dung-han': half, 'ho-so': full })],
        [
          scoreOf(unitOf('area', 'a'), { 'dung-han': half, 'ho-so': full }),
          scoreOf(unitOf('area', 'b'), { 'dung-han': full, 'ho-so': full }),
        ],
      ),
    );
    const [first] = rankUnits(closed, closed, { ...question, basis: 'estimate' });
    expect(first).toMatchObject({ key: 'area:a', rank: 1, moved: null, gained: null });
  });
});

describe('an official total that fell because a part was not told', () => {
  const told = (total: number, parts: Record<string, number | null>) =>
    scoreOf(a, Object.fromEntries(Object.entries(parts).map(([code, score]) => [code, { official: score }])), { total, groups: {} });
  const before = told(30.26, { 'dung-han': 18.26, 'ho-so': 4, 'giao-dich': 2, 'toan-trinh': 6 });
  const plain = told(24.24, { 'dung-han': 18, 'ho-so': 4.24, 'giao-dich': 2, 'toan-trinh': null });
  const now = { ...plain, parts: plain.parts.map((part) => (part.part === 'toan-trinh' ? { ...part, flags: [NOT_TOLD] } : part)) };

  it('[DV3] names the part with its points and why, and its sum is what it tells', () => {
    const { changes, panel, tiles } = drawn(shown(bodyOf([now], [before])), now);
    expect(changes).toMatchObject({ rest: -6, oneSided: [{ part: { code: 'toan-trinh' }, before: 6, now: null }] });
    const named = 'Thành phần toan-trinh 6,00 điểm ở tháng 9/2026, chưa có điểm ở tháng 10/2026 (Cổng quốc gia không có số liệu)';
    expect(panel).toContain(
      `Đơn vị 03646 giảm 6,02 điểm: được 0,24, mất 0,26, phần còn lại −6,00. Chỉ có điểm ở một trong hai kỳ: ${named}.`,
    );
    expect(panel).toContain('6,00 → –');
    expect(panel).not.toContain('không thuộc thành phần nào');
    expect(tiles).toContain('được 0,24, mất 0,26, phần còn lại −6,00');
    expect(tiles).toContain(named);
  });

  it('says what of the change belongs to no part', () => {
    const same = told(24.5, { 'dung-han': 18, 'ho-so': 4.24, 'giao-dich': 2, 'toan-trinh': 6 });
    const { panel } = drawn(shown(bodyOf([same], [before])), same);
    expect(panel).toContain(
      'giảm 5,76 điểm: được 0,24, mất 0,26, phần còn lại −5,74. Trong phần còn lại, −5,74 không thuộc thành phần nào',
    );
  });

  it('does not call a total the same that cannot be compared', () => {
    const none = { ...now, official: null };
    expect(drawn(shown(bodyOf([none], [before])), none).panel).not.toContain('giữ nguyên điểm');
  });
});

describe('the passports of what is worked out', () => {
  const later: UnitScore = { ...official('a', 5), closed: false, seenOn: '2026-11-20', revision: 9, source: 'Lần ghi nhận' };
  const held: UnitScore = {
    ...official('a', 31),
    seenOn: '2026-11-01',
    receivedAt: '2026-11-02T01:00:00Z',
    revision: 4,
    source: 'Kỳ chốt',
  };

  it('[DV3] what was gained between closed periods is told of the closed score, not of the sighting that is shown', () => {
    const closed = shown(bodyOf([held], [official('a', 30)]));
    const changes = changesIn(closed, later.unit, 'official');
    if (!changes) throw new Error('no changes');
    expect(gainedPassport(closed, changes, 'official', i18next.t)).toMatchObject({
      period: 'tháng 10/2026 so với tháng 9/2026',
      observedAt: '2026-11-01T00:00:00+07:00',
      receivedAt: '2026-11-02T01:00:00Z',
      revision: 4,
      source: 'Kỳ chốt',
      quality: [],
    });
  });

  it('tell when their own snapshot came', () => {
    const at = { period: '2026-11', scoring: SCORING };
    expect(leftPassport(at, later, 'official', i18next.t)).toMatchObject({ receivedAt: later.receivedAt, revision: 9 });
    expect(scorePassport(at, { ...held, seenOn: null }, { focus: WHOLE, basis: 'official' }, i18next.t)).toMatchObject({
      observedAt: null,
      receivedAt: '2026-11-02T01:00:00Z',
    });
  });
});

describe('a part without a cap of its own', () => {
  const full = { numerator: 10, denominator: 10 };
  const own = scoreOf(unitOf('agency', 'a'), { 'giao-dich': full, 'tich-hop': full });

  it('[DV2] never makes an estimate more than what can be had: of two parts of payment 4,5 of 4,5', () => {
    const [first] = rankUnits(shown(bodyOf([own])), null, { kind: 'agency', focus: WHOLE, basis: 'estimate' });
    expect(first).toMatchObject({ value: 4.5, max: 4.5, left: 0 });
    expect(own.estimate.reachable).toBe(4.5);
  });

  it('[DV2] leaves within reach what it can be given beyond its maximum', () => {
    const short = scoreOf(unitOf('agency', 'a'), { 'giao-dich': full, 'tich-hop': { numerator: 8, denominator: 10 } });
    expect(pointsLeftOf(SCORING, short, 'estimate')).toMatchObject({ total: 0.5, groups: [{ max: 4.5 }] });
  });
});
