import { useLocation, useNavigate } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { SavedViewsPart } from '../views/SavedViewsPart';
import { CopyLink } from './CopyLink';
import { FreezeButton } from './FreezeButton';
import { toDestination } from './toDestination';
import { useAsOf } from './useAsOf';
import styles from './ViewsControl.module.css';
import { useMay } from '../data/sessionState';

/** The links of the open page, and the views that were kept. */
export const ViewsForm = ({ onDone }: { onDone: () => void }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { asOf } = useAsOf();
  const mayKeep = useMay('saved-views');
  const place = useLocation({ select: ({ pathname, searchStr }) => ({ pathname, search: searchStr }), structuralSharing: true });
  return (
    <div className={styles['form']}>
      <h3>{t('savedViews.link')}</h3>
      <CopyLink />
      <FreezeButton asOf={asOf ?? null} onFrozen={onDone} />
      {mayKeep && (
        <Suspense>
          <SavedViewsPart
            place={place}
            onGo={(address) => {
              void navigate(toDestination(address, asOf));
              onDone();
            }}
          />
        </Suspense>
      )}
    </div>
  );
};
