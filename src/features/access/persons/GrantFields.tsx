import { useTranslation } from 'react-i18next';
import { FIELDS, ROLE_IDS, type Grant } from '../../../../contract/access/roles';
import { Field } from '../../../ui/Field';
import { LimitField } from '../LimitField';
import type { LimitChoices } from '../useLimits';
import type { LimitName } from './personDraft';
import styles from '../access.module.css';

interface GrantFieldsProps {
  number: number;
  grant: Grant;
  choices: LimitChoices;
  fault: LimitName | null;
  onGrant: (grant: Grant) => void;
  onDrop: () => void;
}

/** Administration is of the whole province. */
const WHOLE = 'administrator';

/** One role of a person, and how far it goes. */
export const GrantFields = ({ number, grant, choices, fault, onGrant, onDrop }: GrantFieldsProps) => {
  const { t } = useTranslation();
  const faultOf = (name: LimitName) => (fault === name ? t(`access.form.faults.${name}`) : undefined);
  const { agencies, areas, isMissing } = choices;
  return (
    <fieldset className={styles['grant']}>
      <legend>{t('access.form.grant', { n: number })}</legend>
      <Field field="role" label={t('access.persons.role')} fault={undefined}>
        {(control) => (
          <select
            {...control}
            value={grant.role}
            onChange={({ target }) => {
              const role = ROLE_IDS.find((each) => each === target.value) ?? grant.role;
              onGrant(role === WHOLE ? { role, agencies: null, areas: null, fields: null } : { ...grant, role });
            }}
          >
            {ROLE_IDS.map((each) => (
              <option key={each} value={each}>
                {t(`roles.name.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {grant.role !== WHOLE && (
        <>
          <LimitField
            what="agencies"
            choices={agencies}
            value={grant.agencies}
            isMissing={isMissing}
            fault={faultOf('agencies')}
            onValue={(value) => onGrant({ ...grant, agencies: value })}
          />
          <LimitField
            what="areas"
            choices={areas}
            value={grant.areas}
            isMissing={isMissing}
            fault={faultOf('areas')}
            onValue={(value) => onGrant({ ...grant, areas: value })}
          />
          <LimitField
            what="fields"
            choices={FIELDS.map((id) => ({ id, name: t(`access.field.${id}`) }))}
            value={grant.fields}
            fault={faultOf('fields')}
            onValue={(value) => onGrant({ ...grant, fields: value && FIELDS.filter((field) => value.includes(field)) })}
          />
        </>
      )}
      <div>
        <button type="button" onClick={onDrop}>
          {t('access.form.dropGrant', { name: t(`roles.name.${grant.role}`) })}
        </button>
      </div>
    </fieldset>
  );
};
