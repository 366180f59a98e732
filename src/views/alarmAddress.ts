import type { AlarmPriority } from '../../contract/alarms';
import { ALARM_SPANS } from '../../contract/feeds/alarms';
import { ALARM_FIELDS } from '../features/alarms/fieldOf';
import type { AlarmChoice, AlarmState, CentreTab } from '../features/alarms/centre/choice';
import type { ParamName } from '../state/paramNames';

type Search = { [Name in ParamName]?: string | undefined };

/** How what a person chose stands in the address. */
const TABS: Record<Exclude<CentreTab, 'open'>, string> = { ended: 'da-ket-thuc', held: 'tam-gac' };
const LEVELS: Record<AlarmPriority, string> = { critical: 'khan-cap', high: 'cao', medium: 'trung-binh', low: 'thap' };
const STATES: Record<AlarmState, string> = {
  unacknowledged: 'chua-tiep-nhan',
  active: 'dang-dien-ra',
  cleared: 'da-het',
  shelved: 'tam-gac',
  suppressed: 'bi-che',
  out: 'ngung',
};
const DAYS = '7';

const keyOf = <K extends string>(names: Record<K, string>, name: string | undefined): K | undefined => {
  for (const key in names) if (names[key] === name) return key;
  return undefined;
};

/** What an address asks the alarm centre to show; what it does not know is as if it were not there. */
export const choiceOf = (search: Search): AlarmChoice => ({
  tab: keyOf(TABS, search.xem) ?? 'open',
  priority: keyOf(LEVELS, search.muc),
  state: keyOf(STATES, search['trang-thai']),
  field: ALARM_FIELDS.find((each) => each === search.lv),
  agency: search.agency,
  rule: search['quy-tac'],
  query: search.q ?? '',
  days: ALARM_SPANS.find((each) => each === search['so-ngay']) ?? DAYS,
  openId: search['canh-bao'],
});

/** What of a change stands in the address, under its name there; an empty value leaves it. */
export const searchOf = (change: Partial<AlarmChoice>): Search => ({
  ...('tab' in change && { xem: change.tab === undefined || change.tab === 'open' ? undefined : TABS[change.tab] }),
  ...('priority' in change && { muc: change.priority && LEVELS[change.priority] }),
  ...('state' in change && { 'trang-thai': change.state && STATES[change.state] }),
  ...('field' in change && { lv: change.field }),
  ...('agency' in change && { agency: change.agency }),
  ...('rule' in change && { 'quy-tac': change.rule }),
  ...('query' in change && { q: change.query }),
  ...('days' in change && { 'so-ngay': change.days === DAYS ? undefined : change.days }),
  ...('openId' in change && { 'canh-bao': change.openId }),
});
