import type { TFunction } from 'i18next';
import type { Provenance } from '../../../contract/figure';
import type { Exportable, ExportFeed, ExportTable } from '../../export/exportable';
import type { Shown } from './shown';
import { growthOf, type Standing } from './standing';
import { bookName, cutName, soFarText } from './wording';

interface Part {
  title: string;
  table: () => ExportTable;
  /** Compares with the year before. */
  compares?: boolean;
  feeds?: readonly ExportFeed[];
  notes?: readonly string[];
  more?: { source: string; provenance: Provenance } | null;
}
const DIGITS = 3;
/** đồng → tỷ đồng at full precision. */
export const billion = (dong: number | null | undefined): number | null => (dong === null || dong === undefined ? null : dong / 1e9);
export const inBillion = (header: string, t: TFunction) => ({ header: `${header} (${t('money.billion')})`, digits: DIGITS });

export const kindOf = ({ look }: Shown): Provenance => look.now.body.receipt?.provenance ?? 'imported';

/** What every panel of the page gives out: its feeds with their revisions, both years' sources, the ledger and the cut in words. */
export const made = (
  shown: Shown,
  { title, table, compares = false, feeds = [], notes = [], more = null }: Part,
  t: TFunction,
): Exportable => {
  const { look, cut, asOf } = shown;
  const before = compares ? (look.before?.body.receipt ?? null) : null;
  const receipt = look.now.body.receipt;
  const whole = cutName(shown, cut, t);
  return {
    title,
    feeds: [
      { feed: 'budget', revision: shown.revision },
      ...(before && shown.revisionBefore !== null && shown.revisionBefore !== shown.revision
        ? [{ feed: 'budget' as const, revision: shown.revisionBefore }]
        : []),
      ...feeds,
    ],
    sources: [...new Set([...(receipt?.sources ?? []), ...(before?.sources ?? []), ...(more ? [more.source] : [])])],
    provenance: [...new Set([kindOf(shown), ...(before ? [before.provenance] : []), ...(more ? [more.provenance] : [])])],
    asOf,
    filters: [
      t('budget.export.ledger', { ledger: t(`money.ledgers.${look.now.body.ledger}`) }),
      soFarText(look, t),
      ...(whole === bookName(cut.book, t) ? [] : [whole]),
    ],
    notes: [
      ...(look.moment.provisional ? [t('budget.passport.open', { month: look.moment.to + 1 })] : []),
      ...(compares && look.moment.closed !== null ? [t('budget.passport.closedOnly', { month: look.moment.closed + 1 })] : []),
      ...notes,
    ],
    table,
  };
};

/** What the path rests on. */
export const pathNotes = ({ look, cut }: Shown, t: TFunction): string[] => {
  const bases = [...new Set(look.now.body.path[cut.book].map(({ basis }) => basis))];
  return bases.length === 0
    ? []
    : [t('budget.month.of', { basis: bases.join('; '), level: t('budget.levels.council') }), t('budget.month.between')];
};

/** How a cut stands, a column each. */
export const standingColumns = (t: TFunction) => [
  inBillion(t('budget.done'), t),
  { header: t('budget.item.central'), digits: DIGITS },
  { header: t('budget.item.ofCentral'), digits: 1 },
  { header: t('budget.item.council'), digits: DIGITS },
  { header: t('budget.item.ofCouncil'), digits: 1 },
  { header: t('budget.item.before'), digits: DIGITS },
  { header: t('budget.item.growth'), digits: 1 },
  { header: t('budget.item.gap'), digits: DIGITS },
];
export const standingCells = (row: Standing) => [
  billion(row.done),
  billion(row.central?.amount),
  row.ofCentral,
  billion(row.council?.amount),
  row.ofCouncil,
  billion(row.before),
  growthOf(row),
  billion(row.gap),
];
