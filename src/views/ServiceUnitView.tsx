import { Link, useParams, useSearch } from '@tanstack/react-router';
import { lazy, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceUnit } from '../../contract/services';
import { ForecastLine } from '../features/forecast/ForecastLine';
import { UnitPage, type UnitChoice } from '../features/public-services/unit/UnitPage';
import { LatePanel } from '../ui/LatePanel';
import { LEDGERS, read, told, write } from './addressWords';
import { BASES, kindOfAddress, PERIOD_KINDS, periodOfAddress } from './serviceAddress';
import { useOwnSearch } from './useOwnSearch';
import styles from './investment.module.css';

const UnitLateFields = lazy(() =>
  import('../features/public-services/dossiers/UnitLateFields').then(({ UnitLateFields: panel }) => ({ default: panel })),
);
const UnitRates = lazy(() => import('../features/public-services/dossiers/UnitRates').then(({ UnitRates: panel }) => ({ default: panel })));

const LEVELS = { agency: undefined, area: 'xa', province: undefined } as const;

/** One unit of public services, with the way back to the ranking of its kind. */
export const ServiceUnitView = () => {
  const { t } = useTranslation();
  const { kind: kindWord, code } = useParams({ from: '/dich-vu-cong/don-vi/$kind/$code' });
  const { asOf, bo, ky, diem, muc } = useSearch({ from: '__root__' });
  const choose = useOwnSearch();
  const kind = kindOfAddress(kindWord);
  const choice = useMemo(
    (): UnitChoice => ({ ...periodOfAddress(ky), ledger: read(LEDGERS, bo), basis: read(BASES, diem), focus: muc }),
    [ky, bo, diem, muc],
  );
  const onChoice = useCallback(
    (change: Partial<UnitChoice>) => {
      const next = { ...choice, ...change };
      choose({
        bo: write(LEDGERS, next.ledger),
        ky: next.period ?? write(PERIOD_KINDS, next.kind),
        diem: write(BASES, next.basis),
        muc: next.focus,
      });
    },
    [choice, choose],
  );
  const unit = useMemo((): Pick<ServiceUnit, 'kind' | 'code'> | null => (kind === undefined ? null : { kind, code }), [kind, code]);
  const forecast = useCallback(
    (set: string, indicator: string, area: string | undefined) => (
      <ForecastLine set={set} indicator={indicator} area={area} asOf={asOf ?? null} />
    ),
    [asOf],
  );
  // The route lets no other kind in.
  if (unit === null) return null;
  return (
    <UnitPage
      unit={unit}
      asOf={asOf ?? null}
      choice={choice}
      onChoice={onChoice}
      forecast={forecast}
      late={({ kind: of, code: id }, ledger) =>
        of !== 'province' && (
          <>
            <LatePanel heading={t('services.dossiers.ofUnit.late')}>
              <UnitLateFields unit={`${of}:${id}`} ledger={ledger} asOf={asOf ?? null} />
            </LatePanel>
            <LatePanel heading={t('services.dossiers.ofUnit.rates')}>
              <UnitRates unit={`${of}:${id}`} ledger={ledger} asOf={asOf ?? null} />
            </LatePanel>
          </>
        )
      }
      crumbs={(named) => (
        <nav aria-label={t('services.unit.crumbs')} className={styles['crumbs']}>
          <Link to="/dich-vu-cong" search={told({ asOf, bo, ky, diem, muc, cap: LEVELS[unit.kind] })}>
            {t(unit.kind === 'area' ? 'services.scores.ranking.heading.area' : 'services.scores.ranking.heading.agency')}
          </Link>
          {named && (
            <>
              <span aria-hidden="true">›</span>
              <span lang="vi">{named.name}</span>
            </>
          )}
        </nav>
      )}
    />
  );
};
