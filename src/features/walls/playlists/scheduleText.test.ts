import { expect, it } from 'vitest';
import { wallWords } from '../words.fixture';
import { runsOf, scheduleText } from './scheduleText';
import { spanWords } from './roundSpan';

it('days that follow each other are a span, two of them are not', () => {
  expect(runsOf([5, 1, 2, 7])).toEqual([[1, 2], [5], [7]]);
  expect(runsOf([])).toEqual([]);
});

it('hours are said as one says them, through midnight too', async () => {
  const t = await wallWords('vi');
  const say = (days: number[], from: string, to: string) => scheduleText({ days, from, to }, t);
  expect(say([1, 2, 3, 4, 5], '07:00', '18:00')).toBe('Thứ Hai–Thứ Sáu, 07:00–18:00');
  expect(say([6, 7], '22:00', '05:00')).toBe('Thứ Bảy, Chủ nhật, 22:00–05:00 hôm sau');
  expect(say([1, 2, 3, 4, 5, 6, 7], '08:00', '08:00')).toBe('Hằng ngày, trọn 24 giờ từ 08:00');
  expect(scheduleText(null, t)).toBe('Hằng ngày, cả ngày');
  expect(spanWords(270, t)).toBe('4 phút 30 giây');
  expect(scheduleText({ days: [1, 2, 3], from: '07:00', to: '18:00' }, await wallWords('en'))).toBe('Monday–Wednesday, 07:00–18:00');
});
