import type * as z from 'zod/mini';
import type { Scoring, serviceScores, serviceUnitScores, UnitScore } from '../../../contract/feeds/services';
import type { ServiceUnit } from '../../../contract/services';

export type ScoresBody = z.infer<typeof serviceScores.body>;
export type UnitBody = z.infer<typeof serviceUnitScores.body>;
/** What is known of a unit in the closed period before. */
export type BeforeRow = ScoresBody['before'][number];

/** The scores of a period under one scoring; without a scoring nothing is judged. */
export interface ShownScores {
  body: ScoresBody;
  period: string;
  scoring: Scoring;
  isClosed: boolean;
}

/** A period that can be shown; null where nothing was told, or no scoring is in force. */
export const shownOf = (body: ScoresBody | undefined): ShownScores | null => {
  if (!body || body.period === null || body.scoring === null || body.scores.length === 0) return null;
  const { period, scoring } = body;
  return { body, period, scoring, isClosed: body.periods.find((each) => each.period === period)?.closed ?? false };
};

/** `area:03646`, `agency:so-noi-vu`, `province:tinh`. */
export const unitKey = ({ kind, code }: Pick<ServiceUnit, 'kind' | 'code'>): string => `${kind}:${code}`;

export const scoreOfProvince = ({ body }: ShownScores): UnitScore | undefined => body.scores.find(({ unit }) => unit.kind === 'province');
export const beforeOf = ({ body }: ShownScores, { kind, code }: ServiceUnit): BeforeRow | undefined =>
  body.before.find((row) => row.kind === kind && row.unit === code);
