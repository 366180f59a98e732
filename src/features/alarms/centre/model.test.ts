import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRIORITIES, type Alarm } from '../../../../contract/alarms';
import { acknowledgedBy, anAlarm, shelvedUntil } from '../../../../contract/alarms.fixture';
import { countAlarms } from '../standing';
import { compareAlarms, filterAlarms } from './model';
import { keepOrder } from './keepOrder';

const UNTIL = '2026-11-22T15:15:00Z';
const name = (agency: string | null) => (agency === null ? 'Trực ban' : 'Sở Nông nghiệp và Môi trường');
const all = { priority: undefined, state: undefined, field: undefined, agency: undefined, rule: undefined, query: '' };
const someAlarm = (id: string): fc.Arbitrary<Alarm> =>
  fc
    .record({
      priority: fc.constantFrom(...PRIORITIES),
      active: fc.boolean(),
      acknowledged: fc.constantFrom(null, acknowledgedBy('x')),
      shelved: fc.constantFrom(null, shelvedUntil(UNTIL)),
      raisedAt: fc.integer({ min: 0, max: 9 }).map((second) => `2026-11-22T15:00:0${second}Z`),
    })
    .map((change) => anAlarm(id, change));
const someAlarms = fc
  .integer({ min: 0, max: 12 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => someAlarm(`a${index}`))));

describe('the alarm centre', () => {
  it('[AL9] puts what waits for somebody first, then priority, then the newest; what is held back comes last', () => {
    const shelved = anAlarm('held', { priority: 'critical', shelved: shelvedUntil(UNTIL) });
    const inHand = anAlarm('hand', { priority: 'critical', acknowledged: acknowledgedBy('x') });
    const older = anAlarm('older', { raisedAt: '2026-11-22T14:00:00Z' });
    const low = anAlarm('low', { priority: 'low', raisedAt: '2026-11-22T16:00:00Z' });
    const sorted = [shelved, inHand, low, older, anAlarm('newer')].toSorted(compareAlarms);
    expect(sorted.map(({ id }) => id)).toEqual(['newer', 'older', 'low', 'hand', 'held']);
  });
  it('counts every open alarm once: waiting, in hand or held back', () =>
    fc.assert(
      fc.property(someAlarms, (alarms) => {
        const { waiting, waitingInAll, inHand, heldBack } = countAlarms(alarms);
        expect(waitingInAll + inHand + heldBack).toBe(alarms.length);
        expect(waiting.reduce((sum, { count }) => sum + count, 0)).toBe(waitingInAll);
      }),
    ));
  it('narrows by priority, state, field, agency, rule and words without accents', () => {
    const source = anAlarm('n', { subject: { ...anAlarm('n').subject, key: 'nguon:X', name: 'Cổng dịch vụ' }, owner: 'so-nnmt' });
    const gone = anAlarm('c', { active: false, priority: 'low', rule: 'khac' });
    const rows = [source, gone, anAlarm('s', { shelved: shelvedUntil(UNTIL) })];
    const ids = (by: Partial<Parameters<typeof filterAlarms>[1]>) => filterAlarms(rows, { ...all, ...by }, name).map(({ id }) => id);
    expect(ids({ field: 'nguon-du-lieu' })).toEqual(['n']);
    expect(ids({ state: 'cleared' })).toEqual(['c']);
    expect(ids({ state: 'unacknowledged' })).toEqual(['n', 'c']);
    expect(ids({ state: 'shelved' })).toEqual(['s']);
    expect(ids({ priority: 'low' })).toEqual(['c']);
    expect(ids({ rule: 'khac' })).toEqual(['c']);
    expect(ids({ agency: 'so-nnmt' })).toEqual(['n']);
    expect(ids({ query: 'nong nghiep' })).toEqual(['n']);
    expect(ids({ query: 'tram mau' })).toEqual(['n', 'c', 's']);
  });
});

describe('the list while somebody reads it', () => {
  it('moves no row past another: what was there keeps its order, what is new stands where it belongs among the sorted', () =>
    fc.assert(
      fc.property(someAlarms, someAlarms, (before, after) => {
        const shown = before.toSorted(compareAlarms).map(({ id }) => id);
        const sorted = after.toSorted(compareAlarms);
        const order = keepOrder(shown, sorted, compareAlarms);
        expect(order.toSorted(compareAlarms)).toEqual(sorted);
        const ids = order.map(({ id }) => id);
        expect(ids.filter((id) => shown.includes(id))).toEqual(shown.filter((id) => ids.includes(id)));
      }),
    ));
  it('takes a new one in before the first that it goes before, also where rows stand otherwise by now', () => {
    const [a, b] = [anAlarm('a', { acknowledged: acknowledgedBy('x') }), anAlarm('b')];
    const fresh = anAlarm('new', { priority: 'critical' });
    expect(keepOrder(['a', 'b'], [fresh, b, a], compareAlarms).map(({ id }) => id)).toEqual(['new', 'a', 'b']);
    const low = anAlarm('low', { priority: 'low' });
    expect(keepOrder(['b', 'a'], [b, low, a], compareAlarms).map(({ id }) => id)).toEqual(['b', 'low', 'a']);
  });
});
