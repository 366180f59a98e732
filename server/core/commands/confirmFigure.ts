import { sql } from 'kysely';
import type { ConfirmedFigure, FigureState } from '../../../contract/feeds/confirmations';
import { CONFIRMATIONS_CHANNEL } from '../../../contract/feeds/confirmations';
import { ProblemError } from '../../../contract/problem';
import { standsOn } from '../../../contract/rules/confirmationAgencies';
import { parsePlace } from '../../../contract/rules/confirmationPlace';
import type { Principal } from '../../access/principal';
import type { Sight } from '../../access/rows';
import { storable } from '../../store/rows/columns';
import { readRegisters } from '../../store/rows/storedRegisters';
import type { WriteView } from '../../store/store';
import { foldActs, readActs } from '../confirmation/figureActs';
import { readFigures } from '../confirmation/readFigures';
import { ofFigure, ofResponsible, seenState } from '../rows/ofFigures';
import type { Handler } from './handler';

interface Words {
  act: 'confirm' | 'flag' | 'explain' | 'withdraw-verdict' | 'withdraw-explanation';
  note?: string | null;
  cause?: string;
  remedy?: string;
}
interface Asked {
  payload: { figure: string; figureRevision: number; agency: string | null };
  expected: number | null;
  principal: Principal;
  sight: Sight;
}

/** Việt Nam's day at a moment; it has one offset and no summer time. */
const dayIn = (at: string): string => new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10);

/**
 * For whom the person speaks. Null where nobody is named: the simulated sets name no owner and must not, for a record that a real
 * department confirmed an invented figure would be false; so the person speaks in his own name, and the record says just that.
 * @throws ProblemError `not-allowed` when the agency does not answer for the figure today.
 */
const actingAgency = ({ responsible }: ConfirmedFigure, id: string | null, today: string) => {
  if (responsible.length === 0) {
    if (id === null) return null;
    throw new ProblemError(
      'not-allowed',
      'Chưa ghi cơ quan chịu trách nhiệm của chỉ tiêu này nên không thể thay mặt cơ quan nào. Hãy ghi nhận với danh nghĩa cá nhân.',
    );
  }
  const agency = responsible.find((each) => each.id === id);
  if (!agency)
    throw new ProblemError(
      'not-allowed',
      'Cơ quan này không chịu trách nhiệm về số liệu. Hãy chọn cơ quan chủ trì hoặc cơ quan kế thừa của cơ quan ấy.',
    );
  if (!standsOn(agency, today))
    throw new ProblemError('not-allowed', `${agency.name} không còn hoạt động. Hãy chọn cơ quan kế thừa đang chịu trách nhiệm.`);
  return { id: agency.id, name: agency.name };
};

/** Who is limited speaks of the figures that their agencies answer for, and for these alone. @throws ProblemError `not-allowed` */
const refuseOthers = ({ figure, responsible }: ConfirmedFigure, agency: string | null, { owns }: Sight): void => {
  const speakers = agency === null ? responsible : [{ id: agency }];
  if (owns(ofResponsible(figure, responsible)) && owns(ofResponsible(figure, speakers))) return;
  throw new ProblemError(
    'not-allowed',
    'Số liệu này không thuộc cơ quan hoặc địa bàn trong phạm vi quyền của tài khoản. Hãy để cơ quan chịu trách nhiệm ghi nhận.',
  );
};

const isRepeated = ({ verdict }: FigureState, act: Words['act'], figureRevision: number): boolean =>
  verdict?.figureRevision === figureRevision && verdict.kind === (act === 'confirm' ? 'confirmed' : act === 'flag' ? 'flagged' : null);

const nothingToWithdraw = (state: FigureState, act: Words['act']): boolean =>
  (act === 'withdraw-verdict' && state.verdict === null) || (act === 'withdraw-explanation' && state.explanation === null);

