import type * as z from 'zod/mini';
import type { Reading, readings } from '../../feeds/readings';
import type { IndexValue, stations } from '../../feeds/stations';
import { numberOf, viewFigure, type ViewFigure } from './viewFigure';

const INDEX: Record<IndexValue['kind'], string> = {
  'air-hour': 'Chỉ số chất lượng không khí VN_AQI giờ',
  'air-day': 'Chỉ số chất lượng không khí VN_AQI ngày',
  'water-day': 'Chỉ số chất lượng nước VN_WQI ngày',
};
const MEANS = { instant: '', '1h': ', trung bình 1 giờ', '8h': ', trung bình 8 giờ', '24h': ', trung bình 24 giờ' } as const;

/** The newest reading of every datastream, valid ones alone: what an instrument says while it is calibrated is no figure. */
export const ofReadings = ({ readings: all }: z.infer<(typeof readings)['body']>): ViewFigure[] =>
  all
    .filter(({ status }) => status === '00')
    .map(({ key, stationName, parameter, value, unit, observedAt, receivedAt, revision, provenance, file }: Reading) =>
      viewFigure(
        {
          key: `reading/${key}`,
          feed: 'readings',
          name: parameter,
          part: stationName,
          value: numberOf(value),
          unit,
          period: null,
          isMain: false,
        },
        { source: file, provenance, observedAt, receivedAt, revision },
      ),
    );

/** The index of every station, and the means that its limits speak of. */
export const ofStations = ({ stations: all }: z.infer<(typeof stations)['body']>): ViewFigure[] =>
  all.flatMap(({ thing, datastreams, standings, index }) => {
    const origin = { source: `Trạm quan trắc tự động: ${thing.name}`, owner: thing.owner, provenance: thing.provenance };
    const shared = { feed: 'stations', part: thing.name, period: null };
    return [
      ...(index?.value == null
        ? []
        : [
            viewFigure(
              {
                ...shared,
                key: `station/${thing.id}/${index.kind}`,
                name: INDEX[index.kind],
                value: numberOf(index.value),
                unit: '',
                quality: [index.method],
                isMain: true,
              },
              { ...origin, observedAt: index.at },
            ),
          ]),
      ...standings.flatMap(({ parameter, averaging, value, at }) =>
        value === null
          ? []
          : viewFigure(
              {
                ...shared,
                key: `station/${thing.id}/${parameter}/${averaging}`,
                name: `${parameter}${MEANS[averaging]}`,
                value: numberOf(value),
                unit: datastreams.find((stream) => stream.parameter === parameter)?.unit ?? '',
                isMain: false,
              },
              { ...origin, observedAt: at },
            ),
      ),
    ];
  });
