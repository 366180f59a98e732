import type * as z from 'zod/mini';
import type { serviceScores, serviceUnitScores, UnitScore } from '../../feeds/services';
import { numberOf, openNote, viewFigure, type ViewFigure } from './viewFigure';

const POINTS = 'điểm';

const ofUnit = (feed: string, score: UnitScore, period: string, isMain: boolean): ViewFigure[] => {
  const { unit, official, estimate, closed, provenance, source, receivedAt, revision, seenOn } = score;
  const origin = { source, provenance, receivedAt, revision, observedAt: seenOn === null ? null : `${seenOn}T00:00:00+07:00` };
  const shared = {
    feed,
    unit: POINTS,
    period,
    part: unit.kind === 'province' ? null : unit.name,
    quality: closed ? [] : [openNote(period)],
    isMain,
  };
  const key = `${feed}/${unit.kind}/${unit.code}`;
  return [
    ...(official?.total == null
      ? []
      : [
          viewFigure(
            { ...shared, key: `${key}/official`, name: 'Điểm phục vụ người dân, doanh nghiệp', value: numberOf(official.total) },
            origin,
          ),
        ]),
    ...(estimate.total === null
      ? []
      : [
          viewFigure(
            {
              ...shared,
              key: `${key}/estimate`,
              name: 'Điểm phục vụ người dân, doanh nghiệp (ước tính)',
              kind: 'estimate',
              value: numberOf(estimate.total),
            },
            origin,
          ),
        ]),
  ];
};

/** The score of the province and of every unit in the period shown; what was published stands apart. */
export const ofServiceScores = ({ period, scores, published }: z.infer<(typeof serviceScores)['body']>): ViewFigure[] => [
  ...(period === null ? [] : scores.flatMap((score) => ofUnit('service-scores', score, period, score.unit.kind === 'province'))),
  ...published.map(({ name, value, at, source }) =>
    viewFigure(
      {
        key: `service-scores/published/${name}`,
        feed: 'service-scores',
        name,
        kind: 'published',
        value: { kind: 'text', text: value },
        unit: '',
        period: at,
        isMain: true,
      },
      { source, provenance: 'published' },
    ),
  ),
];

/** The score of one unit in each of its periods; the newest is read out. */
export const ofServiceUnit = ({ periods }: z.infer<(typeof serviceUnitScores)['body']>): ViewFigure[] =>
  periods.flatMap(({ period, score }, index) => ofUnit('service-unit', score, period, index === periods.length - 1));
