import { sql } from 'kysely';
import type { AlarmRule } from '../../contract/alarms';
import { QUIET } from '../../contract/rules/alarms/condition';
import type { Book } from '../core/alarms/alarmBook';
import type { BookLine } from '../core/alarms/bookLine';
import { firstInputs } from '../core/alarms/firstInputs';
import { isInForce } from '../core/alarms/loadBook';
import { silencedDepth } from '../core/alarms/silencedDepth';
import { subjectsOf } from '../core/alarms/subjectsOf';
import { registerOnce, type Register } from '../core/environment/registerOnce';
import { readRule, readRules } from '../store/rows/storedAlarmRules';
import { readConditions } from '../store/rows/storedConditions';
import type { Db } from '../store/store';

/** As whom the evaluator writes. */
export const EVALUATOR = 'evaluator';
interface Moment {
  revision: number;
  /** When that was, ms since 1970. */
  clock: number;
}
/** A moment, with the stations that there were then. */
interface Then extends Moment {
  register: Register;
}

/**
 * Conditions that people acted on after `revision`, when their rule spoke of them (again): at that time there were these, whatever there
 * was before. What somebody did after the rule had ended, and before we came to it, keeps nothing.
 */
const actedOnLater = async (db: Db, revision: number): Promise<Set<string>> => {
  const acted = await readConditions(
    db,
    sql`c.revision > ${revision} and exists (select 1 from revision r where r.id = c.revision and r.actor <> ${EVALUATOR})`,
  );
  const standing = new Set<string>();
  for (const { rule: id, subject, revision: then } of acted) {
    const rule = await readRule(db, then, id);
    if (rule && isInForce(rule) && (await subjectsOf(db, then, rule)).some(({ key }) => key === subject.key))
      standing.add(`${id}\n${subject.key}`);
  }
  return standing;
};

/** Conditions whose rule was ended or switched off, or does not speak of their subject any more, end with a line, [AL11]. */
const dropGone = async (db: Db, at: Moment, book: Book, rule: AlarmRule | undefined, lines: readonly BookLine[]): Promise<void> => {
  if (lines.length === 0) return;
  const { retired, savedBy } = rule ?? {};
  const acted = await actedOnLater(db, at.revision);
  for (const line of lines) {
    if (acted.has(`${line.rule.id}\n${line.subject.key}`)) continue;
    const why = retired
      ? { actor: retired.by, comment: retired.why }
      : rule && !isInForce(rule)
        ? { actor: savedBy ?? '', comment: 'Quy tắc đã tắt.' }
        : { actor: '', comment: 'Quy tắc không còn theo dõi đối tượng này.' };
    book.drop(line.rule.id, line.subject.key, { clock: at.clock, ...why });
  }
};

interface Judged {
  rule: AlarmRule;
  subjects: Awaited<ReturnType<typeof subjectsOf>>;
  /** Those of which something was judged before. */
  known: ReadonlySet<string>;
}

/** Brings the conditions of one rule to its subjects, and answers whose newest datum is to be judged. */
const reconcileRule = async (db: Db, at: Then, book: Book, rule: AlarmRule, lines: readonly BookLine[]): Promise<Judged> => {
  const subjects = await subjectsOf(db, at.revision, rule, at.register);
  const keys = new Set(subjects.map(({ key }) => key));
  const known = new Set(lines.map(({ subject }) => subject.key));
  const isGone = ({ subject }: BookLine): boolean => !keys.has(subject.key);
  await dropGone(db, at, book, undefined, lines.filter(isGone));
  const fresh = subjects.filter(({ key }) => !known.has(key));
  // Of a condition that is new to the evaluator somebody may have stored a row before.
  const stored = fresh.length === 0 ? [] : await readConditions(db, sql`c.rule = ${rule.id}`);
  const states = new Map(stored.map((each) => [each.subject.key, each]));
  for (const subject of subjects) {
    const { state = QUIET, alarm = null } = states.get(subject.key) ?? {};
    if (known.has(subject.key)) book.renew(rule, subject);
    else book.add({ rule, subject, state, alarm });
  }
  return { rule, subjects: lines.some((line) => line.rule.version !== rule.version) ? subjects : fresh, known };
};

const judgeNewest = async (db: Db, at: Then, book: Book, { rule, subjects, known }: Judged): Promise<void> => {
  if (subjects.length === 0) return;
  for (const [subject, inputs] of await firstInputs(db, at.revision, at.clock, rule, subjects, at.register))
    for (const input of inputs)
      book.take(rule.id, subject, input.kind === 'sample' && known.has(subject) ? { ...input, again: true } : input);
};

/**
 * Brings the book to the rules and the subjects as they are at a revision, and judges the newest datum of what is new, [AL11]: once all
 * conditions are there, and those that silence others first, so that nothing is announced that is silent a moment later.
 */
export const reconcile = async (db: Db, moment: Moment, book: Book): Promise<void> => {
  const at = { ...moment, register: registerOnce(db, moment.revision) };
  const rules = await readRules(db, at.revision);
  const lines = new Map<string, BookLine[]>(rules.map(({ id }) => [id, []]));
  for (const line of book.lines()) lines.get(line.rule.id)?.push(line);
  const judged: Judged[] = [];
  for (const rule of rules) {
    const own = lines.get(rule.id) ?? [];
    if (isInForce(rule)) judged.push(await reconcileRule(db, at, book, rule, own));
    else await dropGone(db, at, book, rule, own);
  }
  book.reconsider(at.clock);
  const depth = silencedDepth(rules);
  for (const each of judged.toSorted((a, b) => depth(a.rule.id) - depth(b.rule.id))) await judgeNewest(db, at, book, each);
};
