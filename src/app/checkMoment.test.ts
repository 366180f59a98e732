import { describe, expect, it } from 'vitest';
import { checkMoment } from './checkMoment';

const now = Date.parse('2026-11-22T14:30:20+07:00');

describe('the moment to view', () => {
  it('is read in the time of Việt Nam', () =>
    expect(checkMoment('2026-11-22T14:30', now)).toEqual({ ok: true, moment: '2026-11-22T07:30:00.000Z' }));
  it('cannot be one that has not come', () => expect(checkMoment('2026-11-22T14:31', now)).toEqual({ ok: false, reason: 'future' }));
  it('must be whole', () => {
    expect(checkMoment('', now)).toEqual({ ok: false, reason: 'incomplete' });
    expect(checkMoment('2026-11-22', now)).toEqual({ ok: false, reason: 'incomplete' });
  });
});
