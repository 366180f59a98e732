import type * as z from 'zod/mini';
import type { alarmPreview } from '../../../../contract/feeds/alarms';
import { EVERYTHING, type Sight } from '../../../access/rows';
import type { Db } from '../../../store/store';
import { ofAlarm } from '../../rows/belongs';
import { dayOf, isoOf } from '../../environment/vietnamHours';
import { spanOf } from '../spanOf';
import type { Subject } from '../subjects';
import { subjectsOf } from '../subjectsOf';
import { fold } from './fold';
import { parsePreview } from './parsePreview';
import { readHistory } from './readHistory';

type Body = z.infer<(typeof alarmPreview)['body']>;
type Occurrence = Body['occurrences'][number];
const LISTED = 200;

/** The subject as the wire has it: its unit stands beside it. */
const about = ({ unit: _, ...subject }: Subject): Occurrence['subject'] => subject;

const perDays = (occurrences: readonly Occurrence[]): Body['perDays'] => {
  const counts = new Map<string, number>();
  for (const { activeAt } of occurrences) {
    const day = dayOf(Date.parse(activeAt));
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts].map(([day, count]) => ({ day, count })).toSorted((a, b) => (a.day < b.day ? -1 : 1));
};

/**
 * What a rule would have raised in the days before a revision, [AL13]: with the register and the limits of now, as if every datum had come
 * at once, nothing were held back and somebody acknowledged each alarm soon. Nothing is stored.
 * @throws ProblemError `bad-request`, saying in Vietnamese what of the rule is wrong.
 */
export const readAlarmPreview = async (
  db: Db,
  revision: number,
  params: z.infer<(typeof alarmPreview)['params']>,
  { sees }: Sight = EVERYTHING,
): Promise<Body> => {
  const rule = parsePreview(params.body);
  const { from, to } = await spanOf(db, revision, params.days);
  const { owner } = rule.body;
  const subjects = (await subjectsOf(db, revision, rule)).filter((subject) => sees(ofAlarm({ owner, subject })));
  const { inputs, judged, basis } = await readHistory({ db, revision, rule, subjects, from, to });
  const occurrences = subjects
    .flatMap((subject) =>
      fold(rule.body, inputs.get(subject.key) ?? [], to).map(({ activeAt, active, clearedAt, worst, limit, returns }): Occurrence => ({
        subject: about(subject),
        activeAt: isoOf(activeAt),
        clearedAt: active || clearedAt === null ? null : isoOf(clearedAt),
        worst: worst?.value ?? null,
        limit,
        unit: subject.unit,
        returns,
      })),
    )
    // What held already before the span was raised before it.
    .filter(({ activeAt }) => Date.parse(activeAt) >= from)
    .toSorted((a, b) => (a.activeAt === b.activeAt ? (a.subject.key < b.subject.key ? -1 : 1) : a.activeAt > b.activeAt ? -1 : 1));
  return {
    from: isoOf(from),
    to: isoOf(to),
    subjects: subjects.length,
    judged,
    basis: [...basis],
    raised: occurrences.length,
    occurrences: occurrences.slice(0, LISTED),
    perDays: perDays(occurrences),
  };
};
