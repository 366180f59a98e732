import { useLocation, useSearch } from '@tanstack/react-router';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_SET } from '../../lib/defaultSet';
import { CONTROL_BUTTONS } from '../controlButtons';
import { Popover } from '../Popover';
import { useAsOf } from '../useAsOf';
import type { FilterName } from './pageFilters';
import { periodWord } from '../../lib/periodWords';
import { RegisterName } from './RegisterName';
import { useFilter } from './useFilter';
import styles from './forms.module.css';

const PeriodForm = lazy(() => import('./PeriodForm').then(({ PeriodForm: form }) => ({ default: form })));
const PeriodList = lazy(() => import('./PeriodList').then(({ PeriodList: list }) => ({ default: list })));
const RegisterForm = lazy(() => import('./RegisterForm').then(({ RegisterForm: form }) => ({ default: form })));
const WORDS = { t: 'period', area: 'area', agency: 'agency' } as const;

/** One filter: what it is set to, and a form to set it; `idle` where the page does not narrow by it. */
export const FilterControl = ({ name, idle }: { name: FilterName; idle: boolean }) => {
  const { t } = useTranslation();
  const { value, choose } = useFilter(name);
  const { asOf } = useAsOf();
  const { set } = useSearch({ from: '__root__' });
  const isDigital = useLocation({ select: ({ pathname }) => pathname.startsWith('/chuyen-doi-so') });
  const word = WORDS[name];
  return (
    <Popover
      id={CONTROL_BUTTONS[name]}
      label={t(`filter.${word}`)}
      marked={value !== undefined && !idle}
      button={
        <>
          <span className={styles['quiet']}>{t(`filter.${word}`)}</span>{' '}
          <strong className={styles['value']} data-idle={idle}>
            {value === undefined ? (
              t(`filter.all.${word}`)
            ) : name === 't' ? (
              periodWord(value, t)
            ) : (
              <RegisterName of={name} id={value} asOf={asOf ?? null} />
            )}
          </strong>
          {idle && <small className={styles['idle']}> · {t('filter.idle')}</small>}
        </>
      }
    >
      {(close) => {
        const take = (next: string | undefined) => {
          choose(next);
          close();
        };
        if (name === 't' && isDigital) return <PeriodList set={set ?? DEFAULT_SET} asOf={asOf ?? null} period={value} onChoose={take} />;
        return name === 't' ? (
          <PeriodForm period={value} onChoose={take} />
        ) : (
          <RegisterForm of={name} asOf={asOf ?? null} chosen={value} onChoose={take} />
        );
      }}
    </Popover>
  );
};
