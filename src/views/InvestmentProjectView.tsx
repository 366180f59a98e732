import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ProjectPage } from '../features/public-investment/ProjectPage';
import { LEDGERS, read, told } from './addressWords';
import styles from './investment.module.css';
import { useOwnSearch } from './useOwnSearch';

/** One project of public investment, with the way back to the year and to its owner's part of it. */
export const InvestmentProjectView = () => {
  const { t } = useTranslation();
  const { ma } = useParams({ from: '/dau-tu-cong/du-an/$ma' });
  const { asOf, nam, bo } = useSearch({ from: '__root__' });
  const choose = useOwnSearch();
  const onYear = useCallback((year: string) => choose({ nam: year }), [choose]);
  const kept = told({ asOf, nam, bo });
  return (
    <ProjectPage
      code={ma}
      year={nam}
      ledger={read(LEDGERS, bo)}
      asOf={asOf ?? null}
      onYear={onYear}
      crumbs={(year, owner) => (
        <nav aria-label={t('investment.project.crumbs')} className={styles['crumbs']}>
          <Link to="/dau-tu-cong" search={kept}>
            {year === null ? t('nav.investment') : t('investment.project.back', { year })}
          </Link>
          {owner && (
            <>
              <span aria-hidden="true">›</span>
              <Link to="/dau-tu-cong" search={{ ...kept, chu: owner.code }} lang="vi">
                {owner.name}
              </Link>
            </>
          )}
        </nav>
      )}
    />
  );
};
