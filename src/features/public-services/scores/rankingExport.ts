import type { TFunction } from 'i18next';
import type { Scoring } from '../../../../contract/feeds/services';
import type { Exportable } from '../../../export/exportable';
import type { Level } from '../choice';
import { pointsOf, shareOfPoints, type Basis, type Focus } from '../focus';
import type { RankedUnit } from '../ranking';
import { tell, type Told } from '../../../export/told';
import { basisText, focusText } from '../wording';

interface RankingTold {
  ranked: readonly RankedUnit[];
  scoring: Scoring;
  focus: Focus;
  basis: Basis;
  level: Level;
  notes: readonly string[];
  told: Told;
}

/** The units in the order of their places, each with the six groups. */
export const rankingExport = ({ ranked, scoring, focus, basis, level, notes, told }: RankingTold, t: TFunction): Exportable =>
  tell(told, {
    title: `${t(`services.scores.ranking.heading.${level}`)}: ${focusText(focus, t)}`,
    columns: [
      { header: t('services.scores.ranking.rank') },
      { header: t('services.scores.ranking.name') },
      { header: basisText(basis, t), digits: 2 },
      { header: t('services.export.max'), digits: 2 },
      { header: t('services.scores.ranking.share'), digits: 1 },
      { header: t('services.scores.ranking.moved') },
      { header: t('services.scores.ranking.gained'), digits: 2 },
      ...scoring.groups.map(({ name, max }) => ({ header: `${name} (${max})`, digits: 2, onPaper: false })),
    ],
    rows: () =>
      ranked.map((row) => ({
        cells: [
          row.place?.rank ?? (row.isOpen ? t('services.provisional') : null),
          row.unit.name,
          row.value,
          row.max,
          shareOfPoints(row),
          row.moved,
          row.gained,
          ...scoring.groups.map((group) => pointsOf(scoring, row.score, { kind: 'group', group }, basis).value),
        ],
      })),
    notes,
  });
