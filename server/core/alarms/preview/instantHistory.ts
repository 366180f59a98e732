import type { Sample } from '../../../../contract/rules/alarms/condition';
import type { Stream } from '../../environment/readRegister';
import { dayOf } from '../../environment/vietnamHours';
import { streamsOf } from '../first/newest';
import { judgeLimit, type LimitCondition } from '../judge/judgeLimit';
import { limitOf } from '../judge/limitOf';
import { asTold, counting, type Asked, type History } from './history';
import type { Stretch } from './readExtremes';
import { readFine } from './readFine';

const MINUTE = 60_000;

const judge = (stream: Stream, condition: LimitCondition, at: number, value: number): Sample[] => {
  const limit = limitOf(stream, condition, dayOf(at));
  return limit === null ? [] : [judgeLimit(value, limit, condition, at)];
};

/** Of an hour or a day of which only the bounds are known the worse one stands for all of it: what is raised is at least what would have been. */
const worstOf = ({ min, max }: Stretch, { op }: LimitCondition): number => (op === 'gt' || op === 'ge' ? max : min);
const judgeStretch = (stream: Stream, condition: LimitCondition, stretch: Stretch): Sample[] =>
  [stretch.start, stretch.stop - MINUTE].flatMap((at) => judge(stream, condition, at, worstOf(stretch, condition)));

/** Single readings against a limit. */
export const instantHistory = async (asked: Asked, condition: LimitCondition): Promise<History> => {
  const { rule } = asked;
  const streams = await streamsOf(asked);
  const count = counting();
  const moving = (stream: Stream, stretches: readonly Stretch[]): Stretch[] =>
    stretches.filter((each) => judge(stream, condition, each.start, worstOf(each, condition)).some(({ back }) => !back));
  const tailMs = rule.body.offDelaySeconds * 1_000;
  const fine = await readFine(
    asked,
    streams.map(({ stream }) => stream),
    { moving, tailMs },
    count,
  );
  const keys = new Map(streams.map(({ subject, stream }) => [stream.id, subject.key]));
  return count.history(
    new Map(
      fine.map(({ stream, readings, stretches }) => [
        keys.get(stream.id) ?? '',
        asTold([
          ...readings.flatMap(({ ms, value }) => judge(stream, condition, ms, value)),
          ...stretches.flatMap((stretch) => judgeStretch(stream, condition, stretch)),
        ]),
      ]),
    ),
  );
};
