import { useTranslation } from 'react-i18next';
import type { AlarmRule } from '../../../../contract/alarms';
import { formatDateTime, formatNumber } from '../../../lib/format';
import { Sheet } from '../../../ui/Sheet';
import { StatusWord } from '../../../ui/StatusWord';
import type { OnRuleChoice } from './choice';
import { RuleActs } from './RuleActs';
import { STATE_TONES } from './ruleColumns';
import { ruleFacts } from './ruleFacts';
import type { RuleNames } from './ruleNames';
import type { RuleRow } from './ruleRows';
import { ruleSentence } from './ruleSentence';
import { RuleVersions } from './RuleVersions';
import type { RuleSlots } from './slots';
import styles from './sheet.module.css';
import { ALARM_RULE_SCOPE } from '../../../../contract/commands/alarmShapes';
import { useMay } from '../../../data/sessionState';

interface RuleSheetProps {
  id: string;
  /** Null: there is no such rule at the moment looked at. */
  row: RuleRow | null;
  names: RuleNames;
  asOf: string | null;
  slots: RuleSlots;
  onChoice: OnRuleChoice;
  onChanged: () => void;
}

/** One rule in full: its sentence, its fields, what can be done with it, and every version it had. */
export const RuleSheet = ({ id, row, names, asOf, slots, onChoice, onChanged }: RuleSheetProps) => {
  const { t } = useTranslation();
  const mayEdit = useMay(ALARM_RULE_SCOPE);
  const close = () => onChoice({ rule: undefined });
  return (
    <Sheet side label={row?.rule.body.name ?? t('alarmRules.heading')} closeLabel={t('alarmRules.sheet.close')} onClose={close}>
      {row === null ? (
        <p role="alert">{t('alarmRules.sheet.missing', { id })}</p>
      ) : (
        <div className={styles['sheet']} data-rule-sheet={id}>
          <RuleHead row={row} names={names} slots={slots} />
          {!mayEdit ? null : asOf === null ? (
            <RuleActs row={row} onChoice={onChoice} onChanged={onChanged} />
          ) : (
            <p className={styles['quiet']}>{t('alarmRules.frozen')}</p>
          )}
          <RuleFacts rule={row.rule} names={names} slots={slots} />
          <RuleVersions id={id} names={names} asOf={asOf} />
        </div>
      )}
    </Sheet>
  );
};

const RuleHead = ({ row: { rule, state, subjects, open }, names, slots }: Pick<RuleSheetProps, 'names' | 'slots'> & { row: RuleRow }) => {
  const { t } = useTranslation();
  const { body, retired, version } = rule;
  return (
    <>
      <p className={styles['states']}>
        <StatusWord tone={body.priority}>{t(`alarmRules.priority.${body.priority}`)}</StatusWord>
        <StatusWord tone={STATE_TONES[state]}>{t(`alarmRules.state.${state}`)}</StatusWord>
        <span>{t('alarmRules.sheet.subjects', { subjects: formatNumber(subjects) })}</span>
        {open !== null && open > 0
          ? slots.alarmsOf(rule.id, t('alarmRules.sheet.open', { open: formatNumber(open) }))
          : open === 0 && <span>{t('alarmRules.sheet.openNone')}</span>}
      </p>
      <p className={styles['sentence']}>{ruleSentence(body, names, t)}</p>
      {retired !== null && (
        <p className={styles['retired']}>
          {t('alarmRules.sheet.retired', { at: formatDateTime(retired.at), by: retired.by, why: retired.why })}
        </p>
      )}
      <p className={styles['quiet']}>
        {t('alarmRules.sheet.saved', { version: formatNumber(version), by: rule.savedBy, at: formatDateTime(rule.savedAt) })}
      </p>
    </>
  );
};

const RuleFacts = ({ rule: { body }, names, slots }: Pick<RuleSheetProps, 'names' | 'slots'> & { rule: AlarmRule }) => {
  const { t } = useTranslation();
  const { playbook } = body;
  return (
    <section aria-label={t('alarmRules.sheet.facts')}>
      <h3>{t('alarmRules.sheet.facts')}</h3>
      <dl className={styles['facts']}>
        {ruleFacts(body, names, t)
          // They head the sheet already.
          .filter(({ key }) => key !== 'name' && key !== 'priority' && key !== 'enabled')
          // Of a condition that knows no such thing.
          .filter(({ key, none }) => !none || (key !== 'hysteresis' && key !== 'minimumCoverage'))
          .map(({ key, label, text, none }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd data-none={none}>
                {key === 'playbook' && playbook !== null && 'path' in playbook ? slots.page(playbook.path, playbook.name) : text}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
};
