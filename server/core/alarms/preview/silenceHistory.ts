import { readDays } from '../../environment/readDays';
import { dayOf, HOUR_MS, startOf } from '../../environment/vietnamHours';
import { groupedBy } from '../../../../contract/rules/groupedBy';
import { streamsOf } from '../first/newest';
import { asHeard, counting, type Asked, type History } from './history';

const MINUTE = 60_000;
/** An hour in which something valid came was heard of from its beginning until the last reading that was due in it. */
const LAST_DUE = 55 * MINUTE;

/** When something valid was heard of datastreams, or of stations, by the hours in which it came. */
export const silenceHistory = async (asked: Asked): Promise<History> => {
  const { db, revision, from, to } = asked;
  const streams = await streamsOf(asked);
  const days = await readDays(
    db,
    streams.map(({ stream }) => stream.id),
    { from: dayOf(from), to: dayOf(to) },
    revision,
  );
  const count = counting();
  const inputs = [...groupedBy(streams, ({ subject }) => subject.key)].map(([key, own]) => {
    const hours = new Set(
      own.flatMap(({ stream }) =>
        [...(days.get(stream.id)?.values() ?? [])].flatMap(({ date, good }) =>
          good.flatMap((each, slot) => (each > 0 ? [startOf(date) + slot * HOUR_MS] : [])),
        ),
      ),
    );
    count.add('hours', hours.size);
    return [key, asHeard([...hours].flatMap((hour) => [hour, Math.min(hour + LAST_DUE, Math.max(hour, to))]))] as const;
  });
  return count.history(new Map(inputs));
};
