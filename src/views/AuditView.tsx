import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { AuditPanel } from '../features/audit/AuditPanel';
import { daysFrom, kindFrom, outcomeFrom, type AuditChoice } from '../features/audit/model';
import { told } from './addressWords';

/** What the audit is narrowed to stands in the address: words, who, kind, outcome, and of which days. */
export const AuditView = () => {
  const { asOf, q, source, group, muc, ngay, 'so-ngay': days } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const onChoice = useCallback(
    (change: Partial<AuditChoice>) =>
      void navigate({
        to: '.',
        resetScroll: false,
        // Each letter typed is no step that Back should undo.
        replace: 'query' in change,
        search: (old) =>
          told({
            ...old,
            ...('query' in change && { q: change.query === '' ? undefined : change.query }),
            ...('actor' in change && { source: change.actor }),
            ...('kind' in change && { group: change.kind }),
            ...('outcome' in change && { muc: change.outcome }),
            ...('day' in change && { ngay: change.day }),
            ...('days' in change && { 'so-ngay': change.days === '30' ? undefined : change.days }),
          }),
      }),
    [navigate],
  );
  const choice: AuditChoice = {
    query: q ?? '',
    actor: source,
    kind: kindFrom(group),
    outcome: outcomeFrom(muc),
    days: daysFrom(days),
    day: ngay,
  };
  return <AuditPanel asOf={asOf ?? null} choice={choice} onChoice={onChoice} />;
};
