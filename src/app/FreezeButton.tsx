import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { freezeShown } from '../data/frozenView';
import { bareAddress } from '../lib/roomAddress';
import { useOrder } from '../data/useOrder';
import forms from './filters/forms.module.css';
import styles from './AsOf.module.css';
import { useMay } from '../data/sessionState';

/** Archives the figures on screen and goes to the link that shows them for ever. */
export const FreezeButton = ({ asOf, onFrozen }: { asOf: string | null; onFrozen: () => void }) => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { isPending, failed, give } = useOrder<{ hash: string; asOf: string }>((made) => {
    void navigate({ to: '.', resetScroll: false, search: (old) => ({ ...old, asOf: made.asOf, chot: made.hash }) });
    onFrozen();
  });
  const mayFreeze = useMay('frozen.make');
  if (!mayFreeze) return null;
  const reason = failed?.problem ? (failed.problem.detail ?? failed.problem.title) : '';
  return (
    <div className={styles['freeze']}>
      <button
        type="button"
        className={forms['wide']}
        disabled={isPending}
        onClick={() => give(() => freezeShown(client, bareAddress(location.pathname + location.search), asOf))}
      >
        {isPending ? t('frozen.making') : t('frozen.make')}
      </button>
      <p className={failed ? styles['error'] : styles['hint']} role={failed ? 'alert' : undefined}>
        {failed ? t('frozen.failed', { reason }) : t('frozen.hint')}
      </p>
    </div>
  );
};
