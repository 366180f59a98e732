import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatNumber } from '../../lib/format';
import { percentText } from '../../lib/moneyText';
import { gapTone } from '../../lib/gapTone';
import { StatusWord } from '../../ui/StatusWord';
import { WallPanel } from '../../ui/WallPanel';
import { lastMonthOf, type Look } from './dossiers/look';
import { standingOf } from './dossiers/standing';
import { boundText } from './dossiers/wording';
import { useWallDossiers } from './useWallDossiers';
import { lateNow, WALL_RATES } from './wallLists';
import { periodText } from './wording';
import styles from './wall.module.css';

const Rate = ({ look, rate }: { look: Look; rate: (typeof WALL_RATES)[number] }) => {
  const { t } = useTranslation();
  const { percent, denominator, targets, gap, isMet } = standingOf(look, rate);
  return (
    <li data-wall-row={rate}>
      <span>{t(`wallScenes.services.rateNames.${rate}`)}</span>
      <strong>{percent === null ? t('panel.empty') : percentText(percent)}</strong>
      <span className={styles['quiet']}>
        {denominator !== null && t('wallScenes.services.outOf', { whole: formatNumber(denominator) })}
      </span>
      {targets.main && gap !== null && isMet !== null ? (
        <StatusWord tone={isMet ? 'good' : gapTone(Math.min(gap, -Number.EPSILON), targets.main.percent)}>
          {t(isMet ? 'wallScenes.services.met' : 'wallScenes.services.short', { bound: boundText(targets.main) })}
        </StatusWord>
      ) : (
        <span className={styles['quiet']}>{t('wallScenes.services.noTarget')}</span>
      )}
    </li>
  );
};

const Late = ({ look }: { look: Look }) => {
  const { t } = useTranslation();
  const { total, units, silent } = useMemo(() => lateNow(look.now), [look]);
  const [most] = units;
  return (
    <div className={styles['late']}>
      <p>
        <StatusWord tone={total === null ? 'none' : total > 0 ? 'high' : 'good'}>
          {total === null ? t('wallScenes.services.lateUnknown') : t('wallScenes.services.late', { sum: formatNumber(total) })}
        </StatusWord>
        {silent > 0 && <span className={styles['quiet']}> · {t('wallScenes.services.silent', { count: silent })}</span>}
      </p>
      {most && (
        <p className={styles['quiet']} lang="vi">
          {t('wallScenes.services.lateMost', { name: most.name, sum: formatNumber(most.late ?? 0) })}
        </p>
      )}
    </div>
  );
};

/** The rates that the mission names against what is asked of them, with what they are of, and the dossiers that are late now. */
export const WallRates = () => {
  const { t } = useTranslation();
  const { look, simulated, state } = useWallDossiers();
  const at = look?.now.body.receipt?.observedAt ?? null;
  const month = look ? periodText(lastMonthOf(look), t) : '';
  const sub = look?.provisional && at !== null ? `${month}, ${t('wallScenes.provisionalAt', { day: formatDay(at) })}` : month;
  return (
    <WallPanel
      heading={t('wallScenes.services.rates')}
      sub={sub}
      state={state}
      simulated={simulated}
      emptyText={t('wallScenes.services.noDossiers')}
    >
      {look && (
        <div className={styles['rates']}>
          <ul>
            {WALL_RATES.map((rate) => (
              <Rate key={rate} look={look} rate={rate} />
            ))}
          </ul>
          <Late look={look} />
        </div>
      )}
    </WallPanel>
  );
};
