import { expect, it } from 'vitest';
import { settingsOf } from './settings';
import { DEFAULT_PLACE } from './typeScale';

const entered = { heightM: 2.5, distanceM: 9, ground: 'light', hasSound: true } as const;

it('what was entered for a wall sets its type, ground and sound; its own address goes before that', () => {
  expect(settingsOf({}, null)).toEqual({ place: DEFAULT_PLACE, ground: 'dark', hasSound: false });
  expect(settingsOf({}, entered)).toEqual({ place: { heightM: 2.5, distanceM: 9 }, ground: 'light', hasSound: true });
  expect(settingsOf({ cao: '1,2', nen: 'toi' }, entered)).toEqual({
    place: { heightM: 1.2, distanceM: 9 },
    ground: 'dark',
    hasSound: true,
  });
  expect(settingsOf({ 'am-thanh': '1', nen: 'sang' }, null)).toMatchObject({ ground: 'light', hasSound: true });
});
