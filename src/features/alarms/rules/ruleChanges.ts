import type { TFunction } from 'i18next';
import type { AlarmRuleBody } from '../../../../contract/alarms';
import { ruleFacts } from './ruleFacts';
import type { RuleNames } from './ruleNames';

/** What changed from one version to the next, a line a field, in words; never none where anything changed. */
export const ruleChanges = (before: AlarmRuleBody, after: AlarmRuleBody, names: RuleNames, t: TFunction): string[] => {
  const old = ruleFacts(before, names, t);
  const lines = ruleFacts(after, names, t).flatMap(({ key, label, text, none }) => {
    const was = old.find((each) => each.key === key);
    if (!was || was.text === text) return [];
    if (none) return [t('alarmRules.versions.removed', { label, from: was.text })];
    return [
      was.none ? t('alarmRules.versions.added', { label, to: text }) : t('alarmRules.versions.change', { label, from: was.text, to: text }),
    ];
  });
  if (lines.length > 0) return lines;
  return [t(JSON.stringify(before) === JSON.stringify(after) ? 'alarmRules.versions.same' : 'alarmRules.versions.other')];
};
