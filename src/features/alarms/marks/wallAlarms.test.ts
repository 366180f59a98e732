import { describe, expect, it } from 'vitest';
import { acknowledgedBy, anAlarm } from '../../../../contract/alarms.fixture';
import { ringsOf, marksOf, markKey, stationsOf } from './stationMarks';
import { countBehind, ofField, openByPriority, wallLines } from './wallAlarms';
import { standOf } from './words';

const at = (station: string, parameter: string | null = 'COD') => ({
  ...anAlarm('x').subject,
  key: parameter === null ? `tram:${station}` : `tram:${station}:${parameter}`,
  name: parameter === null ? `Trạm ${station}` : `${parameter} · Trạm ${station}`,
  group: `tram:${station}`,
  groupName: `Trạm ${station}`,
  station,
  parameter,
});

describe('the alarms of a wall', () => {
  it('what waits for somebody comes first, then by priority; what is held back is not listed', () => {
    const lines = wallLines(
      [
        anAlarm('taken', { priority: 'critical', acknowledged: acknowledgedBy('An') }),
        anAlarm('low', { priority: 'low' }),
        anAlarm('held', { priority: 'critical', suppressedBy: 'cb-1-1' }),
        anAlarm('high'),
      ],
      false,
    );
    expect(lines.map(({ key }) => key)).toEqual(['high', 'low', 'taken']);
  });
  it('[AL14] a flood is gathered by group, told by what came first, with the shape of the worst', () => {
    const flood = [
      anAlarm('a', { subject: at('05'), priority: 'medium', raisedAt: '2026-11-22T15:00:00Z', firstOut: true }),
      anAlarm('b', { subject: at('05', 'pH'), priority: 'critical', raisedAt: '2026-11-22T15:01:00Z' }),
      anAlarm('c', { subject: at('07'), raisedAt: '2026-11-22T15:02:00Z' }),
    ];
    expect(wallLines(flood, true)).toMatchObject([
      { priority: 'critical', count: 2, waiting: 2, groupName: 'Trạm 05', alarm: { id: 'a' } },
      { key: 'c', count: 1, groupName: null },
    ]);
    expect(countBehind(wallLines(flood, true), 0)).toBe(3);
    expect(countBehind(wallLines(flood, true), 1)).toBe(1);
  });
});

describe('the counts of a wall', () => {
  it('[AL9] open alarms are counted by priority, the most urgent first; held back and ended ones are none of them', () => {
    const alarms = [
      anAlarm('a', { priority: 'medium' }),
      anAlarm('b', { priority: 'critical', acknowledged: acknowledgedBy('An') }),
      anAlarm('c', { priority: 'critical' }),
      anAlarm('held', { priority: 'low', suppressedBy: 'cb-1-1' }),
      anAlarm('ended', { priority: 'high', endedAt: '2026-11-22T16:00:00Z' }),
    ];
    expect(openByPriority(alarms)).toEqual([
      { priority: 'critical', count: 2 },
      { priority: 'medium', count: 1 },
    ]);
  });
  it('a scene of one field tells of that field alone', () => {
    const alarms = [anAlarm('water', { subject: at('05') }), anAlarm('money', { subject: { ...at('05'), key: 'nguon:tram-05' } })];
    expect(ofField(alarms, 'moi-truong').map(({ id }) => id)).toEqual(['water']);
    expect(ofField(alarms, undefined)).toHaveLength(2);
  });
});

describe('the marks of stations', () => {
  const cod = anAlarm('cod', { subject: at('05'), priority: 'critical' });
  const silent = anAlarm('mute', {
    subject: at('07', null),
    priority: 'medium',
    value: null,
    limit: null,
    unit: null,
    ruleName: 'Mất tín hiệu',
  });
  it('a ring says station, parameter and value, or of a silent station what is wrong, in the shape of the most urgent', () => {
    expect([...ringsOf([anAlarm('ph', { subject: at('05', 'pH') }), cod, silent])]).toEqual([
      ['05', { tone: 'critical', text: 'Trạm 05 · COD 182\u00a0mg/L', short: 'COD 182\u00a0mg/L' }],
      ['07', { tone: 'medium', text: 'Trạm 07 · Mất tín hiệu', short: 'Mất tín hiệu' }],
    ]);
  });
  it('[AL9] neither what has cleared nor what is held back has a ring or a mark', () => {
    const gone = [
      { ...cod, active: false },
      { ...silent, outOfService: { by: 'An', at: '2026-11-22T15:00:00Z', why: 'sửa' } },
    ];
    expect(ringsOf(gone).size + marksOf(gone).size).toBe(0);
  });
  it('a parameter has its own mark, apart from that of its station as a whole', () => {
    const marks = marksOf([cod, silent]);
    expect(marks.get(markKey('05', 'COD'))?.id).toBe('cod');
    expect(marks.get(markKey('05', null))).toBeUndefined();
    expect(marks.get(markKey('07', null))?.id).toBe('mute');
    expect(stationsOf(marks)).toEqual(['05', '07']);
  });
  it('[AL1] an alarm stands as waiting, cleared but not acknowledged, in hand or held back', () => {
    expect([
      standOf(cod),
      standOf({ ...cod, active: false }),
      standOf({ ...cod, acknowledged: acknowledgedBy('An') }),
      standOf({ ...cod, suppressedBy: 'cb-1-2' }),
    ]).toEqual(['waiting', 'cleared', 'inHand', 'held']);
  });
});
