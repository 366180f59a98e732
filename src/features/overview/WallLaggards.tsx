import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AreaValue } from '../../../contract/feeds/areaValues';
import { WallPanel } from '../../ui/WallPanel';
import { useEms } from './useEms';
import { useRanking } from './useRanking';
import { sizeText, valueText } from './wording';
import styles from './wallList.module.css';

/** The height of a row and of the line that counts the rest, in ems. */
const ROW_EMS = 1.5;

const Rows = ({ behind, unit }: { behind: readonly AreaValue[]; unit: string }) => {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const lines = Math.floor((useEms(box) ?? 0) / ROW_EMS);
  const shown = behind.slice(0, behind.length <= lines ? lines : Math.max(0, lines - 1));
  const rest = behind.length - shown.length;
  return (
    <div ref={box} className={styles['box']}>
      {behind.length === 0 && <p className={styles['quiet']}>{t('overview.nobodyBehind')}</p>}
      <ol className={styles['list']}>
        {shown.map(({ area, name, value, deviation }) => (
          <li key={area} data-laggard={area}>
            <span lang="vi">{name}</span>
            <span className={styles['quiet']}>{value === null ? '' : valueText(value, unit)}</span>
            <strong>−{sizeText(-(deviation ?? 0), unit, t)}</strong>
          </li>
        ))}
      </ol>
      {rest > 0 && <p className={styles['quiet']}>{t('overview.rest', { count: rest })}</p>}
    </div>
  );
};

/** The areas behind their path by name, farthest first, as many as there is room for; the rest is counted. */
export const WallLaggards = () => {
  const { t } = useTranslation();
  const { body, ranked, state } = useRanking(null);
  return (
    <WallPanel
      heading={t('overview.laggards', { behind: ranked.behind.length, known: ranked.known })}
      state={state}
      simulated={body?.passport?.provenance === 'simulated'}
      emptyText={t('overview.noAreas')}
    >
      <Rows behind={ranked.behind} unit={body?.indicator?.unit ?? ''} />
    </WallPanel>
  );
};
