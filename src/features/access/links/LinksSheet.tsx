import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { linkMake } from '../../../../contract/access/viewLinks';
import { sendCommand } from '../../../data/command';
import { publicOrigin } from '../../../data/session';
import { useOrder } from '../../../data/useOrder';
import { FailureLine } from '../../../ui/FailureLine';
import { Field } from '../../../ui/Field';
import { Sheet } from '../../../ui/Sheet';
import { newSecret } from '../keys/makeSecret';
import { LinkList } from './LinkList';
import styles from '../access.module.css';

const CHOICES = [4, 24, 72, 168] as const;
const DAY_HOURS = 24;
const LEAST_WORDS = 3;

interface Made {
  audience: string;
  address: string;
}

/** Gives a link to one frozen view; its token is made here, shown once, and only what it hashes to is sent. */
export const LinksSheet = ({ hash, onClose }: { hash: string; onClose: () => void }) => {
  const { t } = useTranslation();
  const [audience, setAudience] = useState('');
  const [hours, setHours] = useState<number>(DAY_HOURS);
  const [isTried, setTried] = useState(false);
  const [made, setMade] = useState<Made>();
  const [isCopied, setCopied] = useState(false);
  const { isPending, failed, give } = useOrder<Made>((link) => {
    setMade(link);
    setAudience('');
    setTried(false);
    setCopied(false);
  });
  const isShort = audience.trim().length < LEAST_WORDS;
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (isShort) return;
    give(async () => {
      const { secret, hash: tokenHash } = await newSecret();
      const whom = audience.trim();
      await sendCommand(linkMake, { link: crypto.randomUUID(), hash, audience: whom, hours, tokenHash }, null);
      return { audience: whom, address: `${publicOrigin()}/xem/${secret}` };
    });
  };
  const copy = async (address: string): Promise<void> => {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  };
  return (
    <Sheet side label={t('viewLinks.head')} closeLabel={t('viewLinks.close')} onClose={onClose}>
      <form className={styles['form']} onSubmit={send} noValidate>
        <p className={styles['quiet']}>{t('viewLinks.what')}</p>
        <Field
          field="audience"
          label={t('viewLinks.audience')}
          hint={t('viewLinks.audienceHint')}
          fault={isTried && isShort ? t('viewLinks.audienceFault') : undefined}
        >
          {(control) => <input {...control} value={audience} maxLength={200} onChange={({ target }) => setAudience(target.value)} />}
        </Field>
        <Field field="hours" label={t('viewLinks.hours')} fault={undefined}>
          {(control) => (
            <select {...control} value={hours} onChange={({ target }) => setHours(Number(target.value))}>
              {CHOICES.map((choice) => (
                <option key={choice} value={choice}>
                  {choice < DAY_HOURS ? t('viewLinks.hour', { count: choice }) : t('viewLinks.day', { count: choice / DAY_HOURS })}
                </option>
              ))}
            </select>
          )}
        </Field>
        {failed && <FailureLine problem={failed.problem} title={t('access.form.failed')} hint={t('access.form.failedHint')} />}
        <div className={styles['buttons']}>
          <button type="submit" className={styles['primary']} disabled={isPending}>
            {t('viewLinks.make')}
          </button>
        </div>
        {made && (
          <section className={styles['secret']} aria-label={t('viewLinks.once', { audience: made.audience })}>
            <h3>{t('viewLinks.once', { audience: made.audience })}</h3>
            <p>{t('viewLinks.onceHint')}</p>
            <output translate="no">{made.address}</output>
            <div className={styles['buttons']}>
              <button type="button" onClick={() => void copy(made.address).catch(() => undefined)}>
                {t(isCopied ? 'viewLinks.copied' : 'viewLinks.copy')}
              </button>
            </div>
          </section>
        )}
        <LinkList hash={hash} />
      </form>
    </Sheet>
  );
};
