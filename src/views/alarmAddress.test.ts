import { expect, it } from 'vitest';
import type { AlarmChoice } from '../features/alarms/centre/choice';
import { choiceOf, searchOf } from './alarmAddress';

const choice: AlarmChoice = {
  tab: 'ended',
  priority: 'critical',
  state: 'unacknowledged',
  field: 'moi-truong',
  agency: 'so-y-te',
  rule: 'nuoc-thai',
  query: 'cod',
  days: '30',
  openId: 'cb-7-1',
};

it('all that is chosen in the alarm centre stands in the address, and is read from it again', () =>
  expect(choiceOf(searchOf(choice))).toEqual(choice));

it('what is as it is without an address leaves it', () => {
  const plain = choiceOf({});
  expect(plain).toMatchObject({ tab: 'open', days: '7', query: '' });
  expect(Object.values(searchOf(plain)).filter((value) => value !== undefined && value !== '')).toEqual([]);
  expect(choiceOf({ muc: 'II.1', lv: 'dat-dai', xem: 'bang' })).toEqual(plain);
});
