import type { Manner } from '../../../contract/rules/alarms/condition';
import { dueAt } from '../../../contract/rules/alarms/dueAt';
import { mannerOf } from '../../../contract/rules/alarms/mannerOf';
import type { BookLine, Due } from './bookLine';

/** A condition in a book, and what follows from it. */
export interface Entry {
  line: BookLine;
  manner: Manner;
  due: number | null;
}

const keyOf = (rule: string, subject: string): string => `${rule}\n${subject}`;
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
/** Whatever the order in which conditions came into the book: the same inputs give the same journal. */
const byName = ({ line: a }: Entry, { line: b }: Entry): number => compare(a.rule.id, b.rule.id) || compare(a.subject.key, b.subject.key);

/** The conditions of a book, by rule and subject, by group, and by what is due first; lists are in order of rule and subject. */
export const createEntries = () => {
  const entries = new Map<string, Entry>();
  const groups = new Map<string, Set<Entry>>();

  const groupOf = (group: string): Set<Entry> => {
    const found = groups.get(group) ?? new Set();
    groups.set(group, found);
    return found;
  };
  const isBefore = (entry: Entry, first: Entry | null): boolean => {
    if (entry.due === null || first?.due === null) return entry.due !== null;
    return first === null || entry.due < first.due || (entry.due === first.due && byName(entry, first) < 0);
  };
  return {
    find: (rule: string, subject: string): Entry | undefined => entries.get(keyOf(rule, subject)),
    all: (): Entry[] => [...entries.values()].toSorted(byName),
    inGroup: (group: string): Entry[] => [...groupOf(group)].toSorted(byName),
    enter: (line: BookLine): Entry => {
      const manner = mannerOf(line.rule.body);
      const entry = { line, manner, due: dueAt(line.state, manner) };
      entries.set(keyOf(line.rule.id, line.subject.key), entry);
      groupOf(line.subject.group).add(entry);
      return entry;
    },
    /** Another word on the same condition: a new version of its rule, of its subject, or what somebody stored of it. */
    put: (entry: Entry, line: BookLine): void => {
      groupOf(entry.line.subject.group).delete(entry);
      groupOf(line.subject.group).add(entry);
      entry.line = line;
      entry.manner = mannerOf(line.rule.body);
      entry.due = dueAt(line.state, entry.manner);
    },
    remove: (entry: Entry): void => {
      entries.delete(keyOf(entry.line.rule.id, entry.line.subject.key));
      groupOf(entry.line.subject.group).delete(entry);
    },
    nextDue: (): Due | null => {
      let first: Entry | null = null;
      for (const entry of entries.values()) if (isBefore(entry, first)) first = entry;
      return first?.due == null ? null : { at: first.due, rule: first.line.rule.id, subject: first.line.subject.key };
    },
  };
};
