import type { AlarmHold } from '../../../contract/alarms';
import { ProblemError } from '../../../contract/problem';
import type { ConditionInput } from '../../../contract/rules/alarms/condition';
import type { Principal } from '../../access/principal';
import type { Sight } from '../../access/rows';
import { storableText } from '../../store/rows/storableJson';
import type { WriteView } from '../../store/store';
import { holdOf } from '../alarms/alarmAfter';
import { conditionInHand, type InHand } from '../alarms/conditionInHand';
import { writeBook } from '../alarms/writeBook';
import type { Handler } from './handler';

interface Asked {
  payload: { rule: string; subject: string; comment: string };
  expected: number | null;
  principal: Principal;
  sight: Sight;
}
interface Act {
  clock: number;
  actor: string;
  comment: string;
}

/** Holds a condition back, or no longer, as `inputOf` says, and answers what is held back then. */
const hold = async (
  view: WriteView,
  { payload, expected, principal, sight }: Asked,
  inputOf: (inHand: InHand, act: Act) => ConditionInput,
): Promise<{ hold: AlarmHold }> => {
  const inHand = await conditionInHand(view, payload, expected, sight);
  const { book } = inHand;
  const act = { clock: Date.parse(view.at), actor: principal.name, comment: storableText(payload.comment) };
  book.take(payload.rule, payload.subject, inputOf(inHand, act));
  await writeBook(view, book);
  return { hold: holdOf(book.lineOf(payload.rule, payload.subject) ?? inHand.line) };
};

const conflict = (words: string, { line }: InHand): ProblemError => new ProblemError('conflict', words, { hold: holdOf(line) });

const inWords = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} giờ` : '', rest > 0 ? `${rest} phút` : ''].filter(Boolean).join(' ');
};

/** Shelves a condition, or anew when it is shelved; more than its rule allows is refused, never cut, [AL8]. */
export const shelveCondition: Handler<'alarm.shelve'> = (view, order) =>
  hold(view, order, ({ line }, act) => {
    const { minutes, shelf } = order.payload;
    const { maxShelfMinutes } = line.rule.body;
    if (minutes > maxShelfMinutes) {
      const words = `Quy tắc này chỉ cho tạm hoãn tối đa ${inWords(maxShelfMinutes)}. Hãy chọn thời gian ngắn hơn.`;
      throw new ProblemError('bad-request', words);
    }
    return { kind: 'shelve', ...act, shelf, until: act.clock + minutes * 60_000 };
  });

export const unshelveCondition: Handler<'alarm.unshelve'> = (view, order) =>
  hold(view, order, (inHand, act) => {
    if (inHand.line.state.shelf === null) throw conflict('Điều kiện này không còn tạm hoãn. Hãy xem trạng thái hiện tại.', inHand);
    return { kind: 'unshelve', ...act };
  });

export const setConditionService: Handler<'alarm.setService'> = (view, order) =>
  hold(view, order, (inHand, act) => {
    const { out } = order.payload;
    if (out === (inHand.line.state.out !== null)) {
      const words = out ? 'Điều kiện này đang ngừng sử dụng rồi.' : 'Điều kiện này đang được sử dụng.';
      throw conflict(`${words} Hãy xem trạng thái hiện tại.`, inHand);
    }
    return { kind: 'service', ...act, out };
  });
