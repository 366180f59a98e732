import { useLocation, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FILTERS } from './filters/pageFilters';
import { lazyPart } from './lazyPart';
import styles from './Header.module.css';

const FilterBar = lazyPart(() => import('./filters/FilterBar').then(({ FilterBar: part }) => part));
const DisplayForm = lazy(() => import('./DisplayForm').then(({ DisplayForm: form }) => ({ default: form })));
const Sheet = lazy(() => import('../ui/Sheet').then(({ Sheet: sheet }) => ({ default: sheet })));

/** Filters and display on a small screen: a button each, with a sheet. */
export const NarrowControls = () => {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'filters' | 'display'>();
  const search = useSearch({ from: '__root__' });
  const place = useLocation({ select: ({ pathname }) => pathname });
  const active = FILTERS.filter((name) => search[name] !== undefined).length + (search.asOf === undefined ? 0 : 1);
  const close = () => setOpen(undefined);
  return (
    <div className={styles['controls']}>
      <button type="button" aria-haspopup="dialog" data-marked={active > 0} onClick={() => setOpen('filters')}>
        {active === 0 ? t('filter.open') : t('filter.openCount', { active })}
      </button>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen('display')}>
        {t('display.label')}
      </button>
      <Suspense>
        {open === 'filters' && (
          <Sheet key={place} label={t('filter.label')} closeLabel={t('filter.close')} onClose={close}>
            <Suspense fallback={<p role="status">{t('filter.loading')}</p>}>
              <FilterBar />
            </Suspense>
          </Sheet>
        )}
        {open === 'display' && (
          <Sheet label={t('display.label')} closeLabel={t('filter.close')} onClose={close}>
            <Suspense fallback={<p role="status">{t('filter.loading')}</p>}>
              <DisplayForm />
            </Suspense>
          </Sheet>
        )}
      </Suspense>
    </div>
  );
};
