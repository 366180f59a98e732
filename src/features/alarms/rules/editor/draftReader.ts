import { createFaults } from './draftFaults';
import { readAmount } from './readAmount';
import type { RuleDraft } from './ruleDraft';

const SOME_MAX = 200;

export type DraftReader = ReturnType<typeof createDraftReader>;

/** Reads the fields of a draft one by one, and keeps what is wrong with each. */
export const createDraftReader = (draft: RuleDraft) => {
  const faults = createFaults();
  const amount = (field: string, typed: string, { min, max, whole = false, above = false }: AmountRule): number => {
    const read = readAmount(typed);
    if (typeof read !== 'number') faults.put(field, read);
    else if (whole && !Number.isInteger(read)) faults.put(field, { kind: 'whole' });
    else if (above && read <= min) faults.put(field, { kind: 'positive' });
    else if (max === undefined && read < min) faults.put(field, { kind: 'atLeast', min });
    else if (max !== undefined && (read < min || read > max)) faults.put(field, { kind: 'range', min, max });
    else return read;
    return min;
  };
  const words = (field: string, typed: string, max: number): string => {
    const text = typed.trim();
    if (text === '') faults.put(field, { kind: 'empty' });
    else if (text.length > max) faults.put(field, { kind: 'tooLong', max });
    return text;
  };
  const some = (field: string, { all, ids }: RuleDraft['stations']): 'all' | string[] => {
    if (all) return 'all';
    if (ids.length === 0) faults.put(field, { kind: 'choose' });
    if (ids.length > SOME_MAX) faults.put(field, { kind: 'tooMany', max: SOME_MAX });
    return [...ids];
  };
  return { draft, faults, amount, words, some };
};
interface AmountRule {
  min: number;
  max?: number;
  whole?: boolean;
  /** `min` itself is too little. */
  above?: boolean;
}
