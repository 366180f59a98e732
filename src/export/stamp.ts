import type { TFunction } from 'i18next';
import type { Provenance } from '../../contract/figure';
import { formatDateTime } from '../lib/format';
import type { ExportFeed } from './exportable';

/** Who and when, as the audit has it; null where the record could not be made in time, which the stamp then says. */
export interface Receipt {
  by: string;
  at: string;
  /** They see some agencies or areas only. */
  isLimited?: boolean | undefined;
}

export interface Stamped {
  sources: readonly string[];
  asOf: string | null;
  feeds: readonly ExportFeed[];
  provenance: readonly Provenance[];
  /** Each filter in words. */
  filters: readonly string[];
  notes: readonly string[];
  receipt: Receipt | null;
  /** When it left the screen, in ms, by the clock of the reader. */
  now: number;
  /** The full address of the view. */
  address: string;
}

/** A line of the stamp: what it is of, and what it says. */
export interface StampLine {
  label: string;
  text: string;
}

export const isSimulated = (provenance: readonly Provenance[]): boolean => provenance.includes('simulated');

/** What everything that leaves the screen says of itself: source, moment, revision, filters, person, time, address, [EX4]. */
export const stampLines = (stamped: Stamped, t: TFunction): StampLine[] => {
  const { sources, asOf, feeds, provenance, filters, notes, receipt, now, address } = stamped;
  const kinds = [...new Set(provenance)];
  const nature = !isSimulated(kinds) ? null : t(kinds.length > 1 ? 'export.nature.mixed' : 'export.nature.allSimulated');
  return [
    ...(nature === null ? [] : [{ label: t('export.stamp.nature'), text: nature }]),
    { label: t('export.stamp.sources'), text: sources.length === 0 ? t('export.stamp.noSource') : [...new Set(sources)].join('; ') },
    { label: t('export.stamp.asOf'), text: asOf === null ? t('export.stamp.now', { at: formatDateTime(now) }) : formatDateTime(asOf) },
    {
      label: t('export.stamp.revision'),
      text: [
        ...new Map(feeds.map(({ feed, revision }) => [`${feed} ${revision}`, t('export.stamp.feed', { feed, revision })])).values(),
      ].join('; '),
    },
    { label: t('export.stamp.filters'), text: filters.length === 0 ? t('export.stamp.noFilters') : filters.join('; ') },
    ...notes.map((text) => ({ label: t('export.infoNote'), text })),
    ...(receipt?.isLimited ? [{ label: t('export.stamp.limits'), text: t('export.stamp.limited') }] : []),
    { label: t('export.stamp.by'), text: receipt?.by ?? t('export.stamp.byUnknown') },
    { label: t('export.stamp.at'), text: `${formatDateTime(receipt?.at ?? now)} ${t('export.stamp.zone')}` },
    { label: t('export.stamp.address'), text: address },
  ];
};
