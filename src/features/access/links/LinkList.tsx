import { useTranslation } from 'react-i18next';
import { linkRevoke, viewLinks, type ViewLink } from '../../../../contract/access/viewLinks';
import { sendCommand } from '../../../data/command';
import { useFeed } from '../../../data/useFeed';
import { useOrder } from '../../../data/useOrder';
import { formatDateTime } from '../../../lib/format';
import { useClock } from '../../../ui/clock';
import { FailureLine } from '../../../ui/FailureLine';
import styles from '../access.module.css';

const nothing = {};

const Row = ({ link }: { link: ViewLink }) => {
  const { t } = useTranslation();
  const isOver = useClock((now) => Date.parse(link.expiresAt) <= now);
  const { isPending, failed, give } = useOrder<void>(() => undefined);
  const revoke = () => give(() => sendCommand(linkRevoke, { link: link.id }, null).then(() => undefined));
  const at = formatDateTime(link.expiresAt);
  return (
    <li>
      <strong>{link.audience}</strong>{' '}
      <span className={styles['quiet']}>
        {link.isRevoked ? t('viewLinks.revoked') : t(isOver ? 'viewLinks.ended' : 'viewLinks.until', { at })}
      </span>{' '}
      {!link.isRevoked && !isOver && (
        <button type="button" disabled={isPending} onClick={revoke}>
          {t('viewLinks.revoke')}
        </button>
      )}
      {failed && <FailureLine problem={failed.problem} title={t('access.form.failed')} hint={t('access.form.failedHint')} />}
    </li>
  );
};

/** The links to this frozen view that one has given, and taking them back. */
export const LinkList = ({ hash }: { hash: string }) => {
  const { t } = useTranslation();
  const links = useFeed(viewLinks, nothing, null).body?.links.filter((each) => each.hash === hash);
  if (links === undefined) return null;
  return (
    <section aria-label={t('viewLinks.made')}>
      <h3>{t('viewLinks.made')}</h3>
      {links.length === 0 ? <p className={styles['quiet']}>{t('viewLinks.none')}</p> : null}
      <ul className={styles['links']}>
        {links.map((link) => (
          <Row key={link.id} link={link} />
        ))}
      </ul>
    </section>
  );
};
