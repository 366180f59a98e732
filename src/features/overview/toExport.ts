import type { TFunction } from 'i18next';
import type * as z from 'zod/mini';
import type { areaValues } from '../../../contract/feeds/areaValues';
import type { series } from '../../../contract/feeds/series';
import type { Passport } from '../../../contract/figure';
import type { Quantity } from '../../../contract/value';
import { mapInChunks } from '../../export/breathe';
import type { Exportable, ExportCell, Part } from '../../export/exportable';
import { periodText, quantityText } from './wording';

interface At {
  title: string;
  asOf: string | null;
  revision: number;
}
/** A forecast drawn beside the series, with the revision of its feed. */
interface Forecast {
  passport: Passport;
  revision: number;
}
const DIGITS = 1;

const planCell = (plan: Quantity | null, unit: string): ExportCell =>
  plan === null ? null : plan.kind === 'number' ? plan.value : quantityText(plan, unit);

const originOf = (passport: Passport | null) => ({
  sources: passport === null ? [] : [passport.source],
  provenance: passport === null ? [] : [passport.provenance],
  kind: passport?.provenance ?? 'imported',
});

/** A series: every period with its value, plan, distance and the year before, each with the nature of its own; a forecast drawn beside it is told of too. */
export const toSeriesExport = (
  body: z.infer<(typeof series)['body']>,
  { title, asOf, revision, forecast }: At & { forecast: Forecast | null },
  t: TFunction,
): Part => {
  const unit = body.indicator?.unit ?? '';
  const { sources, provenance, kind } = originOf(body.passport);
  const ahead = originOf(forecast?.passport ?? null);
  const named = (header: string) => ({ header: unit === '' ? header : `${header} (${unit})`, digits: DIGITS });
  return {
    title,
    feeds: [{ feed: 'series', revision }, ...(forecast ? [{ feed: 'forecast' as const, revision: forecast.revision }] : [])],
    sources: [...new Set([...sources, ...body.points.flatMap((point) => point.sources ?? []), ...ahead.sources])],
    provenance: [...new Set([...provenance, ...body.points.flatMap((point) => point.provenance ?? []), ...ahead.provenance])],
    asOf,
    filters: [body.indicator?.name ?? body.code],
    notes: forecast ? [forecast.passport.name, ...forecast.passport.quality] : [],
    // A series of days may be long.
    table: async () => ({
      columns: [
        { header: t('export.column.period') },
        named(t('export.column.value')),
        named(t('export.column.plan')),
        named(t('export.column.deviation')),
        named(t('export.column.before')),
        { header: t('export.column.provisional') },
        { header: t('export.column.observed') },
        { header: t('export.column.received'), onPaper: false },
      ],
      rows: await mapInChunks(body.points, (point) => ({
        provenance: point.provenance ?? kind,
        cells: [
          periodText(point.period, t),
          point.value ?? point.words,
          planCell(point.plan, unit),
          point.deviation,
          point.previous,
          point.provisional ? t('export.column.yes') : null,
          point.observedAt === null ? null : { date: point.observedAt },
          point.receivedAt === null ? null : { date: point.receivedAt },
        ],
      })),
    }),
  };
};

/** The areas in the order of the ranking: the farthest behind first, those without a figure last. */
export const toRankingExport = (body: z.infer<(typeof areaValues)['body']>, { title, asOf, revision }: At, t: TFunction): Exportable => {
  const unit = body.indicator?.unit ?? '';
  const { sources, provenance, kind } = originOf(body.passport);
  const named = (header: string) => ({ header: unit === '' ? header : `${header} (${unit})`, digits: DIGITS });
  const last = Number.POSITIVE_INFINITY;
  return {
    title,
    feeds: [{ feed: 'area-values', revision }],
    sources,
    provenance: [...new Set([...provenance, ...body.values.flatMap((each) => each.provenance ?? [])])],
    asOf,
    filters: [
      body.indicator?.name ?? body.code,
      ...(body.period === null ? [] : [t('export.filter.period', { value: periodText(body.period, t) })]),
    ],
    table: () => ({
      columns: [
        { header: t('export.column.area') },
        { header: t('export.column.code'), onPaper: false },
        named(t('export.column.value')),
        named(t('export.column.path')),
        named(t('export.column.deviation')),
      ],
      rows: body.values
        .toSorted((a, b) => (a.deviation ?? last) - (b.deviation ?? last))
        .map(({ area, name, value, path, deviation, provenance: own }) => ({
          provenance: own ?? kind,
          cells: [name, area, value, path, deviation],
        })),
    }),
  };
};
