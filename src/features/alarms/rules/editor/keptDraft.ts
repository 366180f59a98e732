import * as z from 'zod/mini';
import { alarmRuleBody } from '../../../../../contract/alarms';
import { ruleDraft } from './ruleDraft';

/** A draft that was not saved: of which version of the rule it is (null: of a new one), and when it was last changed. */
const keptDraft = z.object({
  draft: ruleDraft,
  base: z.nullable(z.object({ version: z.int(), body: alarmRuleBody })),
  at: z.string(),
});
export type KeptDraft = z.infer<typeof keptDraft>;

const keyOf = (name: string): string => `ioc-alarm-rule-draft:${name}`;

/** What this window keeps of a form that was left; null where it keeps nothing that can be read. */
export const readKept = (name: string): KeptDraft | null => {
  try {
    const parsed = keptDraft.safeParse(JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

/** Keeps a draft in this window, so that another window's is not written over; null: forgets it. */
export const writeKept = (name: string, kept: KeptDraft | null): void => {
  try {
    if (kept === null) sessionStorage.removeItem(keyOf(name));
    else sessionStorage.setItem(keyOf(name), JSON.stringify(kept));
  } catch {
    // A browser that refuses its storage keeps the form for as long as it is open.
  }
};
