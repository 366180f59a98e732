import type { TFunction } from 'i18next';
import type { UnitScore } from '../../../contract/feeds/services';
import type { Exportable } from '../../export/exportable';
import type { ScoredPeriod } from './passports';
import { tell, type Told } from '../../export/told';
import { flagText, whyText } from './wording';

/** Every group and part of one unit with both scores and what was counted; what has no estimate says why. */
export const partsExport = (title: string, { scoring }: ScoredPeriod, score: UnitScore, told: Told, t: TFunction): Exportable => {
  const parts = new Map(score.parts.map((part) => [part.part, part]));
  return tell(told, {
    title,
    provenance: score.provenance,
    columns: [
      { header: t('services.export.group') },
      { header: t('services.export.part') },
      { header: t('services.export.numerator') },
      { header: t('services.export.denominator') },
      { header: t('services.export.official'), digits: 2 },
      { header: t('services.export.estimated'), digits: 2 },
      { header: t('services.export.max'), digits: 2 },
      { header: t('services.export.note') },
    ],
    rows: () =>
      scoring.groups.flatMap((group) => [
        {
          cells: [
            group.name,
            null,
            null,
            null,
            score.official?.groups[group.code] ?? null,
            score.estimate.groups[group.code] ?? null,
            group.max,
            null,
          ],
        },
        ...scoring.parts
          .filter((part) => part.group === group.code)
          .map(({ code, name, max }) => {
            const one = parts.get(code);
            const notes = [...(one?.why ? [whyText(one.why, t)] : []), ...(one?.flags ?? []).map((flag) => flagText(flag, t))].join('; ');
            return {
              cells: [
                group.name,
                name,
                one?.numerator ?? null,
                one?.denominator ?? null,
                one?.official ?? null,
                one?.estimate ?? null,
                max,
                notes === '' ? null : notes,
              ],
            };
          }),
      ]),
    notes: [t('services.export.estimate')],
  });
};
