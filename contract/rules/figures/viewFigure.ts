import type { Passport, Provenance } from '../../figure';
import type { Receipt } from '../../money';
import type { IndicatorValue } from '../../value';
import { periodWords } from '../periodWords';

/** One figure of a page as its feed's body holds it, with what its passport says. */
export interface ViewFigure {
  /** Of what the figure is, without the period: the same in every reading of the view; `key` and `period` together are of one figure alone. */
  key: string;
  feed: string;
  name: string;
  /** Of which part of the whole, in words; null for the whole. */
  part: string | null;
  /** What it is beside the outcome: a promise, an estimate, a published figure. */
  kind: 'outcome' | 'promise' | 'estimate' | 'published' | 'forecast';
  value: IndicatorValue;
  unit: string;
  /** As the wire writes it (`2026-Q3`), or in the words of the source; null where it speaks of none. */
  period: string | null;
  source: string;
  owner: string | null;
  observedAt: string | null;
  receivedAt: string | null;
  revision: number | null;
  provenance: Provenance;
  quality: readonly string[];
  /** Of the whole, and of the newest period of its kind: what is read out in a meeting. The others are the rows below it. */
  isMain: boolean;
}

type Facts = Pick<ViewFigure, 'key' | 'feed' | 'name' | 'value' | 'unit' | 'period' | 'isMain'> &
  Partial<Pick<ViewFigure, 'part' | 'kind' | 'quality'>>;
type Origin = Pick<ViewFigure, 'source' | 'provenance'> & Partial<Pick<ViewFigure, 'owner' | 'observedAt' | 'receivedAt' | 'revision'>>;

/** Said of a figure of a period that was told before it was over. */
export const openNote = (period: string): string => `Số của ${periodWords(period)} là tạm thời, kỳ chưa kết thúc`;

export const numberOf = (value: number): IndicatorValue => ({ kind: 'number', value });

export const viewFigure = (
  { part = null, kind = 'outcome', quality = [], ...facts }: Facts,
  { source, provenance, owner = null, observedAt = null, receivedAt = null, revision = null }: Origin,
): ViewFigure => ({ ...facts, part, kind, quality, source, provenance, owner, observedAt, receivedAt, revision });

/** What a passport says of where a figure comes from. */
export const fromPassport = ({ source, owner, observedAt, receivedAt, revision, provenance }: Passport): Origin => ({
  source,
  owner,
  observedAt,
  receivedAt,
  revision,
  provenance,
});

/** What is worked out of rows comes from all of their sources. */
export const fromReceipt = ({ sources, observedAt, receivedAt, revision, provenance }: Receipt): Origin => ({
  source: sources.join('; '),
  observedAt,
  receivedAt,
  revision,
  provenance,
});
