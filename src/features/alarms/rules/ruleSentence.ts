import type { TFunction } from 'i18next';
import type { AlarmCondition, AlarmRuleBody, AlarmTarget } from '../../../../contract/alarms';
import { formatExact } from '../../../lib/format';
import { distanceText, onlyUnit, setText } from './amountText';
import type { RuleNames } from './ruleNames';
import { spanText } from './spanText';
import { unitsOf, watchText } from './watchText';

type Judged = Pick<AlarmRuleBody, 'target' | 'condition' | 'onDelaySeconds' | 'offDelaySeconds'>;
type LimitCondition = Extract<AlarmCondition, { kind: 'limit' }>;
const MINUTE = 60;
const percent = (value: number): string => `${formatExact(value)}%`;

/** Of a mean: over how long, and on how much it must rest. Only datastreams are looked at as means. */
const averagedText = ({ averaging, minimumCoverage }: LimitCondition, t: TFunction): string =>
  averaging === 'instant' || minimumCoverage === 0
    ? t(`alarmRules.sentence.averaging.${averaging}`)
    : t(`alarmRules.sentence.covered.${averaging}`, { coverage: percent(minimumCoverage) });

/** What must be so, without its subject and its delays: "vượt giới hạn đang áp dụng". */
export const conditionText = (condition: AlarmCondition, target: AlarmTarget, names: RuleNames, t: TFunction): string => {
  const unit = onlyUnit(unitsOf(target, names));
  switch (condition.kind) {
    case 'limit':
      return condition.limit === 'in-force'
        ? t(`alarmRules.sentence.inForce.${condition.op}`)
        : t(`alarmRules.sentence.op.${condition.op}`, { limit: setText(condition.limit, unit) });
    case 'change':
      return t(`alarmRules.sentence.change.${condition.direction}`, {
        by: distanceText(condition.by, unit, t),
        span: spanText(condition.withinMinutes * MINUTE, t),
      });
    case 'silent':
      return t('alarmRules.sentence.silent', { span: spanText(condition.afterMinutes * MINUTE, t) });
    case 'source-state':
      return t(`alarmRules.sentence.sourceState.${condition.from}`);
    case 'off-path':
      return condition.by === 0
        ? t('alarmRules.sentence.offPathAny')
        : t('alarmRules.sentence.offPath', { by: distanceText(condition.by, unit, t) });
  }
};

/** Where a value must be back to: as a number where the limit is one, else as a share of the limit in force. */
const backText = (condition: AlarmCondition, target: AlarmTarget, names: RuleNames, t: TFunction): string => {
  if (condition.kind !== 'limit' || condition.hysteresis === 0) return t('alarmRules.sentence.clearWhen.plain');
  const goesDown = condition.op === 'gt' || condition.op === 'ge';
  if (condition.limit === 'in-force')
    return t(`alarmRules.sentence.clearWhen.${goesDown ? 'downShare' : 'upShare'}`, { share: percent(condition.hysteresis) });
  const margin = (Math.abs(condition.limit) * condition.hysteresis) / 100;
  const back = Number((goesDown ? condition.limit - margin : condition.limit + margin).toPrecision(12));
  return t(`alarmRules.sentence.clearWhen.${goesDown ? 'down' : 'up'}`, { limit: setText(back, onlyUnit(unitsOf(target, names))) });
};

/** The rule in one sentence: what is watched, when it is told and when that is over; the same words for whoever reads, edits or prints it. */
export const ruleSentence = ({ target, condition, onDelaySeconds, offDelaySeconds }: Judged, names: RuleNames, t: TFunction): string => {
  const isMean = condition.kind === 'limit' && target.kind === 'datastream';
  const watched = `${watchText({ target, condition }, { names, t })}${isMean ? averagedText(condition, t) : ''}`;
  const lasting = (seconds: number): string => (seconds === 0 ? '' : t('alarmRules.sentence.lasting', { span: spanText(seconds, t) }));
  const hasBand = condition.kind === 'limit' && condition.hysteresis > 0;
  const clear =
    hasBand || offDelaySeconds > 0
      ? t('alarmRules.sentence.clear', { how: backText(condition, target, names, t), lasting: lasting(offDelaySeconds) })
      : '';
  return t('alarmRules.sentence.whole', {
    when: `${watched} ${conditionText(condition, target, names, t)}${lasting(onDelaySeconds)}`,
    clear,
  });
};
