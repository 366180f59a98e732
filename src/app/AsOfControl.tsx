import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { withWords } from '../i18n/setup';
import { formatDateTime } from '../lib/format';
import { entryAt } from './navigationEntries';
import { CONTROL_BUTTONS } from './controlButtons';
import { lazyPart } from './lazyPart';
import { Popover } from './Popover';
import { useAsOf } from './useAsOf';
import { usePath } from './usePath';
import styles from './filters/forms.module.css';
import { useMay } from '../data/sessionState';

const AsOfForm = lazy(() => import('./AsOfForm').then(({ AsOfForm: form }) => ({ default: form })));

const FreezeButton = lazy(() =>
  withWords(['frozen'], () => import('./FreezeButton'))().then(({ FreezeButton: button }) => ({ default: button })),
);

const MeetingBinding = lazyPart(() =>
  withWords(['frozen', 'meetings'], () => import('../views/MeetingBinding'))().then(({ MeetingBinding: part }) => part),
);

/** Which moment the figures are of: now, or one chosen in the time of Việt Nam. */
export const AsOfControl = () => {
  const { t } = useTranslation();
  const { asOf, go } = useAsOf();
  const page = entryAt(usePath())?.title;
  const mayBind = useMay('meetings.edit');
  const title = page === undefined ? '' : t(page);
  return (
    <Popover
      id={CONTROL_BUTTONS.asOf}
      label={t('head.asOf')}
      marked={asOf !== undefined}
      button={
        <>
          <span className={styles['quiet']}>{t('head.asOf')}</span>{' '}
          <strong className={styles['value']}>{asOf === undefined ? t('head.now') : formatDateTime(asOf)}</strong>
        </>
      }
    >
      {(close) => (
        <>
          <AsOfForm
            asOf={asOf}
            onView={(moment) => {
              go(moment);
              close();
            }}
            onCancel={close}
          />
          <Suspense>
            <FreezeButton asOf={asOf ?? null} onFrozen={close} />
            {mayBind && (
              <div className={styles['actions']}>
                <MeetingBinding asOf={asOf ?? null} name={title} className={styles['wide']} />
              </div>
            )}
          </Suspense>
        </>
      )}
    </Popover>
  );
};
