import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterBar } from './filters/FilterBar';
import { Popover } from './Popover';
import { ViewsControl } from './ViewsControl';
import styles from './Header.module.css';

const DisplayForm = lazy(() => import('./DisplayForm').then(({ DisplayForm: form }) => ({ default: form })));

/** Filters, kept views and display: buttons with a form under each. */
export const DeskControls = () => {
  const { t } = useTranslation();
  return (
    <div className={styles['controls']}>
      <div role="group" aria-label={t('filter.label')} className={styles['filters']}>
        <FilterBar />
      </div>
      <ViewsControl />
      <Popover label={t('display.label')} button={t('display.label')}>
        {() => <DisplayForm />}
      </Popover>
    </div>
  );
};
