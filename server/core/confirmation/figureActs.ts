import { sql, type RawBuilder } from 'kysely';
import * as z from 'zod/mini';
import { ACTS, type ConfirmationAct, type FigureState } from '../../../contract/feeds/confirmations';
import { indicatorValue } from '../../../contract/value';
import { bigintColumn, instant } from '../../store/rows/columns';
import type { Db } from '../../store/store';

const text = z.nullable(z.string());
const row = z.object({
  figure: z.string(),
  version: z.int(),
  act: z.enum(ACTS),
  note: text,
  cause: text,
  remedy: text,
  agency_id: text,
  agency_name: text,
  actor_name: z.string(),
  at: instant,
  figure_revision: bigintColumn,
  value: indicatorValue,
});

const toAct = (raw: unknown): { figure: string; act: ConfirmationAct } => {
  const { figure, agency_id: id, agency_name: name, actor_name: by, figure_revision: figureRevision, ...rest } = row.parse(raw);
  return { figure, act: { ...rest, agency: id === null ? null : { id, name: name ?? id }, by, figureRevision } };
};

/** The acts up to `revision`, of one figure or of one set or of all, by figure, in the order in which they came. */
export const readActs = async (
  db: Db,
  revision: number,
  of: { figure: string } | { set: string } | 'all',
): Promise<Map<string, ConfirmationAct[]>> => {
  const where: RawBuilder<unknown> = of === 'all' ? sql`true` : 'figure' in of ? sql`figure = ${of.figure}` : sql`set_id = ${of.set}`;
  const { rows } = await sql`select * from figure_act where ${where} and revision <= ${revision} order by figure, version`.execute(db);
  const figures = new Map<string, ConfirmationAct[]>();
  for (const { figure, act } of rows.map(toAct)) figures.set(figure, [...(figures.get(figure) ?? []), act]);
  return figures;
};

/** What stands after acts in their order: the last verdict and the last explanation that were not taken back. */
export const foldActs = (figure: string, acts: readonly ConfirmationAct[]): FigureState => {
  const state: FigureState = { figure, version: 0, verdict: null, explanation: null };
  for (const { version, act, note, cause, remedy, ...said } of acts) {
    state.version = version;
    if (act === 'confirm' || act === 'flag') state.verdict = { kind: act === 'confirm' ? 'confirmed' : 'flagged', note, ...said };
    else if (act === 'explain') state.explanation = { cause: cause ?? '', remedy: remedy ?? '', ...said };
    else if (act === 'withdraw-verdict') state.verdict = null;
    else state.explanation = null;
  }
  return state;
};
