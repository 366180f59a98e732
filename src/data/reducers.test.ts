import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import type { Change } from '../../contract/events';
import type { FEEDS } from '../../contract/feeds/index';
import { LISTED_REFUSALS, type RefusedRow } from '../../contract/feeds/intake';
import { reduceIndicators, reduceIntake } from './reducers';

type Body<Id extends keyof typeof FEEDS> = z.infer<(typeof FEEDS)[Id]['body']>;
const AT = '2026-01-01T00:00:00Z';
const empty: Body<'intake'> = {
  files: 0,
  rows: 0,
  accepted: 0,
  refused: 0,
  open: 0,
  dismissed: 0,
  lastReceivedAt: null,
  recentRefused: [],
  openRefused: [],
};
const rowOf = (id: number, over: Partial<RefusedRow> = {}): RefusedRow => ({
  id,
  file: 'f',
  line: id,
  raw: 'x',
  reason: 'hỏng',
  receivedAt: AT,
  state: 'open',
  version: 0,
  attempts: 0,
  decidedBy: null,
  decidedAt: null,
  note: null,
  ...over,
});
const fileOf = (accepted: number, refused: RefusedRow[], receivedAt = AT): Change => ({
  kind: 'file.ingested',
  file: 'f',
  accepted,
  refused,
  receivedAt,
});
const steps = fc.array(
  fc.oneof(
    fc.record({ accepted: fc.nat(5), refused: fc.nat(3) }),
    fc.record({ pick: fc.nat(), state: fc.constantFrom('open' as const, 'accepted' as const, 'dismissed' as const) }),
  ),
  { maxLength: 60 },
);

describe('the intake on screen', () => {
  it('[IN7] always counts received = accepted + open + dismissed, and lists exactly the rows that are open', () => {
    fc.assert(
      fc.property(steps, (given) => {
        let body: Body<'intake'> | null = empty;
        const rows = new Map<number, RefusedRow>();
        for (const step of given) {
          let change: Change;
          if ('accepted' in step) {
            const refused = Array.from({ length: step.refused }, (_, n) => rowOf(rows.size + n + 1));
            for (const row of refused) rows.set(row.id, row);
            change = fileOf(step.accepted, refused);
          } else {
            const open = [...rows.values()].filter(({ state }) => state === 'open');
            const row = open[step.pick % Math.max(1, open.length)];
            if (!row) continue;
            const next = { ...row, state: step.state, version: row.version + 1 };
            rows.set(row.id, next);
            change = { kind: 'refusal.changed', row: next };
          }
          body = reduceIntake(body, change);
          if (!body) throw new Error('given up, though every open row is listed');
        }
        const newest = [...rows.values()].toSorted((a, b) => b.id - a.id);
        expect(body.rows).toBe(body.accepted + body.open + body.dismissed);
        expect(body.refused).toBe(rows.size);
        expect(body.recentRefused).toEqual(newest);
        expect(body.openRefused).toEqual(newest.filter(({ state }) => state === 'open'));
        expect(body.open).toBe(body.openRefused.length);
      }),
    );
  });

  it('[IN7] leaves it to the server which row moves up into a full list', () => {
    const many = Array.from({ length: LISTED_REFUSALS + 1 }, (_, n) => rowOf(n + 1));
    const body = reduceIntake(empty, fileOf(0, many));
    expect(body).toMatchObject({ open: LISTED_REFUSALS + 1, refused: LISTED_REFUSALS + 1 });
    expect(body?.openRefused).toHaveLength(LISTED_REFUSALS);
    const row = rowOf(LISTED_REFUSALS, { state: 'dismissed' });
    expect(body && reduceIntake(body, { kind: 'refusal.changed', row })).toBeNull();
    expect(body && reduceIntake(body, { kind: 'refusal.changed', row: rowOf(5, { reason: 'vẫn sai' }) })).not.toBeNull();
  });

  it('keeps the latest moment of receipt, in whatever order files come', () => {
    const later = '2026-01-02T00:00:00+07:00';
    const body = reduceIntake(empty, fileOf(1, [], later));
    expect(body && reduceIntake(body, fileOf(1, [], AT))?.lastReceivedAt).toBe(later);
  });

  it('is the same object when a change does not concern it', () =>
    expect(reduceIntake(empty, { kind: 'boundaries.changed', revision: 1 })).toBe(empty));
});

describe('the indicators on screen', () => {
  const indicatorOf = (code: string, assessment: string | null = null): Body<'indicators'>['indicators'][number] => ({
    code,
    no: 1,
    name: code,
    unit: '%',
    formula: null,
    direction: 'up',
    cadence: null,
    groupCode: 'N1',
    groupName: 'Nhóm 1',
    owner: null,
    assessment,
    notes: [],
    observations: [],
  });
  const body: Body<'indicators'> = {
    set: { id: 'bo-a', name: 'Bộ A', legalBasis: '', assessmentName: null, owner: null, bases: [], dimensions: [], notes: [] },
    sets: [{ id: 'bo-a', name: 'Bộ A' }],
    areas: 'in',
    indicators: [indicatorOf('CT1'), indicatorOf('CT2')],
  };

  it('[IE1] put a changed indicator in its place and leave the others as they are', () => {
    const changed = reduceIndicators(body, { kind: 'indicator.changed', set: 'bo-a', indicator: indicatorOf('CT1', 'Đạt') });
    expect(changed?.indicators.map(({ code, assessment }) => [code, assessment])).toEqual([
      ['CT1', 'Đạt'],
      ['CT2', null],
    ]);
    expect(changed?.indicators[1]).toBe(body.indicators[1]);
  });
  it('[IE1] leave the figures of single areas out where the view did', () => {
    const part = (dimension: string, member: string) => ({ dimension, member, name: member, validTo: null, successors: [] });
    const told = {
      role: 'actual' as const,
      period: '2026-10',
      value: { kind: 'number' as const, value: 1 },
      verbatim: null,
      alignment: 'exact' as const,
      legalBasis: '',
      basis: null,
      passport: {
        name: 'CT1',
        unit: '%',
        formula: null,
        numerator: null,
        denominator: null,
        source: 'Bộ A',
        owner: null,
        period: '2026-10',
        observedAt: null,
        receivedAt: AT,
        revision: 1,
        provenance: 'imported' as const,
        quality: [],
      },
    };
    const observations = [[], [part('level', 'xa')], [part('area', '03646')]].map((breakdown) => ({ ...told, breakdown }));
    const change = { kind: 'indicator.changed' as const, set: 'bo-a', indicator: { ...indicatorOf('CT1'), observations } };
    expect(reduceIndicators({ ...body, areas: 'out' }, change)?.indicators[0]?.observations).toHaveLength(2);
    expect(reduceIndicators(body, change)?.indicators[0]?.observations).toHaveLength(3);
  });
  it('[IE1] leave it to the server where a new indicator stands', () =>
    expect(reduceIndicators(body, { kind: 'indicator.changed', set: 'bo-a', indicator: indicatorOf('CT3') })).toBeNull());
  it('are the same object when another set changed', () =>
    expect(reduceIndicators(body, { kind: 'indicator.changed', set: 'bo-b', indicator: indicatorOf('CT1') })).toBe(body));
});
