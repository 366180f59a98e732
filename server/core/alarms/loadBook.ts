import { sql } from 'kysely';
import type { AlarmRule } from '../../../contract/alarms';
import { QUIET } from '../../../contract/rules/alarms/condition';
import { readRule, readRules } from '../../store/rows/storedAlarmRules';
import { readConditions, type StoredCondition } from '../../store/rows/storedConditions';
import type { Db } from '../../store/store';
import { createBook, type Book } from './alarmBook';
import type { BookLine } from './bookLine';
import { subjectsOf } from './subjectsOf';

/** Whether a rule speaks at all. */
export const isInForce = ({ retired, body }: AlarmRule): boolean => retired === null && body.enabled;

const linesOf = (stored: readonly StoredCondition[], rules: readonly AlarmRule[]): BookLine[] => {
  const known = new Map(rules.filter(isInForce).map((rule) => [rule.id, rule]));
  return stored.flatMap(({ rule, subject, state, alarm }) => {
    const of = known.get(rule);
    return of ? [{ rule: of, subject, state, alarm }] : [];
  });
};

const aboutOf = async (db: Db, revision: number, of: { rule: string; subject: string }): Promise<BookLine['subject'] | null> => {
  const [stored] = await readConditions(db, sql`c.rule = ${of.rule} and c.subject = ${of.subject}`);
  if (stored) return stored.subject;
  const rule = await readRule(db, revision, of.rule);
  if (!rule || !isInForce(rule)) return null;
  return (await subjectsOf(db, revision, rule)).find(({ key }) => key === of.subject) ?? null;
};

/**
 * The conditions of the rules that are in force at `revision`, as they are now; with `of` only those of the group that this condition
 * belongs to, itself among them even if nothing was ever kept of it. A rule or a subject that is not (any more) is not in the book.
 */
export const loadBook = async (db: Db, revision: number, of?: { rule: string; subject: string }): Promise<Book> => {
  const rules = await readRules(db, revision);
  if (of === undefined) return createBook(linesOf(await readConditions(db), rules), { revision });
  const about = await aboutOf(db, revision, of);
  const book = createBook(about ? linesOf(await readConditions(db, sql`c.about->>'group' = ${about.group}`), rules) : [], { revision });
  const rule = rules.find(({ id }) => id === of.rule);
  if (about && rule && isInForce(rule) && !book.has(of.rule, of.subject)) book.add({ rule, subject: about, state: QUIET, alarm: null });
  return book;
};

/**
 * One condition as it is kept, with none beside it, though its rule may speak of it no more and the evaluator has yet to end it: for what is
 * said of its open alarm and moves nothing else. Null: nothing is kept of it.
 */
export const loadAlone = async (db: Db, revision: number, of: { rule: string; subject: string }): Promise<Book | null> => {
  const rule = await readRule(db, revision, of.rule);
  const [stored] = await readConditions(db, sql`c.rule = ${of.rule} and c.subject = ${of.subject}`);
  if (!rule || !stored) return null;
  const { subject, state, alarm } = stored;
  return createBook([{ rule, subject, state, alarm }], { revision });
};
