import { useTranslation } from 'react-i18next';
import type { AlarmRule, AlarmRuleBody } from '../../../../../contract/alarms';
import { formatDateTime, formatNumber } from '../../../../lib/format';
import { ConflictChoice } from '../../../../ui/ConflictChoice';
import { ruleChanges } from '../ruleChanges';
import type { RuleNames } from '../ruleNames';
import { CONFLICT_ID } from './ConflictLine';
import { mergeBodies } from './mergeBodies';

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
      <ConflictChoice
        id={CONFLICT_ID}
        heading={t('alarmRules.form.conflict.retired', {
          by: current.retired.by,
          at: formatDateTime(current.retired.at),
          why: current.retired.why,
        })}
        hint={t('alarmRules.form.conflict.retiredHint')}
        sides={[]}
        ways={[{ label: t('alarmRules.form.conflict.asNew'), onChoose: onAsNew }]}
      />
    );
  const merged = mine && mergeBodies(base, mine, current.body);
  const labels = merged?.both.map((key) => t(`alarmRules.field.${key}`)) ?? [];
  return (
    <ConflictChoice
      id={CONFLICT_ID}
      heading={t('alarmRules.form.conflict.heading', { by: current.savedBy, version, at: formatDateTime(current.savedAt) })}
      hint={t('alarmRules.form.conflict.lost')}
      sides={[
        { heading: t('alarmRules.form.conflict.theirs', { version }), lines: ruleChanges(base, current.body, names, t) },
        ...(mine ? [{ heading: t('alarmRules.form.conflict.mine', { version }), lines: ruleChanges(current.body, mine, names, t) }] : []),
      ]}
      both={labels.length > 0 ? t('alarmRules.form.conflict.both', { fields: labels.join(', ') }) : ''}
      ways={[
        ...(merged?.body ? [{ label: t('alarmRules.form.conflict.merge'), isFirst: true, onChoose: () => onResolve(merged.body) }] : []),
        { label: t('alarmRules.form.conflict.keepMine', { version }), onChoose: () => onResolve(null) },
        { label: t('alarmRules.form.conflict.takeTheirs', { version }), onChoose: () => onResolve(current.body) },
      ]}
    />
  );
};
