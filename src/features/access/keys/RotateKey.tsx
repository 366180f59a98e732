import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiKey } from '../../../../contract/access/persons';
import { apiKeyRotate, MOST_KEY_DAYS } from '../../../../contract/commands/accessActs';
import { sendCommand } from '../../../data/command';
import { useOrder } from '../../../data/useOrder';
import { formatNumber } from '../../../lib/format';
import { clockNow } from '../../../ui/clock';
import { FailureLine } from '../../../ui/FailureLine';
import { Field } from '../../../ui/Field';
import { focusField } from '../../../ui/focusField';
import { Sheet } from '../../../ui/Sheet';
import { ExpiryField } from './ExpiryField';
import { newSecret, wholeKey } from './makeSecret';
import { dayAhead, endOfDay } from './model';
import type { MadeSecret } from './SecretOnce';
import styles from '../access.module.css';

interface RotateKeyProps {
  apiKey: ApiKey;
  onMade: (made: MadeSecret) => void;
  onClose: () => void;
}
const OVERLAPS = [0, 1, 24, 72, 168] as const;
const USUAL_DAYS = 365;

/** A new secret for a key; the one before is taken for a while more, so that the other system can change over. */
export const RotateKey = ({ apiKey, onMade, onClose }: RotateKeyProps) => {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [day, setDay] = useState(() => dayAhead(USUAL_DAYS, Date.now()));
  const [overlap, setOverlap] = useState<(typeof OVERLAPS)[number]>(24);
  const [isTried, setTried] = useState(false);
  // What was seen when the form was opened: the list goes on being told while one writes.
  const [seen] = useState(apiKey);
  const { isPending, failed, give } = useOrder<MadeSecret>(onMade);
  const isWrong = endOfDay(day, clockNow()) === null;
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const expiresAt = endOfDay(day, Date.now());
    if (expiresAt === null) return focusField(form.current, 'expiresAt');
    give(async () => {
      const { secret, hash } = await newSecret();
      const { key } = await sendCommand(apiKeyRotate, { key: seen.id, secretHash: hash, overlapHours: overlap, expiresAt }, seen.version);
      return { name: key.name, whole: wholeKey(key.id, secret) };
    });
  };
  return (
    <Sheet side label={t('access.keys.rotateOf', { name: seen.name })} closeLabel={t('access.form.close')} onClose={onClose}>
      <form ref={form} className={styles['form']} onSubmit={send} noValidate>
        <Field field="overlap" label={t('access.keys.overlap')} fault={undefined}>
          {(control) => (
            <select
              {...control}
              value={overlap}
              onChange={({ target }) => setOverlap(OVERLAPS.find((each) => String(each) === target.value) ?? overlap)}
            >
              {OVERLAPS.map((each) => (
                <option key={each} value={each}>
                  {t(`access.keys.overlaps.h${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <ExpiryField
          day={day}
          fault={isTried && isWrong ? t('access.keys.faults.expiresAt', { days: formatNumber(MOST_KEY_DAYS) }) : undefined}
          onDay={setDay}
        />
        {failed && <FailureLine problem={failed.problem} title={t('access.form.failed')} hint={t('access.form.failedHint')} />}
        <div className={styles['buttons']}>
          <button type="submit" className={styles['primary']} aria-disabled={isPending}>
            {t(isPending ? 'access.form.saving' : 'access.keys.rotate')}
          </button>
          <button type="button" disabled={isPending} onClick={onClose}>
            {t('access.form.cancel')}
          </button>
        </div>
      </form>
    </Sheet>
  );
};
