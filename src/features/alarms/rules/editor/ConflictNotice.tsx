import { useTranslation } from 'react-i18next';
import type { AlarmRule, AlarmRuleBody } from '../../../../../contract/alarms';
import { formatDateTime, formatNumber } from '../../../../lib/format';
import { ruleChanges } from '../ruleChanges';
import type { RuleNames } from '../ruleNames';
import { CONFLICT_ID } from './ConflictLine';
import { mergeBodies } from './mergeBodies';
import styles from './conflict.module.css';

interface ConflictNoticeProps {
  /** What the draft was made from. */
  base: AlarmRuleBody;
  /** The draft as it would be sent; null where it cannot be yet. */
  mine: AlarmRuleBody | null;
  /** What is true now. */
  current: AlarmRule;
  names: RuleNames;
  /** The draft is kept and rests on what is true now; with a body, that is the draft. */
  onResolve: (body: AlarmRuleBody | null) => void;
  onAsNew: () => void;
}

/** Somebody else saved the rule meanwhile: what they changed, what I changed, and the ways on. A person chooses; nothing is lost before. */
export const ConflictNotice = ({ base, mine, current, names, onResolve, onAsNew }: ConflictNoticeProps) => {
  const { t } = useTranslation();
  const version = formatNumber(current.version);
  if (current.retired !== null)
    return (
      <section role="alert" id={CONFLICT_ID} tabIndex={-1} className={styles['conflict']}>
        <h3>
          {t('alarmRules.form.conflict.retired', {
            by: current.retired.by,
            at: formatDateTime(current.retired.at),
            why: current.retired.why,
          })}
        </h3>
        <p>{t('alarmRules.form.conflict.retiredHint')}</p>
        <div className={styles['buttons']}>
          <button type="button" onClick={onAsNew}>
            {t('alarmRules.form.conflict.asNew')}
          </button>
        </div>
      </section>
    );
  const merged = mine && mergeBodies(base, mine, current.body);
  const labels = merged?.both.map((key) => t(`alarmRules.field.${key}`)) ?? [];
  return (
    <section role="alert" id={CONFLICT_ID} tabIndex={-1} className={styles['conflict']}>
      <h3>{t('alarmRules.form.conflict.heading', { by: current.savedBy, version, at: formatDateTime(current.savedAt) })}</h3>
      <p>{t('alarmRules.form.conflict.lost')}</p>
      <h4>{t('alarmRules.form.conflict.theirs', { version })}</h4>
      <Lines lines={ruleChanges(base, current.body, names, t)} />
      {mine && (
        <>
          <h4>{t('alarmRules.form.conflict.mine', { version })}</h4>
          <Lines lines={ruleChanges(current.body, mine, names, t)} />
        </>
      )}
      {labels.length > 0 && <p>{t('alarmRules.form.conflict.both', { fields: labels.join(', ') })}</p>}
      <div className={styles['buttons']}>
        {merged?.body && (
          <button type="button" className={styles['primary']} onClick={() => onResolve(merged.body)}>
            {t('alarmRules.form.conflict.merge')}
          </button>
        )}
        <button type="button" onClick={() => onResolve(null)}>
          {t('alarmRules.form.conflict.keepMine', { version })}
        </button>
        <button type="button" onClick={() => onResolve(current.body)}>
          {t('alarmRules.form.conflict.takeTheirs', { version })}
        </button>
      </div>
    </section>
  );
};

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
