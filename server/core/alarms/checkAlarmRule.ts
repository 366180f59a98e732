import type { AlarmRule, AlarmRuleBody, AlarmTarget } from '../../../contract/alarms';
import { ROLES } from '../../../contract/notification';
import { ProblemError } from '../../../contract/problem';
import { circleOf } from '../../../contract/rules/alarms/ruleCircle';
import { misfitOf } from '../../../contract/rules/alarms/ruleFit';
import { standsOn } from '../../../contract/rules/confirmationAgencies';
import { vietnamDay } from '../../../contract/rules/taskTiming';
import { isSameJson } from '../../ingest/sameJson';
import { readRegisters, type Registers } from '../../store/rows/storedRegisters';
import type { WriteView } from '../../store/store';
import { checkTarget } from './checkTarget';
import { MISFIT_WORDS } from './misfitWords';

const checkAgency = (id: string, registers: Registers, today: string): string | null => {
  const agency = registers.agency(id);
  if (!agency) return `Danh mục không có cơ quan "${id}". Hãy chọn cơ quan trong danh mục.`;
  if (standsOn(agency, today)) return null;
  const successors = agency.successors.map(({ name }) => name).join(', ');
  return `${agency.name} không còn hoạt động. Hãy chọn ${successors === '' ? 'cơ quan đang hoạt động' : successors}.`;
};

const checkAudience = (to: string, registers: Registers, today: string): string | null => {
  const [kind = '', id = ''] = to.split(':');
  if (kind === 'agency') return checkAgency(id, registers, today);
  if (kind !== 'role' || ROLES.some((each) => each === id)) return null;
  return `Không có vai trò "${id}" để leo thang tới. Hãy chọn trực ban, bộ phận dữ liệu hoặc lãnh đạo.`;
};

/** Alarms of one group stand together: those of a station, of an indicator, of a source. */
const groupKind = ({ kind }: AlarmTarget): string => (kind === 'indicator' || kind === 'source' ? kind : 'station');

const checkParents = (body: AlarmRuleBody, id: string | null, standing: readonly AlarmRule[]): string | null => {
  const parents = body.suppressedBy.map((parent) => ({ parent, rule: standing.find((each) => each.id === parent) }));
  const unknown = parents.filter(({ rule }) => !rule).map(({ parent }) => parent);
  if (unknown.length > 0) return `Không có quy tắc đang áp dụng: ${unknown.join(', ')}. Hãy chọn lại ở mục "bị che bởi".`;
  const apart = parents.flatMap(({ rule }) => (rule && groupKind(rule.body.target) !== groupKind(body.target) ? [rule.body.name] : []));
  if (apart.length > 0)
    return `Các quy tắc sau theo dõi đối tượng khác loại nên không bao giờ che được quy tắc này: ${apart.join(', ')}. Hãy bỏ chúng.`;
  if (id === null) return null;
  const named = standing.map((each) => ({ id: each.id, suppressedBy: each.body.suppressedBy }));
  const circle = circleOf({ id, suppressedBy: body.suppressedBy }, named);
  if (circle === null) return null;
  const nameOf = (each: string) => (each === id ? body.name : (standing.find((rule) => rule.id === each)?.body.name ?? each));
  return `Các quy tắc che nhau thành vòng: ${circle.map(nameOf).join(' → ')}. Hãy bỏ một quy tắc ở mục "bị che bởi".`;
};

/**
 * What a rule names exists, and it goes together; what its version `before` watched may be watched on, though it may have yet to come.
 * `standing` are the rules that are not retired.
 * @throws ProblemError `bad-request`, saying what is wrong and what to do.
 */
export const checkAlarmRule = async (
  { db, revision, at }: WriteView,
  body: AlarmRuleBody,
  before: AlarmRule | null,
  standing: readonly AlarmRule[],
): Promise<void> => {
  const id = before?.id ?? null;
  const registers = await readRegisters(db, revision);
  const today = vietnamDay(Date.parse(at));
  const misfit = misfitOf(body, id);
  const wrong =
    (misfit === null ? null : MISFIT_WORDS[misfit]) ??
    (isSameJson(before?.body.target, body.target) ? null : await checkTarget(db, revision, body.target)) ??
    (body.owner === null ? null : checkAgency(body.owner, registers, today)) ??
    body.escalation.map(({ to }) => checkAudience(to, registers, today)).find((each) => each !== null) ??
    checkParents(body, id, standing);
  if (wrong !== null) throw new ProblemError('bad-request', wrong);
};
