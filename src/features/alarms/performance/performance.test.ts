import type { TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { anAlarm } from '../../../../contract/alarms.fixture';
import { ruleWords } from '../rules/rules.fixture';
import { sourceText, targetText, valueText } from './figureText';
import { judgedFigures, simulatedIn, splitRows, type FigureId } from './judged';
import { isUnderWay } from './isUnderWay';
import { QUIET_BODY } from './performance.fixture';
import type { PerformanceBody } from './performanceBody';

let t: TFunction;
beforeAll(async () => {
  t = await ruleWords('vi');
});
const figure = (id: FigureId, change: Partial<PerformanceBody>) => {
  const found = judgedFigures({ ...QUIET_BODY, ...change }).find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};
const standings = (count: number) => Array.from({ length: count }, (_, at) => anAlarm(`a${at}`));

describe('the figures of alarms against their targets, [AL14]', () => {
  it.each<[FigureId, Partial<PerformanceBody>, string, string]>([
    ['perTenMinutes', { perTenMinutes: 1 }, '1', 'good'],
    ['perTenMinutes', { perTenMinutes: 1.004 }, '1,004', 'bearable'],
    ['perTenMinutes', { perTenMinutes: 2.001 }, '2,001', 'over'],
    ['perDay', { perDay: 149.999 }, '150', 'good'],
    ['timeInFlood', { timeInFlood: 1 }, '1%', 'notBelow'],
    ['timeInFlood', { timeInFlood: 0.999 }, '0,999%', 'good'],
    ['timeInFlood', { timeInFlood: 1.2 }, '1,2%', 'over'],
    ['standing', { standing: standings(5) }, '5', 'notBelow'],
    ['standing', { standing: standings(4) }, '4', 'good'],
    ['peakTenMinutes', { peakTenMinutes: { from: '2026-11-20T10:00:00+07:00', count: 11 } }, '11', 'over'],
    ['peakHour', {}, '0', 'good'],
  ])('%s is judged by its value and not by how it is written: %j', (id, change, text, standing) => {
    const judged = figure(id, change);
    expect(judged.standing).toBe(standing);
    // A value just short of its mark may be written as the mark only where both are met alike.
    if (id !== 'perDay') expect(valueText(judged)).toBe(text);
  });
  it('a flood that reaches the end of the span is said to be under way, not to have ended then', () => {
    const span = { to: '2026-11-23T06:57:00+07:00' };
    const flood = { from: '2026-11-23T06:56:00+07:00', to: '2026-11-22T23:57:00Z', count: 22 };
    expect(isUnderWay(flood, span)).toBe(true);
    expect(isUnderWay({ ...flood, to: '2026-11-23T06:56:59+07:00' }, span)).toBe(false);
  });
  it('says the target with how far it can still be managed, and how sure its source is', () => {
    const judged = figure('perTenMinutes', {});
    expect(targetText(judged, t)).toBe('Khuyến nghị: không quá 1, còn quản lý được tới 2');
    expect(targetText(figure('timeInFlood', {}), t)).toBe('Khuyến nghị: dưới 1%');
    expect(sourceText(judged.target, t)).toContain('chưa đối chiếu');
    expect(sourceText(figure('perDay', {}).target, t)).toContain('theo trích dẫn đã đọc');
  });
  it('holds critical and high together against about 5 %, and has no share where nothing was announced', () => {
    const split: PerformanceBody['split'] = [
      { priority: 'critical', count: 1 },
      { priority: 'high', count: 2 },
      { priority: 'medium', count: 3 },
      { priority: 'low', count: 14 },
    ];
    expect(splitRows({ ...QUIET_BODY, split }).map(({ count, share, about }) => [count, share, about])).toEqual([
      [3, 15, 5],
      [3, 15, 15],
      [14, 70, 80],
    ]);
    expect(splitRows(QUIET_BODY).map(({ share }) => share)).toEqual([null, null, null]);
  });
  it('calls figures simulated only where every announcement is known to be', () => {
    const { subject } = anAlarm('a');
    const one = { rule: 'r', ruleName: 'R', subject, count: 3, share: 100 };
    expect(simulatedIn({ ...QUIET_BODY, announced: 3, most: [one] })).toBe(true);
    expect(simulatedIn({ ...QUIET_BODY, announced: 4, most: [one] })).toBe('partly');
    expect(simulatedIn({ ...QUIET_BODY, announced: 4, most: [{ ...one, subject: { ...subject, simulated: false } }] })).toBe(false);
  });
});
