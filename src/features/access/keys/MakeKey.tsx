import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { KEY_SCOPES } from '../../../../contract/access/roles';
import { apiKeyMake, MOST_KEY_DAYS } from '../../../../contract/commands/accessActs';
import { sendCommand } from '../../../data/command';
import { useOrder } from '../../../data/useOrder';
import { scopeWord } from '../../../i18n/scopeWord';
import { formatNumber } from '../../../lib/format';
import { clockNow } from '../../../ui/clock';
import { FailureLine } from '../../../ui/FailureLine';
import { Field } from '../../../ui/Field';
import { focusField } from '../../../ui/focusField';
import { Sheet } from '../../../ui/Sheet';
import { LimitField } from '../LimitField';
import { useLimits } from '../useLimits';
import { ExpiryField } from './ExpiryField';
import { readKey, type KeyDraft, type KeyFault } from './keyDraft';
import { newKeyId, newSecret, wholeKey } from './makeSecret';
import { dayAhead } from './model';
import type { MadeSecret } from './SecretOnce';
import styles from '../access.module.css';

const USUAL_DAYS = 365;

/** The form of a new key; its secret is made here, and only what it hashes to is sent. */
export const MakeKey = ({ onMade, onClose }: { onMade: (made: MadeSecret) => void; onClose: () => void }) => {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const choices = useLimits();
  const [draft, setDraft] = useState((): KeyDraft => ({
    name: '',
    scopes: [],
    agencies: null,
    areas: null,
    day: dayAhead(USUAL_DAYS, Date.now()),
  }));
  const [isTried, setTried] = useState(false);
  const { isPending, failed, give } = useOrder<MadeSecret>(onMade);
  const put = (change: Partial<KeyDraft>) => setDraft({ ...draft, ...change });
  const { faults } = readKey(draft, clockNow());
  const fault = (name: KeyFault) =>
    isTried && faults.includes(name) ? t(`access.keys.faults.${name}`, { days: formatNumber(MOST_KEY_DAYS) }) : undefined;
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const { body, faults: wrong } = readKey(draft, Date.now());
    if (!body) return focusField(form.current, wrong[0] ?? '');
    give(async () => {
      const [key, { secret, hash }] = [newKeyId(), await newSecret()];
      await sendCommand(apiKeyMake, { key, ...body, secretHash: hash }, null);
      return { name: body.name, whole: wholeKey(key, secret) };
    });
  };
  return (
    <Sheet side label={t('access.keys.add')} closeLabel={t('access.form.close')} onClose={onClose}>
      <form ref={form} className={styles['form']} onSubmit={send} noValidate>
        <Field field="name" label={t('access.keys.name')} fault={fault('name')}>
          {(control) => <input {...control} value={draft.name} maxLength={200} onChange={({ target }) => put({ name: target.value })} />}
        </Field>
        <fieldset className={styles['limit']} data-field="scopes" tabIndex={-1}>
          <legend>{t('access.keys.scopes')}</legend>
          {KEY_SCOPES.map((scope) => {
            const word = scopeWord(scope);
            return (
              <label key={scope} className={styles['check']}>
                <input
                  type="checkbox"
                  checked={draft.scopes.includes(scope)}
                  onChange={({ target }) =>
                    put({ scopes: KEY_SCOPES.filter((each) => (each === scope ? target.checked : draft.scopes.includes(each))) })
                  }
                />
                {word === null ? scope : t(word)}
              </label>
            );
          })}
          {fault('scopes') !== undefined && <span className={styles['fault']}>{fault('scopes')}</span>}
        </fieldset>
        <LimitField
          what="agencies"
          choices={choices.agencies}
          value={draft.agencies}
          isMissing={choices.isMissing}
          fault={fault('agencies')}
          onValue={(agencies) => put({ agencies })}
        />
        <LimitField
          what="areas"
          choices={choices.areas}
          value={draft.areas}
          isMissing={choices.isMissing}
          fault={fault('areas')}
          onValue={(areas) => put({ areas })}
        />
        <ExpiryField day={draft.day} fault={fault('expiresAt')} onDay={(day) => put({ day })} />
        {failed && <FailureLine problem={failed.problem} title={t('access.form.failed')} hint={t('access.form.failedHint')} />}
        <div className={styles['buttons']}>
          <button type="submit" className={styles['primary']} aria-disabled={isPending}>
            {t(isPending ? 'access.keys.making' : 'access.keys.make')}
          </button>
          <button type="button" disabled={isPending} onClick={onClose}>
            {t('access.form.cancel')}
          </button>
        </div>
      </form>
    </Sheet>
  );
};
