import type { Stretch } from '../../../../contract/feeds/stations';
import type { InstrumentStatus } from '../../../charts/series/seriesPoint';
import type { SeriesBody } from '../stationsBody';

/** One even stretch of time of a datastream; nothing came where `received` is 0. */
export interface Slot {
  from: number;
  to: number;
  value: number | null;
  min: number | null;
  max: number | null;
  received: number;
  valid: number;
  status: InstrumentStatus;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const VIETNAM = 7 * HOUR;
/** Readings are drawn by the cadence of Thông tư 10/2021/TT-BTNMT, 5 minutes, however often they came. */
const SLOT_MS: Record<SeriesBody['step'], number> = { reading: 5 * MINUTE, hour: HOUR, day: 24 * HOUR };

const STATUS: Readonly<Record<number, InstrumentStatus>> = { 0: 'measuring', 1: 'calibrating', 2: 'failed' };

const emptySlot = (from: number, to: number): Slot => ({
  from,
  to,
  value: null,
  min: null,
  max: null,
  received: 0,
  valid: 0,
  status: 'silent',
});

const RANK: readonly InstrumentStatus[] = ['silent', 'measuring', 'calibrating', 'failed'];
const worse = (a: InstrumentStatus, b: InstrumentStatus): InstrumentStatus => (RANK.indexOf(a) >= RANK.indexOf(b) ? a : b);
const edge = (choose: (...values: number[]) => number, a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : choose(a, b);

const withStretch = (slot: Slot, [, mean, min, max, received, valid, status]: Stretch): Slot => ({
  ...slot,
  value: mean === null ? slot.value : slot.value === null ? mean : (slot.value * slot.valid + mean * valid) / (slot.valid + valid),
  min: edge(Math.min, slot.min, min),
  max: edge(Math.max, slot.max, max),
  received: slot.received + received,
  valid: slot.valid + valid,
  status: worse(slot.status, STATUS[status] ?? 'silent'),
});

/** The stretches of a datastream as even slots from one moment (ms) to another, those in which nothing came too. */
export const slotsOf = (stretches: readonly Stretch[], from: number, to: number, step: SeriesBody['step']): Slot[] => {
  const size = SLOT_MS[step];
  // Days begin at midnight in Việt Nam.
  const first = Math.floor((from + VIETNAM) / size) * size - VIETNAM;
  const count = Math.max(0, Math.ceil((to - first) / size));
  const slots = Array.from({ length: count }, (_, index) => emptySlot(first + index * size, first + (index + 1) * size));
  for (const stretch of stretches) {
    const at = Math.floor((stretch[0] * 1000 - first) / size);
    const slot = slots[at];
    if (slot) slots[at] = withStretch(slot, stretch);
  }
  return slots;
};
