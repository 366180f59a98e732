import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES } from '../../../../../contract/notification';
import { AmountField } from './AmountField';
import type { FormPart } from './formContext';
import { SelectField } from './SelectField';
import { useStandingAgencies } from './useStandingAgencies';
import styles from './form.module.css';

const STEPS_MAX = 5;

/** Who else is told while nobody acknowledges, and after how long. */
export const EscalationFields = (part: FormPart) => {
  const { t } = useTranslation();
  const { draft, put, faultOf } = part;
  const named = useMemo(
    () => draft.escalation.flatMap(({ to }) => (to.startsWith('agency:') ? [to.slice('agency:'.length)] : [])),
    [draft.escalation],
  );
  const agencies = useStandingAgencies(part, named);
  const persons = draft.escalation.flatMap(({ to }) => (to.startsWith('person:') ? [{ id: to, name: part.names.audience(to) }] : []));
  const choices = [
    { id: '', name: '–' },
    ...ROLES.map((role) => ({ id: `role:${role}`, name: t(`alarmRules.value.roles.${role}`) })),
    ...persons,
    ...agencies.map(({ id, name }) => ({ id: `agency:${id}`, name })),
  ];
  const set = (index: number, change: Partial<(typeof draft.escalation)[number]>) =>
    put({ escalation: draft.escalation.map((step, at) => (at === index ? { ...step, ...change } : step)) });
  return (
    <>
      {draft.escalation.length === 0 && <p className={styles['quiet']}>{t('alarmRules.form.escalationNone')}</p>}
      {draft.escalation.map(({ after, to }, index) => (
        // A step is known by its place alone.
        <div key={index} className={styles['step']} role="group" aria-label={t('alarmRules.form.step', { n: index + 1 })}>
          <AmountField
            field={`after${index}`}
            label={t('alarmRules.form.stepAfter')}
            value={after}
            onValue={(typed) => set(index, { after: typed })}
            fault={faultOf(`after${index}`)}
          />
          <SelectField
            field={`to${index}`}
            label={t('alarmRules.form.stepTo')}
            value={to}
            choices={choices}
            onValue={(id) => set(index, { to: id })}
            fault={faultOf(`to${index}`)}
          />
          <button
            type="button"
            aria-label={t('alarmRules.form.stepRemove', { n: index + 1 })}
            onClick={() => put({ escalation: draft.escalation.filter((_, at) => at !== index) })}
          >
            ✕
          </button>
        </div>
      ))}
      {draft.escalation.length < STEPS_MAX && (
        <div>
          <button type="button" onClick={() => put({ escalation: [...draft.escalation, { after: '', to: '' }] })}>
            {t('alarmRules.form.stepAdd')}
          </button>
        </div>
      )}
    </>
  );
};
