import { Link, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { DRY_SPANS, type OnRuleChoice, type RuleChoice } from '../features/alarms/rules/choice';
import { RulesPage } from '../features/alarms/rules/RulesPage';
import type { RuleSlots } from '../features/alarms/rules/slots';
import { usePathLink } from './usePathLink';
import { useOwnSearch } from './useOwnSearch';

const MODES = { sua: 'edit', moi: 'new' } as const;
const addressOf = (mode: RuleChoice['mode']): string | undefined => (mode === 'edit' ? 'sua' : mode === 'new' ? 'moi' : undefined);

/** The rules of alarms; the open one, the form and the span of its dry run stand in the address. */
export const AlarmRulesView = () => {
  const { asOf, 'quy-tac': rule, xem, 'so-ngay': days } = useSearch({ from: '__root__' });
  const choose = useOwnSearch();
  const choice = useMemo(
    (): RuleChoice => ({
      rule,
      mode: xem === 'sua' || xem === 'moi' ? MODES[xem] : 'list',
      days: DRY_SPANS.find((each) => each === days) ?? '90',
    }),
    [rule, xem, days],
  );
  const onChoice = useCallback<OnRuleChoice>(
    (change) => {
      const next = { ...choice, ...change };
      choose({ 'quy-tac': next.rule, xem: addressOf(next.mode), 'so-ngay': next.days === '90' ? undefined : next.days });
    },
    [choice, choose],
  );
  const page = usePathLink();
  const slots = useMemo(
    (): RuleSlots => ({
      alarmsOf: (id, text) => (
        <Link to="/canh-bao" search={{ 'quy-tac': id, ...(asOf === undefined ? {} : { asOf }) }}>
          {text}
        </Link>
      ),
      page,
    }),
    [asOf, page],
  );
  return <RulesPage asOf={asOf ?? null} choice={choice} slots={slots} onChoice={onChoice} />;
};
