import { useTranslation } from 'react-i18next';
import { MOST_GRANTS, type Person } from '../../../../contract/access/persons';
import { formatNumber } from '../../../lib/format';
import { FailureLine } from '../../../ui/FailureLine';
import { Field } from '../../../ui/Field';
import { AskFirst } from '../AskFirst';
import { useLimits } from '../useLimits';
import { GrantFields } from './GrantFields';
import { NEW_GRANT, type PersonFault } from './personDraft';
import { PersonConflict } from './PersonConflict';
import { usePersonForm, type PersonDone } from './usePersonForm';
import styles from '../access.module.css';

interface PersonFormProps {
  /** As they are now; null: a new one. */
  person: Person | null;
  onDone: (said: string) => void;
  onCancel: () => void;
}

/** Name, e-mail, roles and how far they go, and whether they may come in at all. */
export const PersonForm = ({ person, onDone, onCancel }: PersonFormProps) => {
  const { t } = useTranslation();
  const choices = useLimits();
  const said = (done: PersonDone): string =>
    done.kind === 'signed-out'
      ? t('access.form.signedOut', { name: done.name, count: done.ended, replace: { count: formatNumber(done.ended) } })
      : t(`access.form.${done.kind}`, { name: done.name });
  const saved = usePersonForm(person, (done) => onDone(said(done)));
  const { form, draft, put, read, isTried, isUnchanged, conflict, isPending, failed } = saved;
  const faultOf = (...names: PersonFault[]) => {
    const found = isTried ? names.find((name) => read.faults?.includes(name)) : undefined;
    return found && t(`access.form.faults.${found}`);
  };
  return (
    <>
      {conflict && <PersonConflict theirs={conflict} mine={draft} onResolve={saved.resolve} />}
      <form ref={form} className={styles['form']} onSubmit={saved.onSave} noValidate>
        <Field field="name" label={t('access.persons.name')} fault={faultOf('name')}>
          {(control) => <input {...control} value={draft.name} maxLength={200} onChange={({ target }) => put({ name: target.value })} />}
        </Field>
        <Field field="email" label={t('access.persons.email')} hint={t('access.form.emailHint')} fault={faultOf('email', 'address')}>
          {(control) => (
            <input
              {...control}
              type="email"
              autoComplete="off"
              value={draft.email}
              maxLength={200}
              onChange={({ target }) => put({ email: target.value })}
            />
          )}
        </Field>
        <h3>{t('access.form.grants')}</h3>
        {draft.grants.length === 0 && <p className={styles['quiet']}>{t('access.form.noGrants')}</p>}
        {draft.grants.map((grant, index) => (
          <GrantFields
            // A grant has no name of its own; its place is what it is known by.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            number={index + 1}
            grant={grant}
            choices={choices}
            fault={isTried ? (read.grantFaults?.[index] ?? null) : null}
            onGrant={(next) => put({ grants: draft.grants.with(index, next) })}
            onDrop={() => put({ grants: draft.grants.toSpliced(index, 1) })}
          />
        ))}
        {draft.grants.length < MOST_GRANTS && (
          <div>
            <button type="button" onClick={() => put({ grants: [...draft.grants, NEW_GRANT] })}>
              {t('access.form.addGrant')}
            </button>
          </div>
        )}
        <label className={styles['check']}>
          <input type="checkbox" checked={draft.isBlocked} onChange={({ target }) => put({ isBlocked: target.checked })} />
          {t('access.form.blocked')}
        </label>
        {failed && <FailureLine problem={failed.problem} title={t('access.form.failed')} hint={t('access.form.failedHint')} />}
        {isTried && isUnchanged && <p className={styles['quiet']}>{t('access.form.unchanged')}</p>}
        <div className={styles['buttons']}>
          <button type="submit" className={styles['primary']} aria-disabled={isPending || conflict !== null || isUnchanged}>
            {t(isPending ? 'access.form.saving' : 'access.form.save')}
          </button>
          <button type="button" disabled={isPending} onClick={onCancel}>
            {t('access.form.cancel')}
          </button>
        </div>
      </form>
      {person && (
        <div className={styles['buttons']}>
          <AskFirst
            open={t('access.form.signOut')}
            question={t('access.form.signOutAsk', { name: person.name })}
            yes={t('access.form.signOutYes', { name: person.name })}
            isPending={isPending}
            onYes={() => saved.onSignOut(person)}
          />
          {person.isBlocked && (
            <AskFirst
              open={t('access.form.erase')}
              question={t('access.form.eraseAsk', { name: person.name })}
              yes={t('access.form.eraseYes', { name: person.name })}
              isPending={isPending}
              onYes={() => saved.onErase(person)}
            />
          )}
        </div>
      )}
    </>
  );
};
