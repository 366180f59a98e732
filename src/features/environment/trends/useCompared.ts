import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Thing } from '../../../../contract/environment';
import { stationSeries } from '../../../../contract/feeds/stations';
import { useFeed } from '../../../data/useFeed';
import { formatDateTime } from '../../../lib/format';
import type { Span, Step } from '../span';
import { seriesOf, type DrawnSeries } from '../station/seriesOf';
import type { SeriesBody, SeriesStream } from '../stationsBody';

export interface Compared {
  thing: Thing;
  stream: SeriesStream;
  step: Step;
  drawn: DrawnSeries;
  period: string;
}

/** The series of up to three stations of one parameter; a place that is free asks what the first asks: it is asked once. */
export const useCompared = (ids: readonly string[], parameter: string, span: Span, asOf: string | null) => {
  const { t } = useTranslation();
  const [first = '-', second = first, third = first] = ids;
  const a = useFeed(
    stationSeries,
    useMemo(() => ({ station: first, span }), [first, span]),
    asOf,
  );
  const b = useFeed(
    stationSeries,
    useMemo(() => ({ station: second, span }), [second, span]),
    asOf,
  );
  const c = useFeed(
    stationSeries,
    useMemo(() => ({ station: third, span }), [third, span]),
    asOf,
  );
  const count = ids.length;
  const compared = useMemo(
    () =>
      [a.body, b.body, c.body].slice(0, count).flatMap((body: SeriesBody | undefined): Compared[] => {
        const stream = body?.datastreams.find((each) => each.parameter === parameter);
        if (!body?.thing || !stream || body.from === null || body.to === null) return [];
        const { thing, step, from, to } = body;
        const drawn = seriesOf(stream, Date.parse(from), Date.parse(to), span, step, t);
        return [{ thing, stream, step, drawn, period: t('stations.span', { from: formatDateTime(from), to: formatDateTime(to) }) }];
      }),
    [a.body, b.body, c.body, count, parameter, span, t],
  );
  const feeds = [a, b, c].slice(0, count);
  return {
    compared,
    revision: Math.max(0, ...feeds.map(({ revision }) => revision ?? 0)),
    isComing: feeds.some(({ status, body }) => status === 'loading' && body === undefined),
  };
};
