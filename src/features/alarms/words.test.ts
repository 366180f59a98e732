import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { alarms } from '../../i18n/vi/alarms';
import { acknowledgedBy, anAlarm, anEntry, shelvedUntil } from '../../../contract/alarms.fixture';
import { durationWord } from './centre/durationWord';
import { lineWords } from './centre/journalWords';
import { shelfTimes } from './centre/shelfTimes';
import { fieldOf } from './fieldOf';
import { exactMoment, stateWords } from './stateWords';
import { amountWord, beyondWord } from './valueWords';

const { t } = i18next;
const names = {
  ownerName: (agency: string | null) => agency ?? 'Trực ban',
  nameOf: (id: string) => (id === 'cb-1-1' ? 'Mất tín hiệu trạm' : null),
};
beforeAll(() => i18next.init({ lng: 'vi', resources: { vi: { translation: alarms } }, interpolation: { escapeValue: false } }));

describe('the words of an alarm', () => {
  it('say a value in the unit as it is written, and nothing where nothing was measured', () => {
    expect(amountWord(182, 'mg/l')).toBe('182\u00a0mg/L');
    expect(amountWord(null, 'mg/l')).toBeNull();
  });
  it('say how far beyond its limit it is: in times, in per cent, in points, or below it', () => {
    const say = (value: number | null, limit: number | null, unit = 'mg/l') => beyondWord({ value, limit, unit }, t);
    expect(say(182, 100)).toBe('gấp 1,8 lần');
    expect(say(104, 100)).toBe('vượt 4%');
    expect(say(100, 100)).toBe('bằng giới hạn');
    expect(say(4.2, 5)).toBe('thấp hơn 0,8\u00a0mg/L');
    expect(say(66.34, 84, '%')).toBe('thấp hơn 17,66 điểm %');
    expect(say(2, 0)).toBe('vượt 2\u00a0mg/L');
    expect(say(null, 5)).toBeNull();
  });
  it('name each state apart: active, acknowledged, shelved, suppressed, out of service', () => {
    const say = (change: Parameters<typeof anAlarm>[1]) => stateWords(anAlarm('a', change), names.nameOf, t);
    expect(say({})).toEqual(['đang diễn ra', 'chưa tiếp nhận']);
    expect(say({ active: false, acknowledged: acknowledgedBy('Lò Văn A') })).toEqual(['đã hết', 'đã tiếp nhận: Lò Văn A']);
    expect(say({ suppressedBy: 'cb-1-1', returns: 2, escalated: 1 })).toEqual([
      'đang diễn ra',
      'chưa tiếp nhận',
      'bị che bởi Mất tín hiệu trạm',
      'tái diễn 2 lần',
      'đã leo thang 1 bước',
    ]);
    expect(say({ shelved: shelvedUntil('2020-01-01T05:00:00Z') })[2]).toBe('tạm hoãn đến 01/01/2020 12:00');
  });
  it('tell a moment to the second in the time of Việt Nam', () =>
    expect(exactMoment('2026-11-22T15:00:05.123Z')).toBe('22/11/2026 22:00:05'));
  it('tell how long in the two largest units', () => {
    const last = (minutes: number) => durationWord('2026-11-22T00:00:00Z', new Date(Date.UTC(2026, 10, 22, 0, minutes)).toISOString(), t);
    expect([35, 125, 4_560].map(last)).toEqual(['35 phút', '2 giờ 5 phút', '3 ngày 4 giờ']);
  });
});

describe('a line of the journal', () => {
  const say = (...of: Parameters<typeof anEntry>) => lineWords(anEntry(...of), anAlarm('a'), names, t);
  it('says what its kind has to say', () => {
    expect(say(1, 'raised', { value: 182 })).toEqual(['giá trị 182\u00a0mg/L']);
    expect(say(2, 'shelved', { detail: '2026-11-22T15:15:00.000Z' })).toEqual(['đến 22/11/2026 22:15:00']);
    expect(say(3, 'escalated', { detail: 'role:leader' })).toEqual(['báo cho lãnh đạo']);
    expect(say(4, 'escalated', { detail: 'agency:so-y-te' })).toEqual(['báo cho so-y-te']);
    expect(say(5, 'suppressed', { detail: 'cb-1-1' })).toEqual(['bởi Mất tín hiệu trạm']);
    expect(say(6, 'amended', { detail: '12/3' })).toEqual(['12 số liệu đến chậm, 3 vượt giới hạn']);
    expect(say(7, 'tasked', { detail: 'x' })).toEqual([]);
  });
  it('[AL9] says that a raising was not announced', () =>
    expect(say(1, 'raised', { detail: 'shelved' })).toEqual(['không thông báo vì đang tạm hoãn, bị che hoặc ngừng sử dụng']));
});

it('[AL8] a shelf is offered up to the most its rule allows, and no longer', () => {
  expect(shelfTimes(1440)).toEqual([15, 60, 240, 480, 1440]);
  expect(shelfTimes(60)).toEqual([15, 60]);
  expect(shelfTimes(10)).toEqual([10]);
});

it('an alarm is of the field of its station, source or set of indicators, made-up or not', () => {
  const of = (key: string, link = '/ban-do?set=x') => fieldOf({ key, link });
  expect(of('tram:T1:COD')).toBe('moi-truong');
  expect(of('nguon:a')).toBe('nguon-du-lieu');
  expect(of('chi-tieu:mo-phong-dau-tu-cong/ty-le@03646')).toBe('dau-tu-cong');
  expect(of('chi-tieu:mo-phong-diem-766/x')).toBe('dich-vu-cong');
  expect(of('chi-tieu:la/x', '/ngan-sach?nam=2026')).toBe('ngan-sach');
  expect(of('chi-tieu:la/x')).toBe('khac');
});
