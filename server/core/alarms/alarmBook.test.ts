import { describe, expect, it } from 'vitest';
import type { AlarmRule } from '../../../contract/alarms';
import { aRule } from '../../../contract/alarms.fixture';
import { QUIET, type ConditionInput } from '../../../contract/rules/alarms/condition';
import { createBook } from './alarmBook';
import type { BookLine } from './bookLine';
import { silencedDepth } from './silencedDepth';

const NOON = Date.parse('2026-11-22T05:00:00Z');
const MINUTE = 60_000;
const line = (of: AlarmRule, key: string, group = 'tram:A'): BookLine => ({
  rule: of,
  subject: {
    key,
    name: key,
    group,
    groupName: 'Trạm A',
    station: 'A',
    parameter: null,
    area: null,
    link: '/',
    simulated: false,
    unit: 'mg/L',
  },
  state: QUIET,
  alarm: null,
});
const sample = (minute: number, value: number): ConditionInput => ({
  kind: 'sample',
  clock: NOON + minute * MINUTE,
  sample: { at: NOON + minute * MINUTE, value, limit: 100, over: value > 100, back: value <= 100, badness: value },
});

describe('the book of alarms', () => {
  const parent = aRule('cha');
  const child = aRule('con', { suppressedBy: ['cha'] });
  const family = () => createBook([line(child, 'con-A'), line(parent, 'cha-A'), line(parent, 'cha-B', 'tram:B')], { revision: 7 });
  const kinds = (book: ReturnType<typeof family>) => book.taken().inputs.map(({ subject, input }) => `${subject} ${input.kind}`);

  it('[AL9] an alarm silences those of its group whose rule names it, and lets them speak when it has cleared', () => {
    const book = family();
    book.take('cha', 'cha-A', sample(0, 150));
    expect(book.stateOf('con', 'con-A')).toMatchObject({ suppressedBy: 'cb-7-1' });
    book.take('con', 'con-A', sample(1, 150));
    expect(book.lineOf('con', 'con-A')?.alarm).toMatchObject({ id: 'cb-7-2', active: true, suppressedBy: 'cb-7-1', unit: 'mg/L' });
    book.take('cha', 'cha-A', sample(2, 50));
    expect(book.lineOf('con', 'con-A')?.alarm).toMatchObject({ suppressedBy: null, version: 2 });
    expect(kinds(book)).toEqual(['cha-A sample', 'con-A suppress', 'con-A sample', 'cha-A sample', 'con-A unsuppress']);
    expect(book.taken().alarms.map(({ alarm, lines }) => [alarm.id, lines.map(({ kind }) => kind)])).toEqual([
      ['cb-7-1', ['raised', 'cleared']],
      ['cb-7-2', ['raised', 'unsuppressed']],
    ]);
  });

  it('[AL9] of another group nothing is silenced', () => {
    const book = family();
    book.take('cha', 'cha-B', sample(0, 150));
    expect(book.stateOf('con', 'con-A')).toEqual(QUIET);
  });

  it('[AL9] of two that silence, the second takes over when the first has cleared', () => {
    const other = aRule('chu');
    const both = aRule('con', { suppressedBy: ['cha', 'chu'] });
    const book = createBook([line(both, 'con-A'), line(parent, 'cha-A'), line(other, 'chu-A')], { revision: 7 });
    book.take('chu', 'chu-A', sample(0, 150));
    book.take('cha', 'cha-A', sample(1, 150));
    expect(book.stateOf('con', 'con-A')?.suppressedBy).toBe('cb-7-1');
    book.take('chu', 'chu-A', sample(2, 50));
    expect(book.stateOf('con', 'con-A')?.suppressedBy).toBe('cb-7-2');
    book.take('cha', 'cha-A', sample(3, 50));
    expect(book.stateOf('con', 'con-A')?.suppressedBy).toBeNull();
  });

  it('[AL9] [AL11] what no longer speaks silences no longer', () => {
    const book = family();
    book.take('cha', 'cha-A', sample(0, 150));
    book.drop('cha', 'cha-A', { clock: NOON + MINUTE, actor: '', comment: '' });
    expect(book.stateOf('con', 'con-A')?.suppressedBy).toBeNull();
    expect(book.has('cha', 'cha-A')).toBe(false);
    expect(book.taken()).toMatchObject({
      gone: [{ rule: 'cha', subject: 'cha-A' }],
      alarms: [{ alarm: { active: false, endedAt: '2026-11-22T05:01:00.000Z' } }],
    });
  });

  it('[AL9] a rule that is made to silence another does so at once', () => {
    const book = createBook([line(aRule('con'), 'con-A'), line(parent, 'cha-A')], { revision: 7 });
    book.take('cha', 'cha-A', sample(0, 150));
    book.renew({ ...child, version: 2 }, line(child, 'con-A').subject);
    book.reconsider(NOON + MINUTE);
    expect(book.stateOf('con', 'con-A')?.suppressedBy).toBe('cb-7-1');
  });

  it('[AL3] late data of an alarm that ended a moment ago amend it, and those of no time are left to who knows older ones', () => {
    const low = aRule('thap', { priority: 'low' });
    const book = createBook([line(low, 'A')], { revision: 7 });
    book.take('thap', 'A', sample(0, 150));
    book.take('thap', 'A', sample(5, 50));
    const late = (minute: number): ConditionInput => {
      const at = NOON + minute * MINUTE;
      return {
        kind: 'late',
        clock: NOON + 6 * MINUTE,
        from: at,
        to: at,
        count: 1,
        over: 1,
        worst: { at, value: 180, limit: 100, over: true, back: false, badness: 180 },
      };
    };
    book.take('thap', 'A', late(2));
    book.take('thap', 'A', late(-3));
    const { alarms, late: left } = book.taken();
    expect(alarms).toMatchObject([
      {
        alarm: { version: 4, worst: { value: 180 } },
        lines: [{ kind: 'raised' }, { kind: 'cleared' }, { kind: 'ended' }, { kind: 'amended', detail: '1/1' }],
      },
    ]);
    expect(left.map(({ input }) => input.from)).toEqual([NOON - 3 * MINUTE]);
  });

  it('[AL5] of timers that are due at one moment the first by name goes first, in whatever order they came into the book', () => {
    const once = (clock: number): ConditionInput => ({
      kind: 'shelve',
      clock,
      actor: 'Lan',
      comment: 'Bảo trì',
      shelf: 'timed',
      until: clock + MINUTE,
    });
    for (const order of [
      ['cha-A', 'cha-C'],
      ['cha-C', 'cha-A'],
    ]) {
      const book = createBook(
        order.map((key) => line(parent, key)),
        { revision: 7 },
      );
      for (const key of order) book.take('cha', key, once(NOON));
      expect(book.nextDue()).toEqual({ rule: 'cha', subject: 'cha-A', at: NOON + MINUTE });
    }
  });

  it('a datum that only moves the time of the newest is kept quietly, and nothing is to be told', () => {
    const book = family();
    book.take('con', 'con-A', sample(0, 50));
    expect(book.taken()).toMatchObject({
      inputs: [],
      changed: [],
      alarms: [],
      quiet: [{ subject: { key: 'con-A' }, state: { lastAt: NOON } }],
    });
    book.settle([]);
    expect(book.taken().quiet).toEqual([]);
  });

  it('what another stored in between is taken over, but the time of the newest datum never goes back', () => {
    const book = family();
    book.take('con', 'con-A', sample(5, 50));
    book.refresh({ ...line(child, 'con-A'), state: { ...QUIET, lastAt: NOON, out: { by: 'Lan', at: NOON, comment: 'Sửa' } } });
    expect(book.stateOf('con', 'con-A')).toMatchObject({ lastAt: NOON + 5 * MINUTE, out: { by: 'Lan' } });
  });

  it('rules that silence others are told first of what a revision brings', () => {
    const grandchild = aRule('chau', { suppressedBy: ['con'] });
    const depth = silencedDepth([grandchild, child, parent]);
    expect(['chau', 'con', 'cha'].map(depth)).toEqual([2, 1, 0]);
    const circle = silencedDepth([aRule('a', { suppressedBy: ['b'] }), aRule('b', { suppressedBy: ['a'] })]);
    expect(['a', 'b'].map(circle).every(Number.isFinite)).toBe(true);
  });
});
