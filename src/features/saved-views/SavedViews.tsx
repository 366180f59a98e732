import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { savedViews } from '../../../contract/feeds/savedViews';
import { useFeed } from '../../data/useFeed';
import { keptAddress } from './address';
import { ManageView } from './ManageView';
import styles from './savedViews.module.css';
import { ViewForm } from './ViewForm';
import { ViewList } from './ViewList';

interface SavedViewsProps {
  /** Where the desk is. */
  place: Pick<Location, 'pathname' | 'search'>;
  onGo: (address: string) => void;
}

/** The views that a person keeps and those that others share, and a form to keep the open one. */
export const SavedViews = ({ place, onGo }: SavedViewsProps) => {
  const { t } = useTranslation();
  const { status, body, problem, retry } = useFeed(savedViews, {}, null);
  const [managed, setManaged] = useState<string>();
  const [said, setSaid] = useState('');
  const here = keptAddress(place);
  const views = body?.views ?? [];
  const own = views.filter(({ isOwn }) => isOwn);
  const shared = views.filter(({ isOwn }) => !isOwn);
  const open = own.find(({ id }) => id === managed);
  if (status === 'loading') return <p role="status">{t('savedViews.loading')}</p>;
  if (status === 'error')
    return (
      <p role="alert">
        {t('savedViews.unread', { reason: problem?.detail ?? '' })}{' '}
        <button type="button" onClick={retry}>
          {t('savedViews.retry')}
        </button>
      </p>
    );
  return (
    <div className={styles['views']}>
      <p aria-live="polite" className={styles['said']}>
        {said}
      </p>
      {open ? (
        <ManageView
          view={open}
          here={here}
          onDone={(words) => {
            setSaid(words ?? '');
            setManaged(undefined);
          }}
        />
      ) : (
        <>
          <h3>{t('savedViews.own')}</h3>
          {own.length === 0 ? (
            <p className={styles['hint']}>{t('savedViews.none')}</p>
          ) : (
            <ViewList views={own} here={here} onGo={onGo} onManage={({ id }) => setManaged(id)} />
          )}
          {shared.length > 0 && (
            <>
              <h3>{t('savedViews.shared')}</h3>
              <ViewList views={shared} here={here} onGo={onGo} />
            </>
          )}
          <h3>{t('savedViews.keep')}</h3>
          <ViewForm view={null} address={here} onDone={(name) => setSaid(t('savedViews.saved', { name }))} />
        </>
      )}
    </div>
  );
};
