import { groupedBy } from '../../../../contract/rules/groupedBy';
import { readDays } from '../../environment/readDays';
import { readLasts } from '../../environment/readLasts';
import { dayOf } from '../../environment/vietnamHours';
import type { LimitCondition } from '../judge/judgeLimit';
import { BACK_MS, beginOf, judgeAt, movesOf } from '../movesOf';
import { asFirst, streamsOf, type Firsts, type Newest } from './newest';
import { PRESENT } from './present';

/** The mean or the index of the last hour, or day, that is over by what was heard of the datastream, or of the station. */
export const firstOfMeans = async (asked: Newest, condition: LimitCondition): Promise<Firsts> => {
  const { db, revision, clock, rule } = asked;
  const moves = movesOf(rule.body);
  const isIndex = rule.body.target.kind === 'index';
  const streams = await streamsOf(asked);
  if (moves === null || streams.length === 0) return new Map();
  const ids = streams.map(({ stream }) => stream.id);
  const lasts = await readLasts(db, ids, revision);
  const days = await readDays(db, ids, { from: dayOf(clock - PRESENT.mean - BACK_MS), to: dayOf(clock) }, revision);
  const firsts: Firsts = new Map();
  for (const [key, own] of groupedBy(streams, ({ subject }) => subject.key)) {
    const heard = own.flatMap(({ stream }) => lasts.get(stream.id)?.last ?? []);
    const [first] = own;
    if (!first || heard.length === 0) continue;
    const end = beginOf(Math.max(...heard), moves.step);
    if (end < clock - PRESENT.mean || end > clock) continue;
    const sample = judgeAt(first.station, isIndex ? null : first.stream, days, condition, end);
    if (sample !== null) firsts.set(key, asFirst(sample, clock));
  }
  return firsts;
};