/** Why the act cannot be done on what is true now; null when it can. */
const staleness = (state: FigureState, figureRevision: number, { payload, expected }: Asked, { act }: Words): string | null => {
  if (expected !== state.version)
    return 'Số liệu này vừa có người khác xác nhận, nghi ngờ hoặc giải trình nên lệnh không được thực hiện. Hãy xem nội dung mới rồi quyết định lại.';
  if (payload.figureRevision !== figureRevision)
    return 'Số liệu đã có bản mới sau khi trang được mở nên lệnh không được thực hiện. Hãy xem số mới rồi quyết định lại.';
  if (isRepeated(state, act, figureRevision)) return 'Bản số liệu này đã được ghi nhận như vậy trước đó. Không cần thực hiện lại.';
  if (nothingToWithdraw(state, act)) return 'Không còn nội dung nào để rút lại. Hãy xem trạng thái hiện tại.';
  return null;
};

/**
 * Records one act on a figure, for the agency that answers for it where one is named, and tells what then stands, [CF1]–[CF5].
 * @throws ProblemError `not-found`, `not-allowed`, or `conflict` with what is true now.
 */
const record = async (view: WriteView, asked: Asked, words: Words): Promise<{ state: FigureState }> => {
  const { db, revision, at } = view;
  const { payload, principal, sight } = asked;
  const place = parsePlace(payload.figure);
  const [figure] = place ? await readFigures(db, revision, await readRegisters(db, revision), [place]) : [];
  if (!place || !figure || !sight.sees(ofFigure(figure.figure)))
    throw new ProblemError('not-found', 'Không có số liệu này. Hãy tải lại trang rồi chọn lại.');
  refuseOthers(figure, payload.agency, sight);
  const acts = (await readActs(db, revision, { figure: figure.figure })).get(figure.figure) ?? [];
  const state = foldActs(figure.figure, acts);
  const figureRevision = figure.passport.revision;
  const stale = staleness(state, figureRevision, asked, words);
  if (stale !== null) throw new ProblemError('conflict', stale, { state: seenState(state, sight), figureRevision });
  const act = {
    version: state.version + 1,
    act: words.act,
    note: words.note == null ? null : storable(words.note),
    cause: words.cause === undefined ? null : storable(words.cause),
    remedy: words.remedy === undefined ? null : storable(words.remedy),
    agency: actingAgency(figure, payload.agency, dayIn(at)),
    by: principal.name,
    at: new Date(at).toISOString(),
    figureRevision,
    value: figure.value,
  };
  await sql`insert into figure_act (figure, version, revision, set_id, figure_revision, value, act, note, cause, remedy, agency_id, agency_name,
      actor, actor_name, at)
    values (${figure.figure}, ${act.version}, ${revision}, ${place.set}, ${figureRevision}, ${JSON.stringify(act.value)}::jsonb, ${act.act},
      ${act.note}, ${act.cause}, ${act.remedy}, ${act.agency?.id ?? null}, ${act.agency?.name ?? null}, ${principal.id}, ${principal.name}, ${at}::timestamptz)`.execute(
    db,
  );
  const next = foldActs(figure.figure, [...acts, act]);
  await view.publish(CONFIRMATIONS_CHANNEL, [{ kind: 'figure.stated', set: place.set, state: next, act }]);
  return { state: seenState(next, sight) };
};

export const confirmFigure: Handler<'figure.confirm'> = (view, order) => record(view, order, { act: 'confirm', note: order.payload.note });
export const flagFigure: Handler<'figure.flag'> = (view, order) => record(view, order, { act: 'flag', note: order.payload.note });
export const explainFigure: Handler<'figure.explain'> = (view, order) =>
  record(view, order, { act: 'explain', cause: order.payload.cause, remedy: order.payload.remedy });
export const withdrawFigure: Handler<'figure.withdraw'> = (view, order) =>
  record(view, order, { act: `withdraw-${order.payload.what}`, note: order.payload.note });
