import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../contract/meetings';
import { reduceMeeting, reduceMeetings } from './meetingReducers';

const changed = { kind: 'meetings.changed' as const, meetings: ['hop-7'], months: ['2026-11', '2026-12'] };
const other = { kind: 'view.frozen' as const, hash: '0'.repeat(64) };
const meeting: Meeting = {
  id: 'hop-7',
  title: 'Phiên họp thường kỳ',
  startsAt: '2026-11-23T01:00:00Z',
  endsAt: null,
  place: '',
  chair: '',
  secretary: '',
  state: 'planned',
  source: null,
  presenter: null,
  version: 1,
  changedAt: '2026-11-20T01:00:00Z',
  by: 'Văn phòng',
  items: [],
};

describe('meetings in the cache', () => {
  it('[MT8] a list is fetched anew only where one of its month has changed, has left it or has come', () => {
    const body = { month: '2026-11', meetings: [] };
    expect(reduceMeetings(body, changed)).toBeNull();
    expect(reduceMeetings({ ...body, month: '2026-12' }, changed)).toBeNull();
    const elsewhere = { ...body, month: '2026-10' };
    expect(reduceMeetings(elsewhere, changed)).toBe(elsewhere);
    expect(reduceMeetings(body, other)).toBe(body);
  });

  it('[MT8] a meeting is fetched anew only where it is the one that changed, or there was none', () => {
    expect(reduceMeeting({ meeting }, changed)).toBeNull();
    expect(reduceMeeting({ meeting: null }, changed)).toBeNull();
    const another = { meeting: { ...meeting, id: 'hop-8' } };
    expect(reduceMeeting(another, changed)).toBe(another);
    expect(reduceMeeting(another, other)).toBe(another);
  });
});
