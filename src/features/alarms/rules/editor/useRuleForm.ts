import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlarmRule, AlarmRuleBody } from '../../../../../contract/alarms';
import { draftOf } from './draftOf';
import { readKept, writeKept, type KeptDraft } from './keptDraft';
import { EMPTY_DRAFT, type RuleDraft } from './ruleDraft';

export type Base = NonNullable<KeptDraft['base']>;
export const baseOf = ({ version, body }: AlarmRule): Base => ({ version, body });

/** A form of a rule: its draft, what it is based on, and what of it is kept when the page is left. */
export const useRuleForm = (mode: 'edit' | 'new', rule: AlarmRule | null) => {
  const { t } = useTranslation();
  const name = mode === 'edit' && rule ? rule.id : `moi ${rule?.id ?? ''}`;
  const [begun] = useState(() => {
    const kept = readKept(name);
    if (kept) return { draft: kept.draft, base: kept.base, keptAt: kept.at };
    if (!rule) return { draft: EMPTY_DRAFT, base: null, keptAt: null };
    if (mode === 'edit') return { draft: draftOf(rule.body), base: baseOf(rule), keptAt: null };
    return { draft: { ...draftOf(rule.body), name: t('alarmRules.form.copyName', { name: rule.body.name }) }, base: null, keptAt: null };
  });
  const [draft, setDraft] = useState<RuleDraft>(begun.draft);
  const [base, setBase] = useState<Base | null>(begun.base);
  const keep = useCallback(
    (next: RuleDraft, on: Base | null) => writeKept(name, { draft: next, base: on, at: new Date().toISOString() }),
    [name],
  );
  const put = useCallback(
    (change: Partial<RuleDraft>) => {
      const next = { ...draft, ...change };
      setDraft(next);
      keep(next, base);
    },
    [draft, base, keep],
  );
  /** From now on the draft is of this version, with this in it. */
  const rebase = useCallback(
    (on: Base, body: AlarmRuleBody | null) => {
      const next = body === null ? draft : draftOf(body);
      setDraft(next);
      setBase(on);
      keep(next, on);
    },
    [draft, keep],
  );
  const forget = useCallback(() => writeKept(name, null), [name]);
  return { draft, base, put, rebase, forget, keptAt: begun.keptAt };
};
