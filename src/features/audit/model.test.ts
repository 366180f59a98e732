import { expect, it } from 'vitest';
import { detailText } from './lineText';
import { daysFrom, toParams, viaParts, type AuditChoice } from './model';

const choice: AuditChoice = { query: '', actor: undefined, kind: undefined, outcome: undefined, days: '7', day: undefined };
/** 00:30 of 21 November in Việt Nam. */
const NOW = Date.parse('2026-11-20T17:30:00Z');

it('asks for whole days of Việt Nam up to and with today', () => {
  expect(toParams(choice, NOW, null)).toEqual({ from: '2026-11-14T17:00:00.000Z', to: '2026-11-21T17:00:00.000Z' });
});

it('ends with the day that was chosen, and at a moment of the past with that moment', () => {
  expect(toParams({ ...choice, day: '2026-11-03', days: '1' }, NOW, null)).toEqual({
    from: '2026-11-02T17:00:00.000Z',
    to: '2026-11-03T17:00:00.000Z',
  });
  expect(toParams(choice, NOW, '2026-11-10T03:00:00Z')['to']).toBe('2026-11-10T03:00:00.001Z');
});

it('tells what was chosen and nothing else', () => {
  expect(toParams({ ...choice, query: 'task', kind: 'view', actor: 'an' }, NOW, null)).toMatchObject({
    text: 'task',
    kind: 'view',
    actor: 'an',
  });
  expect(daysFrom('4')).toBe('30');
  expect(viaParts('session 10.0.0.7')).toEqual({ way: 'session', address: '10.0.0.7' });
  expect(viaParts(null)).toEqual({ way: 'none', address: '' });
});

it('writes the first and the last time of looking to the second, in the time of Việt Nam, and leaves other details as they are', () => {
  expect(detailText('2026-11-20T02:00:07.000Z/2026-11-20T02:59:59.000Z')).toBe('20/11/2026 09:00:07 – 20/11/2026 09:59:59');
  expect(detailText('a/b')).toBe('a/b');
  expect(detailText(null)).toBeNull();
});
