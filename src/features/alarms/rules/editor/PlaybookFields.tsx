import { useTranslation } from 'react-i18next';
import { Field } from '../../../../ui/Field';
import type { FormPart } from './formContext';
import { SelectField } from './SelectField';
import styles from './form.module.css';

/** What is to be done: nothing yet, words, or a page of the product. */
export const PlaybookFields = ({ draft, put, faultOf }: FormPart) => {
  const { t } = useTranslation();
  return (
    <>
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
