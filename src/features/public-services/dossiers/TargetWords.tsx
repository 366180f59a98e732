import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceRate } from '../../../../contract/feeds/serviceDossiers';
import { lastMonthOf, type Look } from './look';
import { levelOf, targetsOf } from './targets';
import { boundText } from './wording';
import styles from './dossiers.module.css';

/** What the rate is held against: the target in force with its act; others and those that hold no more are told as such. */
export const TargetWords = ({ look, rate }: { look: Look; rate: ServiceRate }) => {
  const { t } = useTranslation();
  const month = lastMonthOf(look);
  const { main, others, past } = useMemo(
    () => targetsOf(look.now.body.targets, rate, levelOf(look.cut.unit), month),
    [look.now.body.targets, rate, look.cut.unit, month],
  );
  return (
    <ul className={styles['targets']}>
      <li>
        {main ? (
          <>
            {t('services.dossiers.targets.main')} <b>{boundText(main)}</b> · <span lang="vi">{main.basis}</span>
          </>
        ) : (
          t('services.dossiers.noTarget')
        )}
      </li>
      {others.length > 0 && (
        <li>
          {t('services.dossiers.targets.others')}{' '}
          {others.map((target) => `${boundText(target)} (${t(`services.dossiers.targets.levels.${target.level}`)})`).join('; ')}
        </li>
      )}
      {past.map((target) => (
        <li key={target.id}>
          <s>{boundText(target)}</s> <span lang="vi">{target.basis}</span>:{' '}
          {target.supersededBy === null
            ? t('services.dossiers.targets.notNow')
            : t('services.dossiers.targets.superseded', { by: target.supersededBy })}
        </li>
      ))}
    </ul>
  );
};
