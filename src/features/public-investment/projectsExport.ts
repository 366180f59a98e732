import type { TFunction } from 'i18next';
import type { Exportable } from '../../export/exportable';
import type { Standing } from './cut';
import { BILLION, kindOf, partOf, tenth } from './exportPart';
import type { ProjectRow } from './ranking';
import type { Told } from './told';
import { groupText, memberName } from './words';
import type { InvestmentYear } from './yearOf';

/** The projects as they are listed, with every column. */
export const projectsExport = (
  shown: {
    year: InvestmentYear;
    areas: ReadonlyMap<string, string>;
    rows: readonly ProjectRow[];
    standing: Standing | undefined;
    told: Told;
  },
  t: TFunction,
): Exportable => {
  const { year, areas, rows, standing, told } = shown;
  const column = (id: 'code' | 'name' | 'owner' | 'group' | 'area' | 'sources' | 'field' | 'standing' | 'obstacle', onPaper = true) => ({
    header: t(`investment.projects.columns.${id}`),
    onPaper,
  });
  const money = (id: 'plan' | 'done' | 'left' | 'rate' | 'gap' | 'advance') => tenth(t(`investment.projects.columns.${id}`));
  const sources = new Map(year.body.sources.map(({ code, name }) => [code, name]));
  const part = partOf(
    year,
    told,
    t('investment.projects.caption'),
    [
      column('code'),
      column('name'),
      column('owner'),
      column('group'),
      column('area'),
      column('sources', false),
      column('field', false),
      money('plan'),
      money('done'),
      money('rate'),
      money('gap'),
      money('left'),
      money('advance'),
      column('standing'),
      column('obstacle', false),
    ],
    () =>
      rows.map((row) => ({
        provenance: kindOf(year),
        cells: [
          row.project.code,
          row.name,
          memberName(year.body, areas, 'owner', row.project.owner, t),
          groupText(row.project.group, t),
          memberName(year.body, areas, 'area', row.project.area ?? '', t),
          row.sources.map((code) => sources.get(code) ?? code).join(', '),
          row.project.field,
          row.plan / BILLION,
          // What nobody told is not 0.
          ...(row.standing === 'silent' ? [null, null, null] : [row.done / BILLION, row.rate, row.gap]),
          row.left / BILLION,
          row.advanceLeft / BILLION,
          t(`investment.projects.standing.${row.standing}`),
          row.project.obstacle?.text ?? null,
        ],
      })),
  );
  return standing === undefined ? part : { ...part, filters: [...told.filters, t(`investment.projects.chip.${standing}`)] };
};
