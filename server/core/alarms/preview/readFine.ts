import { groupedBy } from '../../../../contract/rules/groupedBy';
import type { Stream } from '../../environment/readRegister';
import { HOUR_MS } from '../../environment/vietnamHours';
import { counting, type Asked } from './history';
import { needed, within } from './needed';
import { readDayStretches, readHoursFrom, readHourStretches, readReadings, type Reading, type Span, type Stretch } from './readExtremes';

/** No more single readings, or hours, than this are looked at one by one; the rest by the bounds of their hours, or days. */
const MOST_READINGS = 60_000;
const MOST_HOURS = 40_000;

/** What can move the conditions of a datastream, as finely as it is kept: single readings, and elsewhere hours and days by their bounds. */
export interface Fine {
  stream: Stream;
  readings: Reading[];
  /** Hours and days, of which only the bounds are known. */
  stretches: Stretch[];
}
export interface Interest {
  /** The days, or hours, of a datastream (in order of time) that may hold something that moves its condition. */
  moving: (stream: Stream, stretches: readonly Stretch[]) => readonly Stretch[];
  /** For how long after it what follows may matter. */
  tailMs: number;
}

/** The spans of stretches, those that follow each other as one. */
const joined = (stretches: readonly Stretch[]): Span[] => {
  const spans: Span[] = [];
  for (const { datastream, start, stop } of stretches.toSorted((a, b) => a.datastream - b.datastream || a.start - b.start)) {
    const last = spans.at(-1);
    if (last?.datastream === datastream && last.stop === start) last.stop = stop;
    else spans.push({ datastream, start, stop });
  }
  return spans;
};

/**
 * Narrows the past of datastreams down: days by their bounds, then the hours of the days that matter, then the readings of the hours that
 * do. What is passed over was judged all the same, by its bounds: none of it goes beyond them.
 */
export const readFine = async (
  { db, revision, from, to }: Asked,
  streams: readonly Stream[],
  { moving, tailMs }: Interest,
  count: ReturnType<typeof counting>,
): Promise<Fine[]> => {
  const ids = streams.map(({ id }) => id);
  const streamOf = new Map(streams.map((stream) => [stream.id, stream]));
  const hoursFrom = await readHoursFrom(db, ids);
  const keptOf = ({ datastream, start }: Stretch): 'readings' | 'hours' | 'days' => {
    if (start >= (streamOf.get(datastream)?.rawFrom ?? Number.POSITIVE_INFINITY)) return 'readings';
    return start >= (hoursFrom.get(datastream) ?? Number.POSITIVE_INFINITY) ? 'hours' : 'days';
  };
  const ofEach = (stretches: readonly Stretch[]): Stretch[] =>
    [...groupedBy(stretches, ({ datastream }) => datastream)].flatMap(([id, each]) => {
      const stream = streamOf.get(id);
      const own = each.toSorted((a, b) => a.start - b.start);
      return stream ? needed(own, new Set(moving(stream, own)), tailMs) : [];
    });

  const days = await readDayStretches(db, ids, { from, to }, revision);
  const daysNeeded = ofEach(days);
  const asDays = daysNeeded.filter((day) => keptOf(day) === 'days');
  const finer = within(
    daysNeeded.filter((day) => keptOf(day) !== 'days').map((day) => ({ ...day, valid: day.hours })),
    MOST_HOURS,
  );
  // With the days that stay days, so that what holds in one of them is seen to be over by the hours after it.
  const asBounds = [...asDays, ...finer.coarse];
  const isDay = ({ start, stop }: Stretch): boolean => stop - start > HOUR_MS;
  const hours = ofEach([...asBounds, ...(await readHourStretches(db, joined(finer.fine), revision))]).filter((each) => !isDay(each));
  const raw = within(
    hours.filter((hour) => keptOf(hour) === 'readings'),
    MOST_READINGS,
  );
  const readings = await readReadings(db, joined(raw.fine), revision);

  // What was passed over counts as what it is kept as; what was too much counts as what it was judged by.
  const coarseDays = new Set(finer.coarse.map(({ datastream, start }) => `${datastream} ${start}`));
  for (const day of days) {
    const kept = coarseDays.has(`${day.datastream} ${day.start}`) ? 'days' : keptOf(day);
    count.add(kept, kept === 'readings' ? day.valid : kept === 'hours' ? day.hours : 1);
  }
  count.add('hours', raw.coarse.length);
  count.add('readings', -raw.coarse.reduce((sum, { valid }) => sum + valid, 0));

  const stretches = groupedBy(
    [...asBounds, ...hours.filter((hour) => keptOf(hour) === 'hours'), ...raw.coarse],
    ({ datastream }) => datastream,
  );
  return streams.map((stream) => ({ stream, readings: readings.get(stream.id) ?? [], stretches: stretches.get(stream.id) ?? [] }));
};
