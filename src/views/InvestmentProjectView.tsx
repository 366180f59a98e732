import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ProjectPage } from '../features/public-investment/ProjectPage';
import styles from './investment.module.css';

const LEDGERS = { that: 'actual', 'mo-phong': 'simulated' } as const;

/** One project of public investment, with the way back to the year and to its owner's part of it. */
export const InvestmentProjectView = () => {
  const { t } = useTranslation();
  const { ma } = useParams({ from: '/dau-tu-cong/du-an/$ma' });
  const { asOf, nam, bo } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const onYear = useCallback(
    (year: string) => void navigate({ to: '.', resetScroll: false, search: ({ figure: _, ...old }) => ({ ...old, nam: year }) }),
    [navigate],
  );
  const kept = { ...(asOf === undefined ? {} : { asOf }), ...(nam === undefined ? {} : { nam }), ...(bo === undefined ? {} : { bo }) };
  return (
    <ProjectPage
      code={ma}
      year={nam}
      ledger={bo === 'that' || bo === 'mo-phong' ? LEDGERS[bo] : undefined}
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
