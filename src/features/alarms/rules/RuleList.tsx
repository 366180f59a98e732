import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../../export/ExportButton';
import { formatNumber } from '../../../lib/format';
import { PanelFrame } from '../../../ui/PanelFrame';
import type { PanelState } from '../../../ui/panelState';
import { DataTable } from '../../../ui/table/DataTable';
import type { OnRuleChoice } from './choice';
import { ruleColumns } from './ruleColumns';
import type { RuleNames } from './ruleNames';
import { countRules, type RuleRow } from './ruleRows';
import styles from './rules.module.css';
import { ALARM_RULE_SCOPE } from '../../../../contract/commands/alarmShapes';
import { useMay } from '../../../data/sessionState';

interface RuleListProps {
  rows: readonly RuleRow[];
  names: RuleNames;
  state: PanelState;
  revision: number;
  asOf: string | null;
  openId: string | undefined;
  /** What was just done, in words. */
  said: string;
  onChoice: OnRuleChoice;
}
const idOf = ({ rule }: RuleRow): string => rule.id;

/** Every rule: what it watches, when it is raised, who acts, and how many of its alarms are open. */
export const RuleList = ({ rows, names, state, revision, asOf, openId, said, onChoice }: RuleListProps) => {
  const mayEdit = useMay(ALARM_RULE_SCOPE);
  const { t } = useTranslation();
  const columns = useMemo(() => ruleColumns(names, t), [names, t]);
  const open = useCallback(({ rule }: RuleRow) => onChoice({ rule: rule.id }), [onChoice]);
  const counts = countRules(rows);
  return (
    <PanelFrame
      heading={t('alarmRules.heading')}
      sub={t('alarmRules.sub')}
      state={state}
      emptyText={t(asOf === null ? 'alarmRules.none' : 'alarmRules.noneThen')}
      tools={
        <>
          {asOf === null && mayEdit && (
            <button type="button" className={styles['primary']} onClick={() => onChoice({ rule: undefined, mode: 'new' })}>
              {t('alarmRules.new')}
            </button>
          )}
          {rows.length > 0 && (
            <ExportButton of={async () => (await import('./rulesExport')).rulesExport({ rows, names, asOf, revision }, t)} />
          )}
        </>
      }
    >
      <p role="status" className={styles['done']}>
        {said}
      </p>
      {asOf !== null && <p className={styles['quiet']}>{t('alarmRules.frozen')}</p>}
      <p className={styles['summary']}>
        {t('alarmRules.summary', {
          active: formatNumber(counts.on),
          off: formatNumber(counts.off),
          retired: formatNumber(counts.retired),
          subjects: formatNumber(counts.subjects),
        })}
      </p>
      <div className={styles['list']}>
        <DataTable caption={t('alarmRules.heading')} rows={rows} columns={columns} rowId={idOf} currentId={openId ?? null} onOpen={open} />
      </div>
    </PanelFrame>
  );
};
