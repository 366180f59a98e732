import type { MeetingState } from '../../../contract/meetings';
import { formatDateTime } from '../../lib/format';
import type { Tone } from '../../ui/StatusWord';

export const TONES: Record<MeetingState, Tone> = { planned: 'dead', open: 'low', closed: 'good', cancelled: 'none' };

const TIME = 5;
const dayOf = (moment: string): string => formatDateTime(moment).slice(0, -TIME);

/** From when until when, in the time of Việt Nam: "24/11/2026 08:00–11:30"; over midnight both with their day. */
export const spanText = (startsAt: string, endsAt: string | null): string => {
  const start = formatDateTime(startsAt);
  if (endsAt === null) return start;
  const end = formatDateTime(endsAt);
  return dayOf(startsAt) === dayOf(endsAt) ? `${start}–${end.slice(-TIME)}` : `${start} – ${end}`;
};

/** Changes are still made to it: it has neither ended nor been called off. */
export const isOpenEnded = (state: MeetingState): boolean => state === 'planned' || state === 'open';
