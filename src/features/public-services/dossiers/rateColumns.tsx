import type { TFunction } from 'i18next';
import type { ServiceRate } from '../../../../contract/feeds/serviceDossiers';
import { percentText } from '../../../lib/moneyText';
import { BulletBar } from '../../../ui/BulletBar';
import type { TableColumn } from '../../../ui/table/column';
import { Nothing } from '../../../ui/table/Nothing';
import type { Look } from './look';
import { ratePassport } from './passports';
import type { Ranked } from './ranking';
import { Told } from './Told';
import { countsText, signedText } from './wording';
import styles from './dossiers.module.css';

interface Of {
  look: Look;
  rate: ServiceRate;
  /** What the rows are: names the first column, and tells figures of one list from those of the other. */
  list: 'units' | 'fields';
  first: string;
  /** How many have a rate, to say "3/75". */
  ranked: number | null;
  /** On a small screen: the rate and of how many, no more. */
  isSmall: boolean;
}

const barText = ({ percent, target }: Ranked, t: TFunction): string =>
  target === null
    ? t('services.dossiers.ranking.barAlone', { percent: percentText(percent ?? 0) })
    : t('services.dossiers.ranking.bar', { percent: percentText(percent ?? 0), target: percentText(target) });

/** Units or fields by a rate: the rate with its bar and target, of how many, against target and year before. */
export const rateColumns = ({ look, rate, list, first, ranked, isSmall }: Of, t: TFunction): TableColumn<Ranked>[] => [
  {
    id: 'name',
    header: first,
    value: ({ name }) => name,
    cell: ({ name }) => <span lang="vi">{name}</span>,
    width: isSmall ? 8.5 : list === 'units' ? 11 : 8,
  },
  {
    id: 'percent',
    header: t('services.dossiers.ranking.rate'),
    value: ({ percent }) => percent,
    cell: (row) =>
      row.percent === null ? (
        <Nothing />
      ) : (
        <span className={styles['rate']}>
          <span className={styles['rateBar']}>
            <BulletBar value={row.percent} low={row.target} max={100} label={barText(row, t)} />
          </span>
          <Told
            id={`${list}:${row.key}:${rate}`}
            text={percentText(row.percent)}
            passport={ratePassport(look, rate, row, { of: row.name }, t)}
          />
        </span>
      ),
    numeric: true,
    width: isSmall ? 7.5 : list === 'units' ? 9 : 7.5,
  },
  {
    id: 'of',
    header: t(rate === 'satisfied' ? 'services.dossiers.ranking.ofFeedback' : 'services.dossiers.ranking.of'),
    value: ({ denominator }) => denominator,
    cell: (row) => {
      const text = countsText(row);
      return text === null ? <Nothing /> : <span className={styles['of']}>{text}</span>;
    },
    numeric: true,
    width: isSmall ? 6.5 : 7,
  },
  ...(isSmall ? [] : besides(look, ranked, list === 'units' ? 5.5 : 4.6, t)),
];

const besides = ({ provisional }: Look, ranked: number | null, width: number, t: TFunction): TableColumn<Ranked>[] => [
  {
    id: 'gap',
    header: t('services.dossiers.ranking.gap'),
    value: ({ gap }) => gap,
    cell: ({ gap, isMet }) => (gap === null ? <Nothing /> : <span data-short={isMet === false || undefined}>{signedText(gap)}</span>),
    numeric: true,
    width,
  },
  {
    id: 'before',
    header: t(provisional ? 'services.dossiers.ranking.beforeOpen' : 'services.dossiers.ranking.before'),
    value: ({ percent, before }) => (percent === null || before === null ? null : percent - before),
    cell: ({ percent, before }) => (percent === null || before === null ? <Nothing /> : <span>{signedText(percent - before)}</span>),
    numeric: true,
    width,
  },
  ...(ranked === null
    ? []
    : [
        {
          id: 'rank',
          header: t('services.dossiers.ranking.rank'),
          value: ({ rank }: Ranked) => rank,
          cell: ({ rank }: Ranked) => (rank === null ? <Nothing /> : <span>{`${rank}/${ranked}`}</span>),
          numeric: true,
          width: 4.5,
        },
      ]),
];
