import { vietnamDay } from '../../../contract/rules/taskTiming';
import { createAsker, type AskOptions } from '../../sources/nationalPortal/askPortal';
import { askQuestion } from '../../sources/nationalPortal/askQuestion';
import { periodsOn } from '../../sources/nationalPortal/portalPeriods';
import type { PortalUnits } from '../../sources/nationalPortal/portalUnits';
import { questionsOf } from '../../sources/nationalPortal/questions';
import type { Store } from '../../store/store';
import { forgetPortalAnswers, keepPortalAnswer, readPortalAnswers, type PortalAnswer } from './portalAnswers';
import { notePortalDay } from './portalDay';
import { takePortalLease } from './portalLease';
import { recordPortalDay } from './recordPortalDay';

export interface ReadPortalOptions extends Omit<AskOptions, 'onRequest'> {
  store: Store;
  units: PortalUnits;
}
/** How a reading ended. */
export type PortalReading =
  { kind: 'busy' } | { kind: 'read'; finished: boolean; requests: number; added: number; refused: number; failure: string | null };

const isDone = (answers: readonly PortalAnswer[], day: string, period: string, question: string): boolean =>
  // What has another form than is known would have it a moment later too; it is asked again the next day.
  answers.some((each) => each.day === day && each.period === period && each.question === question && (each.isWhole || each.isBlocked));

/** Records what a reading of an earlier day left behind when it broke off: as it was seen on that day. */
const recordFormerDays = async (store: Store, units: PortalUnits, answers: readonly PortalAnswer[], today: string): Promise<void> => {
  for (const day of new Set(answers.map((each) => each.day).filter((each) => each !== today))) {
    await recordPortalDay(store, { day, answers: answers.filter((each) => each.day === day), units, failure: null });
    await forgetPortalAnswers(store, day);
  }
};

/** Asks what is not answered yet today, question by question, and keeps each answer at once. */
const askRest = async ({ store, units, ...asking }: ReadPortalOptions, day: string, renew: () => Promise<void>) => {
  const asker = createAsker({ ...asking, onRequest: renew });
  const answers = await store.read(null, ({ db }) => readPortalAnswers(db));
  await recordFormerDays(store, units, answers, day);
  const failures: string[] = [];
  for (const period of periodsOn(day)) {
    for (const question of questionsOf(period, units.root)) {
      if (isDone(answers, day, period.period, question.name)) continue;
      const { answer, isWhole, failure, isShut, isStopped } = await askQuestion(asker, question);
      const at = new Date(asking.time.now()).toISOString();
      if (isWhole || answer.isBlocked || answer.rows.length > 0)
        await keepPortalAnswer(store, { day, period: period.period, question: question.name, isWhole, at, ...answer });
      // Of an open month the portal may give no groups, not even the first: that is its rule, and no failure.
      if (isShut && period.mayBeShut && question.isFirstGroup) break;
      if (failure !== null) failures.push(`${question.name}, kỳ ${period.period}: ${failure}`);
      if (isStopped) return { requests: asker.requests(), failures };
    }
  }
  return { requests: asker.requests(), failures };
};

/**
 * One reading of the portal, by one gateway at a time: what was answered earlier on this day is not asked again, and what comes is
 * recorded, also where the reading breaks off, [DV7].
 */
export const readPortal = async (options: ReadPortalOptions): Promise<PortalReading> => {
  const { store, units, time } = options;
  const lease = await takePortalLease(store, time.now);
  if (!lease) return { kind: 'busy' };
  const day = vietnamDay(time.now());
  try {
    const { requests, failures } = await askRest(options, day, lease.renew);
    const answers = (await store.read(null, ({ db }) => readPortalAnswers(db))).filter((each) => each.day === day);
    const [first] = failures;
    const failure =
      first === undefined
        ? null
        : `Lượt đọc ngày ${day} còn thiếu ${failures.length} phần sau ${requests} yêu cầu: ${failures.at(-1) ?? first}`;
    const { added, refused } = await recordPortalDay(store, { day, answers, units, failure });
    await notePortalDay(store, day, time.now(), failure === null);
    if (failure === null) await forgetPortalAnswers(store, day);
    return { kind: 'read', finished: failure === null, requests, added, refused, failure };
  } catch (error) {
    // Whatever broke it off, it rests before it is tried again; what the gateway itself has ended goes on with the next start.
    if (!options.signal.aborted) await notePortalDay(store, day, time.now(), false).catch(() => undefined);
    throw error;
  } finally {
    await lease.release();
  }
};
