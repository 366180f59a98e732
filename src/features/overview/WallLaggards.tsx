import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AreaValue } from '../../../contract/feeds/areaValues';
import { formatWithUnit } from '../../lib/format';
import { WallPanel } from '../../ui/WallPanel';
import { rankingSimulated } from './ranking';
import { useEms } from './useEms';
import { useRanking } from './useRanking';
import { columnTexts, isShare } from './wording';
import styles from './wallList.module.css';

/** The height of a row and of the line that counts the rest, in ems. */
const ROW_EMS = 1.5;

const Rows = ({ behind, unit }: { behind: readonly AreaValue[]; unit: string }) => {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const lines = Math.floor((useEms(box) ?? 0) / ROW_EMS);
  const shown = behind.slice(0, behind.length <= lines ? lines : Math.max(0, lines - 1));
  const rest = behind.length - shown.length;
  // Columns are set for all that are behind: the decimals do not change with the height of the panel.
  const values = columnTexts(behind.map(({ value }) => value ?? 0));
  const gaps = columnTexts(behind.map(({ deviation }) => -(deviation ?? 0)));
  const points = isShare(unit);
  return (
    <div ref={box} className={styles['box']}>
      {behind.length === 0 && <p className={styles['quiet']}>{t('overview.nobodyBehind')}</p>}
      <ol className={styles['list']}>
        {shown.map(({ area, name, value }, at) => (
          <li key={area} data-laggard={area}>
            <span lang="vi">{name}</span>
            <span className={styles['value']}>{value === null ? '' : formatWithUnit(values[at] ?? '', points ? '%' : unit)}</span>
            <strong>−{points ? t('overview.points', { size: gaps[at] ?? '' }) : formatWithUnit(gaps[at] ?? '', unit)}</strong>
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
      simulated={body !== undefined && rankingSimulated(body)}
      emptyText={t('overview.noAreas')}
    >
      <Rows behind={ranked.behind} unit={body?.indicator?.unit ?? ''} />
    </WallPanel>
  );
};
