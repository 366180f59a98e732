import { describe, expect, it } from 'vitest';
import { acknowledgedBy, anAlarm, shelvedUntil } from '../../../../contract/alarms.fixture';
import { actNow } from './actNow';

const ids = (alarms: readonly { id: string }[]) => alarms.map(({ id }) => id);
const at = (hour: number) => ({ activeAt: `2026-11-22T0${hour}:00:00Z`, raisedAt: `2026-11-22T0${hour}:00:00Z` });

describe('what a phone has to act on', () => {
  const alarms = [
    anAlarm('in-hand', { priority: 'critical', acknowledged: acknowledgedBy('Lan'), owner: 'so-nnmt' }),
    anAlarm('medium', { priority: 'medium', owner: 'so-nnmt', ...at(1) }),
    anAlarm('critical', { priority: 'critical', owner: 'so-tnmt', ...at(2) }),
    anAlarm('of-nobody', { priority: 'high', owner: null, ...at(3) }),
    anAlarm('of-others', { priority: 'critical', owner: 'so-y-te' }),
    anAlarm('shelved', { priority: 'critical', owner: 'so-nnmt', shelved: shelvedUntil('2026-11-23T00:00:00Z') }),
  ];

  it('[MB1] is what its agency owns, those it took over from too, and what waits for whoever is on duty: unacknowledged first, the most urgent first', () => {
    const shown = actNow(alarms, new Set(['so-nnmt', 'so-tnmt']));
    expect(ids(shown.alarms)).toEqual(['critical', 'of-nobody', 'medium', 'in-hand']);
    expect(shown.waiting).toEqual([
      { priority: 'critical', count: 1 },
      { priority: 'high', count: 1 },
      { priority: 'medium', count: 1 },
    ]);
    expect([shown.waitingInAll, shown.inHand]).toEqual([3, 1]);
  });

  it('is everything that is not held back where no agency is looked through', () => {
    expect(new Set(ids(actNow(alarms, null).alarms))).toEqual(new Set(['critical', 'of-others', 'of-nobody', 'medium', 'in-hand']));
  });

  it('is what an agency owns itself while the register of agencies has not come', () => {
    expect(ids(actNow(alarms, new Set(['so-tnmt'])).alarms)).toEqual(['critical', 'of-nobody']);
  });
});
