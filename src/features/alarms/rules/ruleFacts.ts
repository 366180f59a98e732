import type { TFunction } from 'i18next';
import type { AlarmRuleBody } from '../../../../contract/alarms';
import type { alarmRules } from '../../../i18n/vi/alarmRules';
import { formatExact } from '../../../lib/format';
import type { RuleNames } from './ruleNames';
import { conditionText } from './ruleSentence';
import { spanText } from './spanText';
import { capitalised, watchText } from './watchText';

export type FactKey = keyof typeof alarmRules.alarmRules.field;
export interface RuleFact {
  key: FactKey;
  label: string;
  text: string;
  /** It says that there is nothing. */
  none: boolean;
}

const playbookText = (playbook: AlarmRuleBody['playbook'], t: TFunction): string | null => {
  if (playbook === null) return null;
  return 'words' in playbook ? playbook.words : t('alarmRules.value.playbookPage', { name: playbook.name, path: playbook.path });
};

const averagingText = ({ target, condition }: AlarmRuleBody, t: TFunction): string =>
  condition.kind === 'limit' && target.kind === 'datastream'
    ? `${t(`alarmRules.form.averagings.${condition.averaging}`).toLocaleLowerCase('vi')} `
    : '';

/** Every field of a rule in words, in the order in which it is read: what the sheet shows and what two versions are compared by. */
export const ruleFacts = (body: AlarmRuleBody, names: RuleNames, t: TFunction): RuleFact[] => {
  const { condition } = body;
  const share = (value: number): string => t('alarmRules.value.share', { share: `${formatExact(value)}%` });
  const delay = (seconds: number): string => (seconds === 0 ? t('alarmRules.value.noDelay') : spanText(seconds, t));
  const facts: [FactKey, string | null][] = [
    ['name', body.name],
    ['target', capitalised(watchText(body, { names, t, full: true }))],
    ['condition', capitalised(`${averagingText(body, t)}${conditionText(condition, body.target, names, t)}`)],
    ['hysteresis', condition.kind === 'limit' && condition.hysteresis > 0 ? share(condition.hysteresis) : null],
    ['minimumCoverage', condition.kind === 'limit' && condition.minimumCoverage > 0 ? `${formatExact(condition.minimumCoverage)}%` : null],
    ['onDelay', delay(body.onDelaySeconds)],
    ['offDelay', delay(body.offDelaySeconds)],
    ['priority', t(`alarmRules.priority.${body.priority}`)],
    ['owner', names.agency(body.owner)],
    ['playbook', playbookText(body.playbook, t)],
    [
      'escalation',
      body.escalation
        .map(({ afterMinutes, to }) => t('alarmRules.value.step', { span: spanText(afterMinutes * 60, t), to: names.audience(to) }))
        .join('; ') || null,
    ],
    ['suppressedBy', body.suppressedBy.map(names.rule).join(', ') || null],
    ['maxShelf', spanText(body.maxShelfMinutes * 60, t)],
    ['enabled', t(`alarmRules.state.${body.enabled ? 'on' : 'off'}`)],
    ['basis', body.basis],
  ];
  return facts.map(([key, text]) => ({
    key,
    label: t(`alarmRules.field.${key}`),
    text: text ?? t('alarmRules.value.none'),
    none: text === null,
  }));
};
