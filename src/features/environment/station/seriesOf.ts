import type { TFunction } from 'i18next';
import { MINIMUM_COVERAGE } from '../../../../contract/rules/averages';
import type { Series, SeriesPoint, SeriesTick } from '../../../charts/series/seriesPoint';
import { dayText } from '../../../lib/dayText';
import { formatDateTime, formatDay, formatNumber } from '../../../lib/format';
import type { Span, Step } from '../span';
import type { SeriesStream } from '../stationsBody';
import { drawnLimits, type DrawnLimits } from './drawnLimits';
import { slotsOf, type Slot } from './slots';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const VIETNAM = 7 * HOUR;
/** An empty slot of 5 minutes between two readings is the clock of the logger, not a gap. */
const BRIDGE: Record<Step, number> = { reading: 1, hour: 0, day: 0 };

const timeOf = (ms: number): string => formatDateTime(ms).slice(-5);

/** "22/11/2026 13:00–14:00", or the day. */
export const slotLabel = ({ from, to }: Pick<Slot, 'from' | 'to'>, step: Step): string =>
  step === 'day' ? dayText(new Date(from).toISOString()) : `${formatDateTime(from)}–${timeOf(to)}`;

/** The marks of the axis of time: hours of a day, days of a month, months of a year. */
export const ticksOf = (from: number, to: number, span: Span): SeriesTick[] => {
  const every = span === '24h' ? 3 * HOUR : DAY;
  const first = Math.ceil((from + VIETNAM) / every) * every - VIETNAM;
  const all = Array.from({ length: Math.max(0, Math.floor((to - first) / every) + 1) }, (_, index) => first + index * every);
  if (span === '24h') return all.map((at) => ({ at, label: timeOf(at) }));
  if (span !== '1y') return all.map((at) => ({ at, label: formatDay(at) }));
  const isFirst = (at: number) => new Date(at + VIETNAM).getUTCDate() === 1;
  return all.filter(isFirst).map((at) => ({ at, label: dayText(new Date(at).toISOString()).slice(3) }));
};

export interface DrawnSeries {
  series: Series;
  limits: DrawnLimits | null;
  slots: Slot[];
}

/** A datastream as its chart draws it, from one moment (ms) to another. */
export const seriesOf = (stream: SeriesStream, from: number, to: number, span: Span, step: Step, t: TFunction): DrawnSeries => {
  const slots = slotsOf(stream.stretches, from, to, step);
  const start = slots[0]?.from ?? from;
  const limits = drawnLimits(stream.limits, stream.unit, start, to, step);
  const isOpen = (slot: Slot) => step !== 'reading' && slot.to > to;
  const isThin = (slot: Slot) =>
    step !== 'reading' && slot.valid < (((slot.to - slot.from) / HOUR) * stream.perHour * MINIMUM_COVERAGE) / 100;
  const noteOf = (slot: Slot): string =>
    [
      t('stations.received', { received: formatNumber(slot.received), valid: formatNumber(slot.valid) }),
      ...(isOpen(slot) ? [t('charts.provisional')] : isThin(slot) ? [t('stations.standing.uncovered')] : []),
    ].join(' · ');
  const points = slots.map((slot): SeriesPoint => ({
    key: String(slot.from),
    from: slot.from,
    to: slot.to,
    label: slotLabel(slot, step),
    value: slot.value,
    min: slot.min,
    max: slot.max,
    status: slot.status,
    ...(isOpen(slot) || isThin(slot) ? { unjudged: true } : {}),
    ...(slot.received > 0 && step !== 'reading' ? { note: noteOf(slot) } : {}),
  }));
  return {
    slots,
    limits,
    series: { from: start, to, points, bounds: limits?.bounds ?? [], ticks: ticksOf(start, to, span), bridge: BRIDGE[step] },
  };
};
