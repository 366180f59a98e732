import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scoring } from '../../../../contract/feeds/services';
import type { ServiceUnit } from '../../../../contract/services';
import { searchMatches } from '../../../lib/searchText';
import { codeOfFocus, groupOfFocus, type Basis, type Focus } from '../focus';
import type { RankedUnit } from '../ranking';
import { ofMaxText } from '../wording';
import { valueText } from './rankColumns';
import { sparkBars } from './sparkBars';
import styles from './ranking.module.css';

interface RankCardsProps {
  ranked: readonly RankedUnit[];
  scoring: Scoring;
  focus: Focus;
  basis: Basis;
  onUnit: (unit: ServiceUnit) => void;
}

const [WIDTH, HEIGHT, GAP] = [20, 40, 5];

interface CardProps extends Pick<RankCardsProps, 'scoring' | 'basis' | 'onUnit'> {
  row: RankedUnit;
  /** The group that is looked at. */
  group: string | undefined;
}

const Card = memo(({ row, scoring, basis, group, onUnit }: CardProps) => {
  const { t } = useTranslation();
  const bars = sparkBars(scoring, row.score, basis);
  const worst = bars.find(({ isWorst }) => isWorst);
  const width = bars.length * (WIDTH + GAP) - GAP;
  return (
    <li>
      <button type="button" className={styles['card']} onClick={() => onUnit(row.unit)} data-unit={row.key}>
        <span className={styles['name']} lang="vi">
          {row.unit.name}
        </span>
        <span className={styles['place']}>
          {row.isOpen ? t('services.provisional') : row.place === null ? '–' : `${t('services.scores.ranking.rank')} ${row.place.rank}`} ·{' '}
          {valueText(row, basis, t)}
        </span>
        <svg className={styles['spark']} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true" preserveAspectRatio="none">
          {bars.map(({ group: { code }, share, isWorst }, at) => {
            const height = share === null ? 0 : (Math.min(100, share) / 100) * HEIGHT;
            const x = at * (WIDTH + GAP);
            return (
              <g key={code} data-worst={isWorst} data-chosen={code === group}>
                <rect className={styles['room']} x={x} y={0} width={WIDTH} height={HEIGHT} data-none={share === null} />
                <rect className={styles['fill']} x={x} y={HEIGHT - height} width={WIDTH} height={height} />
              </g>
            );
          })}
        </svg>
        <span className={styles['worst']} lang="vi">
          {worst && worst.value !== null
            ? t('services.scores.ranking.worst', {
                group: worst.group.name.toLocaleLowerCase('vi'),
                value: ofMaxText(worst.value, worst.max),
              })
            : '–'}
        </span>
      </button>
    </li>
  );
});

/** Every unit as a small picture of its six groups, in order of place; the group in most need is named. */
export const RankCards = ({ ranked, scoring, focus, basis, onUnit }: RankCardsProps) => {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const found = ranked.filter(({ unit }) => searchMatches(unit.name, query));
  return (
    <>
      <div className={styles['find']}>
        <input
          type="search"
          aria-label={t('services.scores.ranking.find')}
          placeholder={t('services.scores.ranking.find')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <span role="status">{t('table.found', { shown: found.length, all: ranked.length })}</span>
      </div>
      <p className={styles['legend']}>
        {t('services.scores.ranking.sparkLegend')} {scoring.groups.map(({ name, max }, at) => `${at + 1}. ${name} (${max})`).join(' · ')}
      </p>
      <ul className={styles['cards']}>
        {found.map((row) => (
          <Card key={row.key} row={row} scoring={scoring} basis={basis} group={groupOfFocus(focus) ?? codeOfFocus(focus)} onUnit={onUnit} />
        ))}
      </ul>
    </>
  );
};
