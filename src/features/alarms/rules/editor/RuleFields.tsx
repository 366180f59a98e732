import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { ActFields } from './ActFields';
import { ConditionFields } from './ConditionFields';
import { DelayFields } from './DelayFields';
import { EscalationFields } from './EscalationFields';
import type { FormPart } from './formContext';
import { HoldFields } from './HoldFields';
import { TargetFields } from './TargetFields';
import { WhatFields } from './WhatFields';
import styles from './form.module.css';

const PARTS: readonly (readonly [
  name: 'what' | 'target' | 'condition' | 'delay' | 'act' | 'escalation' | 'hold',
  fields: ComponentType<FormPart>,
])[] = [
  ['what', WhatFields],
  ['target', TargetFields],
  ['condition', ConditionFields],
  ['delay', DelayFields],
  ['act', ActFields],
  ['escalation', EscalationFields],
  ['hold', HoldFields],
];

/** Every field of a rule, part by part. */
export const RuleFields = (part: FormPart) => {
  const { t } = useTranslation();
  return PARTS.map(([name, Fields]) => (
    <fieldset key={name} className={styles['part']}>
      <legend>{t(`alarmRules.form.part.${name}`)}</legend>
      <Fields {...part} />
    </fieldset>
  ));
};
