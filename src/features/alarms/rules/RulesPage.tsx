import { lazy, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlarmRule } from '../../../../contract/alarms';
import { alarmRules, alarms } from '../../../../contract/feeds/alarms';
import { useLinkState } from '../../../data/linkState';
import { useFeed } from '../../../data/useFeed';
import { LatePanel } from '../../../ui/LatePanel';
import { panelStateOf } from '../../../ui/panelState';
import type { OnRuleChoice, RuleChoice } from './choice';
import { RuleList } from './RuleList';
import { ruleRows } from './ruleRows';
import { RuleSheet } from './RuleSheet';
import type { RuleSlots } from './slots';
import { useRuleNames } from './useRuleNames';
import styles from './rules.module.css';
import { ALARM_RULE_SCOPE } from '../../../../contract/commands/alarmShapes';
import { useMay } from '../../../data/sessionState';

// The form comes when a rule is to be written.
const RuleEditor = lazy(() => import('./editor/RuleEditor').then(({ RuleEditor: editor }) => ({ default: editor })));

interface RulesPageProps {
  asOf: string | null;
  choice: RuleChoice;
  slots: RuleSlots;
  onChoice: OnRuleChoice;
}
const none = {};
const NO_RULES: readonly AlarmRule[] = [];

/** What raises alarms: the list of rules, one of them in full, and the form in which it is changed. */
export const RulesPage = ({ asOf, choice, slots, onChoice }: RulesPageProps) => {
  const { t } = useTranslation();
  const link = useLinkState();
  const feed = useFeed(alarmRules, none, asOf);
  const open = useFeed(alarms, none, asOf);
  const [said, setSaid] = useState('');
  const [hasMoved, setMoved] = useState(false);
  const move = useCallback<OnRuleChoice>(
    (change) => {
      setMoved(true);
      if (change.mode === 'edit' || change.mode === 'new') setSaid('');
      onChoice(change);
    },
    [onChoice],
  );
  const listed = feed.body?.rules;
  const all = useMemo(() => listed?.map(({ rule }) => rule) ?? NO_RULES, [listed]);
  const { known, names } = useRuleNames(all, asOf);
  const rows = useMemo(() => ruleRows(listed ?? [], open.body?.alarms), [listed, open.body]);
  const row = rows.find(({ rule }) => rule.id === choice.rule);
  const refresh = feed.retry;
  const done = useCallback(
    (words: string, rule: string | undefined) => {
      setSaid(words);
      refresh();
      move({ mode: 'list', rule });
    },
    [refresh, move],
  );
  const state = panelStateOf(feed, link, listed?.length === 0);
  // A form rests on what is true now; a moment of the past has none. It waits until it can be known what it edits.
  const mayEdit = useMay(ALARM_RULE_SCOPE);
  const isEditing =
    mayEdit && choice.mode !== 'list' && asOf === null && listed !== undefined && (choice.rule === undefined || row !== undefined);
  return (
    <div className={styles['page']}>
      {isEditing ? (
        <LatePanel heading={t('alarmRules.heading')}>
          <RuleEditor
            key={`${choice.mode} ${choice.rule ?? ''}`}
            mode={choice.mode === 'new' ? 'new' : 'edit'}
            rule={row?.rule ?? null}
            known={known}
            names={names}
            days={choice.days}
            takesFocus={hasMoved}
            onChoice={move}
            onDone={done}
          />
        </LatePanel>
      ) : (
        <RuleList
          rows={rows}
          names={names}
          state={state}
          revision={feed.revision ?? 0}
          asOf={asOf}
          openId={choice.rule}
          said={said}
          onChoice={move}
        />
      )}
      {!isEditing && choice.rule !== undefined && listed !== undefined && (
        <RuleSheet
          key={choice.rule}
          id={choice.rule}
          row={row ?? null}
          names={names}
          asOf={asOf}
          slots={slots}
          onChoice={move}
          onChanged={refresh}
        />
      )}
    </div>
  );
};
