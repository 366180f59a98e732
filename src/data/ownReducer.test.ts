import { describe, expect, it } from 'vitest';
import { reduceOwn } from './ownReducer';

describe('a body that is of one person', () => {
  const body = { person: 'a', unread: 1 };
  it('[NT2] is fetched anew when that person was told something', () =>
    expect(reduceOwn(body, { kind: 'notifications.changed', persons: ['b', 'a'] })).toBeNull());
  it('[SV3] is fetched anew when views of anybody have changed', () => expect(reduceOwn(body, { kind: 'saved-views.changed' })).toBeNull());
  it('[NT2] stays as it is, to the very object, when others were', () => {
    expect(reduceOwn(body, { kind: 'notifications.changed', persons: ['b'] })).toBe(body);
    expect(reduceOwn(body, { kind: 'roster.changed', version: 2 })).toBe(body);
  });
});
