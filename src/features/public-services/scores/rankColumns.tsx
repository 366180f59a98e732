import type { TFunction } from 'i18next';
import { formatFixed } from '../../../lib/format';
import { BulletBar } from '../../../ui/BulletBar';
import type { TableColumn } from '../../../ui/table/column';
import { shareOfPoints, type Basis } from '../focus';
import type { RankedUnit } from '../ranking';
import { gainedText, movedSign, movedText, ofMaxText, scoreText } from '../wording';
import styles from './ranking.module.css';

/** "38,20/52 (73,5%)" of an estimate, of which not every unit has the same maximum; an official score is of one. */
export const valueText = ({ value, max }: Pick<RankedUnit, 'value' | 'max'>, basis: Basis, t: TFunction): string => {
  if (value === null) return t('services.scores.ranking.noScore');
  const share = shareOfPoints({ value, max });
  return basis === 'official' || share === null ? scoreText(value) : `${ofMaxText(value, max)} (${formatFixed(share, 1)}%)`;
};

const RankCell = ({ row, t }: { row: RankedUnit; t: TFunction }) =>
  row.place === null ? (
    <span>{row.isOpen ? <small className={styles['shared']}>{t('services.provisional')}</small> : '–'}</span>
  ) : (
    <span>
      {row.place.rank}
      {row.place.isShared && <small className={styles['shared']}> {t('services.scores.ranking.shared')}</small>}
    </span>
  );

const ScoreCell = ({ row, basis, t }: { row: RankedUnit; basis: Basis; t: TFunction }) =>
  row.value === null ? (
    <small>{t('services.scores.ranking.noScore')}</small>
  ) : (
    <span className={styles['score']}>
      <BulletBar
        value={row.value}
        low={null}
        max={row.max}
        label={t('services.scores.ranking.bar', { name: row.unit.name, value: ofMaxText(row.value, row.max) })}
      />
      <span>{basis === 'official' ? scoreText(row.value) : `${formatFixed(shareOfPoints(row) ?? 0, 1)}%`}</span>
    </span>
  );

interface RankLook {
  basis: Basis;
  /** Whether the period shown is over. */
  isClosed: boolean;
  /** On a phone a unit is a short card; the rest is one press away. */
  isSmall: boolean;
}

/** The columns of a ranking; the two that compare speak of closed periods alone: while the one shown is open, of the last that is not. */
export const rankColumns = ({ basis, isClosed, isSmall }: RankLook, t: TFunction): TableColumn<RankedUnit>[] => [
  {
    id: 'name',
    header: t('services.scores.ranking.name'),
    width: 13,
    value: ({ unit }) => unit.name,
    cell: ({ unit }) => <span lang="vi">{unit.name}</span>,
  },
  {
    id: 'rank',
    header: t('services.scores.ranking.rank'),
    width: 4.5,
    numeric: true,
    value: ({ place }) => place?.rank ?? null,
    cell: (row) => <RankCell row={row} t={t} />,
  },
  {
    id: 'score',
    header: t(basis === 'official' ? 'services.scores.ranking.score' : 'services.scores.ranking.share'),
    width: 9,
    value: (row) => (basis === 'official' ? row.value : shareOfPoints(row)),
    cell: (row) => <ScoreCell row={row} basis={basis} t={t} />,
  },
  {
    id: 'moved',
    header: t('services.scores.ranking.moved'),
    width: 8,
    value: ({ moved }) => moved,
    cell: ({ rank, moved }) =>
      rank === null ? (
        '–'
      ) : (
        <span className={styles['moved']}>
          {!isClosed && <span>{t('services.scores.ranking.held', { rank })}</span>}
          <span>
            <span aria-hidden="true">{movedSign(moved)}</span> {movedText(moved, t)}
          </span>
        </span>
      ),
  },
  {
    id: 'gained',
    hidden: isSmall,
    header: t('services.scores.ranking.gained'),
    width: 5,
    numeric: true,
    value: ({ gained }) => gained,
    cell: ({ gained }) => (gained === null ? '–' : gainedText(gained)),
  },
  {
    id: 'left',
    hidden: isSmall,
    header: t('services.scores.ranking.left'),
    width: 5,
    numeric: true,
    value: ({ left }) => left,
    cell: ({ left }) => (left === null ? '–' : scoreText(left)),
  },
];
