import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { AmountField } from './AmountField';
import type { FormPart } from './formContext';
import { FieldGroup } from '../../../../ui/Field';
import { PickList } from './PickList';
import styles from './form.module.css';

/** Alarms of one group stand together: those of a station, of an indicator, of a source. */
const groupOf = (kind: string): string => (kind === 'indicator' || kind === 'source' ? kind : 'station');

/** What keeps a rule's alarms quiet: rules above it, and for how long a person may. */
export const HoldFields = ({ draft, put, faultOf, known, rule }: FormPart) => {
  const { t } = useTranslation();
  const parents = useMemo(
    () =>
      known.rules
        .filter(({ id, retired, body }) => retired === null && id !== rule?.id && groupOf(body.target.kind) === groupOf(draft.target))
        .map(({ id, body }) => ({ id, name: body.name, note: t(`alarmRules.priority.${body.priority}`) })),
    [known.rules, rule?.id, draft.target, t],
  );
  return (
    <>
      {(parents.length > 0 || draft.suppressedBy.length > 0) && (
        <FieldGroup label={t('alarmRules.form.suppressedBy')} hint={t('alarmRules.form.suppressedHint')}>
          <PickList
            field="suppressedBy"
            label={t('alarmRules.form.suppressedBy')}
            choices={parents}
            chosen={draft.suppressedBy}
            onChosen={(suppressedBy) => put({ suppressedBy })}
            goneText={t('alarmRules.form.gone')}
            fault={faultOf('suppressedBy')}
          />
        </FieldGroup>
      )}
      <AmountField
        field="maxShelf"
        label={t('alarmRules.form.maxShelf')}
        value={draft.maxShelf}
        onValue={(maxShelf) => put({ maxShelf })}
        hint={t('alarmRules.form.maxShelfHint')}
        fault={faultOf('maxShelf')}
      />
      <label className={styles['check']}>
        <input type="checkbox" checked={draft.enabled} onChange={({ target }) => put({ enabled: target.checked })} />
        {t('alarmRules.form.enabled')}
      </label>
    </>
  );
};
