import type { TFunction } from 'i18next';
import type { IndicatorSet, Observation } from '../../../contract/feeds/indicators';
import type { Provenance } from '../../../contract/figure';
import type { Exportable, ExportCell, ExportRow, ExportTable } from '../../export/exportable';
import type { Column } from './columns';
import type { Group, Judgement, Row } from './model';
import { columnText, judgementText, ownerText, shortLevel, valueText, versusText } from './wording';
import type { Terms } from './model';

interface Shown {
  set: IndicatorSet;
  columns: readonly Column[];
  terms: Terms;
  groups: readonly Group[];
  compares: boolean;
  asOf: string | null;
  revision: number;
}

/** A number is a number; what a sheet has no type for (a range, a bound, levels, words) is what the screen says. */
const cellOf = (value: Observation | undefined, unit: string, t: TFunction): ExportCell => {
  if (!value || value.alignment === 'missing') return null;
  if (value.value.kind === 'number') return value.value.value;
  return value.value.kind === 'none' && value.value.reason === 'blank' ? null : valueText(value.value, unit, t).replaceAll('\n', '; ');
};

const outcomeText = ({ comparison }: Judgement, unit: string, t: TFunction): string => {
  if (comparison.kind === 'incomparable') return `${t('compare.none')}: ${t(`compare.reason.${comparison.reason}`)}`;
  if (comparison.kind === 'compared') return judgementText(comparison, unit, t);
  return comparison.items.map((item) => `${shortLevel(item.level, t)}: ${judgementText(item, unit, t)}`).join('; ');
};

const provenanceOf = (observations: readonly Observation[]): Provenance => {
  const kinds = observations.map(({ passport }) => passport.provenance);
  return kinds.includes('simulated') ? 'simulated' : kinds.includes('imported') ? 'imported' : 'published';
};

const shownOf = ({ cells }: Row, columns: readonly Column[]): Observation[] => columns.flatMap(({ key }) => cells.get(key)?.now ?? []);

const rowOf = (row: Row, group: Group, { columns, compares, set }: Shown, t: TFunction): ExportRow => {
  const { indicator, cells, progress } = row;
  const owner = indicator.owner ?? set.owner;
  return {
    provenance: provenanceOf(shownOf(row, columns)),
    cells: [
      indicator.no,
      indicator.code,
      indicator.name,
      indicator.unit,
      `${group.code}. ${group.name}`,
      ...columns.map(({ key }) => cellOf(cells.get(key)?.now, indicator.unit, t)),
      ...(compares ? [outcomeText(progress, indicator.unit, t)] : []),
      indicator.assessment,
      owner && ownerText(owner, t),
      indicator.notes.length === 0 ? null : indicator.notes.join('; '),
    ],
  };
};

const tableOf = (shown: Shown, t: TFunction): ExportTable => {
  const { columns, terms, groups, compares } = shown;
  return {
    columns: [
      { header: t('export.column.no') },
      { header: t('export.column.code'), onPaper: false },
      { header: t('digital.name') },
      { header: t('export.column.unit') },
      { header: t('export.column.group'), onPaper: false },
      ...columns.map((column) => ({ header: columnText(column, t) })),
      ...(compares ? [{ header: versusText(terms.outcomeRole, terms.outcomePeriod, terms.planPeriod, t) }] : []),
      { header: shown.set.assessmentName ?? t('digital.assessment') },
      { header: t('export.column.owner') },
      { header: t('export.column.note'), onPaper: false },
    ],
    rows: groups.flatMap((group) => group.rows.map((row) => rowOf(row, group, shown, t))),
  };
};

/** The table of a set as it stands on the screen: its groups, columns and rows after the filters, with every digit. */
export const toExport = (shown: Shown, t: TFunction): Exportable => {
  const observations = shown.groups.flatMap(({ rows }) => rows.flatMap((row) => shownOf(row, shown.columns)));
  return {
    title: shown.set.name,
    feeds: [{ feed: 'indicators', revision: shown.revision }],
    sources: observations.length === 0 ? [shown.set.legalBasis] : [...new Set(observations.map(({ passport }) => passport.source))],
    asOf: shown.asOf,
    provenance: [...new Set(observations.map(({ passport }) => passport.provenance))],
    notes: [
      ...shown.set.bases.flatMap(({ name, supersededBy }) =>
        supersededBy === null ? [] : [t('digital.supersededHint', { basis: name, by: supersededBy })],
      ),
      ...shown.set.notes,
    ],
    table: () => tableOf(shown, t),
  };
};
