import type { TFunction } from 'i18next';
import type { Passport } from '../../../contract/figure';
import type { Exportable } from '../../export/exportable';
import { OWN } from '../../../contract/rules/budgetBook';
import type { CurveMonth } from './curve';
import { billion, inBillion, kindOf, made, pathNotes, standingCells, standingColumns } from './exportPart';
import type { Against, Gap, GapStep } from './gap';
import type { AreaRow, ItemRow } from './parts';
import type { Shown } from './shown';
import { closedText, cutName } from './wording';

/** The curve with its path, the year before and the forecast. */
export const monthExport = (
  shown: Shown,
  curve: readonly CurveMonth[],
  forecast: { passport: Passport; revision: number } | null,
  t: TFunction,
): Exportable =>
  made(
    shown,
    {
      title: t('budget.month.heading', { name: cutName(shown, shown.cut, t) }),
      compares: true,
      feeds: forecast ? [{ feed: 'forecast', revision: forecast.revision }] : [],
      notes: [...pathNotes(shown, t), ...(forecast ? [forecast.passport.name, ...forecast.passport.quality] : [])],
      more: forecast && forecast.passport,
      table: () => ({
        columns: [
          { header: t('budget.export.month') },
          inBillion(t('budget.export.cumulative'), t),
          inBillion(t('budget.export.pathIs'), t),
          inBillion(t('budget.export.before'), t),
          ...(forecast ? [inBillion(t('budget.export.low'), t), inBillion(t('budget.export.high'), t)] : []),
          { header: t('export.column.provisional') },
        ],
        rows: curve.map(({ key, value, plan, previous, low, high, provisional }) => ({
          provenance: kindOf(shown),
          cells: [
            key.split('-').toReversed().join('/'),
            billion(value),
            billion(plan),
            billion(previous),
            ...(forecast ? [billion(low), billion(high)] : []),
            provisional ? t('export.column.yes') : null,
          ],
        })),
      }),
    },
    t,
  );

/** Every item with both estimates, the same period and the distance from the path. */
export const itemExport = (shown: Shown, rows: readonly ItemRow[], t: TFunction): Exportable =>
  made(
    shown,
    {
      title: t('budget.item.heading', { book: t(`budget.item.words.${shown.cut.book}`) }),
      compares: true,
      notes: pathNotes(shown, t),
      table: () => ({
        columns: [
          { header: t('budget.item.name') },
          { header: t('budget.export.code'), onPaper: false },
          { header: t('budget.item.group'), onPaper: false },
          ...standingColumns(t),
        ],
        rows: rows.map((row) => ({
          provenance: kindOf(shown),
          cells: [row.inTotal ? row.name : `${row.name} (${t('budget.item.beside')})`, row.code, row.group, ...standingCells(row)],
        })),
      }),
    },
    t,
  );

/** What each item adds to the gap, and what they come to. */
export const gapExport = (shown: Shown, gap: Gap, against: Against, nameOf: (step: GapStep) => string, t: TFunction): Exportable =>
  made(
    shown,
    {
      title: `${t('budget.gap.heading')}: ${t(`budget.gap.total.${against}`)}, ${closedText(shown.look, t) ?? ''}`,
      compares: true,
      notes: against === 'path' ? pathNotes(shown, t) : [],
      table: () => ({
        columns: [{ header: t('budget.item.name') }, inBillion(t('budget.export.adds'), t)],
        rows: [
          ...gap.steps.map((step) => ({ provenance: kindOf(shown), cells: [nameOf(step), billion(step.amount)] })),
          { provenance: kindOf(shown), cells: [t(`budget.gap.total.${against}`), billion(gap.total)] },
        ],
      }),
    },
    t,
  );

/** Every area, and the province's own part. */
export const areaExport = (
  shown: Shown,
  rows: readonly AreaRow[],
  { name, revision }: { name: string; revision: number },
  t: TFunction,
): Exportable =>
  made(
    shown,
    {
      title: t('budget.area.heading', { name }),
      compares: true,
      feeds: [{ feed: 'boundaries', revision }],
      notes: pathNotes(shown, t),
      table: () => ({
        columns: [
          { header: t('budget.area.name') },
          { header: t('budget.export.code'), onPaper: false },
          ...standingColumns(t),
          { header: t('budget.area.points'), digits: 1 },
        ],
        rows: rows.map((row) => ({
          provenance: kindOf(shown),
          cells: [row.name, row.area === OWN ? null : row.area, ...standingCells(row), row.points],
        })),
      }),
    },
    t,
  );
