import { useTranslation } from 'react-i18next';
import { Field } from '../../../../ui/Field';
import type { FormPart } from './formContext';

/** How a rule is called, and what it rests on. */
export const WhatFields = ({ draft, put, faultOf }: FormPart) => {
  const { t } = useTranslation();
  return (
    <>
      <Field field="name" label={t('alarmRules.form.name')} hint={t('alarmRules.form.nameHint')} fault={faultOf('name')}>
        {(control) => <input {...control} maxLength={200} value={draft.name} onChange={({ target }) => put({ name: target.value })} />}
      </Field>
      <Field field="basis" label={t('alarmRules.form.basis')} hint={t('alarmRules.form.basisHint')} fault={faultOf('basis')}>
        {(control) => (
          <textarea {...control} rows={2} maxLength={500} value={draft.basis} onChange={({ target }) => put({ basis: target.value })} />
        )}
      </Field>
    </>
  );
};
