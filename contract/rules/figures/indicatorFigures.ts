import type * as z from 'zod/mini';
import type { areaValues } from '../../feeds/areaValues';
import type { forecast } from '../../feeds/forecast';
import type { indicators, Observation } from '../../feeds/indicators';
import type { series } from '../../feeds/series';
import type { standings } from '../../feeds/standings';
import { fromPassport, numberOf, viewFigure, type ViewFigure } from './viewFigure';

const KINDS = { actual: 'outcome', result: 'outcome', plan: 'promise', target: 'promise', estimate: 'estimate' } as const;
const isTold = ({ value }: Pick<Observation, 'value'>): boolean => value.kind !== 'none';

/** Every observation of the set; the newest of the whole of each role and act is what is read out. */
export const ofIndicators = ({ set, indicators: all }: z.infer<(typeof indicators)['body']>): ViewFigure[] =>
  all.flatMap((indicator) => {
    const told = indicator.observations.filter(isTold);
    const streamOf = ({ role, breakdown, basis }: Observation): string =>
      [role, breakdown.map(({ dimension, member }) => `${dimension}:${member}`).join(','), basis?.id ?? ''].join('/');
    // What is told as a result and what as actual are one outcome: the later of them is read out.
    const kindOf = (one: Observation): string => streamOf({ ...one, role: one.role === 'result' ? 'actual' : one.role });
    const newest = new Map<string, string>();
    for (const one of told) {
      const stream = kindOf(one);
      if ((newest.get(stream) ?? '') < one.period) newest.set(stream, one.period);
    }
    return told.map((one) => {
      const stream = streamOf(one);
      const isWhole = one.breakdown.length === 0;
      return viewFigure(
        {
          key: `${set.id}/${indicator.code}/${stream}`,
          feed: 'indicators',
          name: indicator.name,
          part: isWhole ? null : one.breakdown.map(({ name }) => name).join(', '),
          kind: KINDS[one.role],
          value: one.value,
          unit: indicator.unit,
          period: one.period,
          quality: one.passport.quality,
          isMain: isWhole && newest.get(kindOf(one)) === one.period,
        },
        fromPassport(one.passport),
      );
    });
  });

/** The points of a series that have come, and what was promised for them. */
export const ofSeries = ({ set, code, part, indicator, passport, points }: z.infer<(typeof series)['body']>): ViewFigure[] => {
  if (!indicator) return [];
  const key = `${set}/${code}/${part ? `${part.dimension}:${part.member}` : ''}`;
  const newest = points.findLast(({ value, words }) => value !== null || words !== null)?.period;
  return points.flatMap((point) => {
    const { value, words, plan, period } = point;
    const shared = { feed: 'series', name: indicator.name, part: part?.name ?? null, unit: indicator.unit, period };
    const isMain = part === null && period === newest;
    const origin = {
      source: point.sources?.join('; ') ?? passport?.source ?? indicator.setName,
      owner: passport?.owner ?? null,
      observedAt: point.observedAt,
      receivedAt: point.receivedAt,
      revision: point.revision,
      provenance: point.provenance ?? passport?.provenance ?? 'imported',
    } as const;
    const told = value !== null ? numberOf(value) : words !== null ? ({ kind: 'text', text: words } as const) : null;
    return [
      ...(told ? [viewFigure({ ...shared, key: `series/${key}`, value: told, isMain }, origin)] : []),
      ...(plan ? [viewFigure({ ...shared, key: `series/${key}/plan`, kind: 'promise', value: plan, isMain }, origin)] : []),
    ];
  });
};

/** One indicator area by area; areas are rows, what the province promised is not. */
export const ofAreaValues = ({
  set,
  code,
  indicator,
  period,
  passport,
  path,
  values,
}: z.infer<(typeof areaValues)['body']>): ViewFigure[] => {
  if (!indicator || !passport) return [];
  const shared = { feed: 'area-values', name: indicator.name, unit: indicator.unit, period };
  const origin = fromPassport(passport);
  const whole =
    path && viewFigure({ ...shared, key: `areas/${set}/${code}/plan`, kind: 'promise', value: path.value, isMain: true }, origin);
  return [
    ...(whole ? [whole] : []),
    ...values.flatMap(({ area, name, value, revision, provenance = passport.provenance }) =>
      value === null
        ? []
        : viewFigure(
            { ...shared, key: `areas/${set}/${code}/${area}`, part: name, value: numberOf(value), isMain: false },
            { ...origin, revision: revision ?? passport.revision, provenance },
          ),
    ),
  ];
};

/** The newest outcome of every indicator. */
export const ofStandings = ({ indicators: all }: z.infer<(typeof standings)['body']>): ViewFigure[] =>
  all.flatMap(({ set, code, name, unit, newest }) =>
    newest && isTold(newest)
      ? viewFigure(
          {
            key: `standing/${set}/${code}`,
            feed: 'standings',
            name,
            value: newest.value,
            unit,
            period: newest.period,
            quality: newest.passport.quality,
            isMain: true,
          },
          fromPassport(newest.passport),
        )
      : [],
  );

/** Where the year is expected to end; what lies between is a drawn line, no figure to conclude on. */
export const ofForecast = ({ set, code, area, indicator, forecast: made }: z.infer<(typeof forecast)['body']>): ViewFigure[] => {
  const end = made?.points.at(-1);
  if (!indicator || !made || !end) return [];
  const { name, unit } = indicator;
  const shared = { feed: 'forecast', name, unit, period: end.period, part: area, kind: 'forecast' as const };
  return [
    viewFigure(
      { ...shared, key: `forecast/${set}/${code}/${area ?? ''}`, value: numberOf(end.value), isMain: area === null },
      fromPassport(made.passport),
    ),
  ];
};
