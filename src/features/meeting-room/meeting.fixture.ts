import type { Meeting, MeetingItem } from '../../../contract/meetings';

export const meetingItem = (over: Partial<MeetingItem> = {}): MeetingItem => ({
  id: '6f1c8f0e-3f5b-4a55-9a53-0c1f0f6c2a11',
  title: 'Giải ngân vốn đầu tư công',
  agency: 'so-tai-chinh',
  minutes: 20,
  address: '/dau-tu-cong',
  asOf: null,
  frozen: null,
  conclusions: [],
  ...over,
});

export const meetingOf = (over: Partial<Meeting> = {}): Meeting => ({
  id: 'hop-1',
  title: 'Họp thường kỳ',
  startsAt: '2026-11-24T01:00:00.000Z',
  endsAt: null,
  place: '',
  chair: '',
  secretary: '',
  state: 'open',
  source: null,
  presenter: null,
  version: 1,
  changedAt: '2026-11-23T01:00:00.000Z',
  by: 'Văn phòng',
  items: [meetingItem()],
  ...over,
});
