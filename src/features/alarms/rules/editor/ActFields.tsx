import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PRIORITIES } from '../../../../../contract/alarms';
import { ROLES } from '../../../../../contract/notification';
import { standsOn } from '../../../../../contract/rules/confirmationAgencies';
import { vietnamDay } from '../../../../../contract/rules/taskTiming';
import { useClock } from '../../../../ui/clock';
import { AmountField } from './AmountField';
import { Field } from './Field';
import type { FormPart } from './formContext';
import { SelectField } from './SelectField';
import styles from './form.module.css';

const SHAPES = { critical: '◆', high: '▲', medium: '■', low: '●' } as const;
const STEPS_MAX = 5;

/** Agencies that still stand, and the one that is named already. */
const useAgencies = ({ known, names }: FormPart, named: readonly string[]) => {
  const today = useClock(vietnamDay);
  return useMemo(() => {
    const standing = known.agencies.flatMap((each) => (standsOn(each, today) ? [{ id: each.id, name: each.name }] : []));
    const gone = named.filter((id) => id !== '' && standing.every((each) => each.id !== id)).map((id) => ({ id, name: names.agency(id) }));
    return [...gone, ...standing];
  }, [known, names, named, today]);
};

/** How urgent an alarm is, who acts, and what they do. */
export const ActFields = (part: FormPart) => {
  const { t } = useTranslation();
  const { draft, put, faultOf } = part;
  const named = useMemo(() => [draft.owner], [draft.owner]);
  const agencies = useAgencies(part, named);
  return (
    <>
      <div className={styles['pair']}>
        <SelectField
          field="priority"
          label={t('alarmRules.form.priority')}
          value={draft.priority}
          choices={PRIORITIES.map((id) => ({ id, name: `${SHAPES[id]} ${t(`alarmRules.priority.${id}`)}` }))}
          onValue={(priority) => put({ priority })}
        />
        <SelectField
          field="owner"
          label={t('alarmRules.form.owner')}
          value={draft.owner}
          choices={[{ id: '', name: t('alarmRules.form.ownerNone') }, ...agencies]}
          onValue={(owner) => put({ owner })}
        />
      </div>
      <SelectField
        field="playbook"
        label={t('alarmRules.form.playbookKind')}
        value={draft.playbook}
        choices={(['none', 'words', 'page'] as const).map((id) => ({ id, name: t(`alarmRules.form.playbookKinds.${id}`) }))}
        onValue={(playbook) => put({ playbook })}
      />
      {draft.playbook === 'words' && (
        <Field field="playbookWords" label={t('alarmRules.form.playbookWords')} fault={faultOf('playbookWords')}>
          {(control) => (
            <textarea
              {...control}
              rows={4}
              maxLength={2_000}
              value={draft.playbookWords}
              onChange={({ target }) => put({ playbookWords: target.value })}
            />
          )}
        </Field>
      )}
      {draft.playbook === 'page' && (
        <div className={styles['pair']}>
          <Field field="playbookName" label={t('alarmRules.form.playbookName')} fault={faultOf('playbookName')}>
            {(control) => (
              <input
                {...control}
                maxLength={200}
                value={draft.playbookName}
                onChange={({ target }) => put({ playbookName: target.value })}
              />
            )}
          </Field>
          <Field
            field="playbookPath"
            label={t('alarmRules.form.playbookPath')}
            hint={t('alarmRules.form.playbookPathHint')}
            fault={faultOf('playbookPath')}
          >
            {(control) => (
              <input
                {...control}
                maxLength={500}
                value={draft.playbookPath}
                onChange={({ target }) => put({ playbookPath: target.value })}
              />
            )}
          </Field>
        </div>
      )}
    </>
  );
};

/** Who else is told while nobody acknowledges, and after how long. */
export const EscalationFields = (part: FormPart) => {
  const { t } = useTranslation();
  const { draft, put, faultOf } = part;
  const named = useMemo(
    () => draft.escalation.flatMap(({ to }) => (to.startsWith('agency:') ? [to.slice('agency:'.length)] : [])),
    [draft.escalation],
  );
  const agencies = useAgencies(part, named);
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
