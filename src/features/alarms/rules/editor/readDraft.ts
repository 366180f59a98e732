import { alarmRuleBody, HARD_MAX_SHELF_MINUTES, type AlarmRuleBody } from '../../../../../contract/alarms';
import { productPath } from '../../../../../contract/notification';
import { circleOf } from '../../../../../contract/rules/alarms/ruleCircle';
import { createFaults, type DraftFaults } from './draftFaults';
import { readAmount } from './readAmount';
import { conditionOf, type RuleDraft } from './ruleDraft';

const DAY_MINUTES = 1_440;
const SOME_MAX = 200;
const PARENTS_MAX = 10;
/** What is read of a draft: the body that its command takes, or what is wrong with it, by field. */
export type ReadDraft = { body: AlarmRuleBody; faults: null } | { body: null; faults: DraftFaults };

type Reader = ReturnType<typeof createReader>;

const createReader = (draft: RuleDraft) => {
  const faults = createFaults();
  const amount = (field: string, typed: string, { min, max, whole = false, above = false }: AmountRule): number => {
    const read = readAmount(typed);
    if (typeof read !== 'number') faults.put(field, read);
    else if (whole && !Number.isInteger(read)) faults.put(field, { kind: 'whole' });
    else if (above && read <= min) faults.put(field, { kind: 'positive' });
    else if (max === undefined && read < min) faults.put(field, { kind: 'atLeast', min });
    else if (max !== undefined && (read < min || read > max)) faults.put(field, { kind: 'range', min, max });
    else return read;
    return min;
  };
  const words = (field: string, typed: string, max: number): string => {
    const text = typed.trim();
    if (text === '') faults.put(field, { kind: 'empty' });
    else if (text.length > max) faults.put(field, { kind: 'tooLong', max });
    return text;
  };
  const some = (field: string, { all, ids }: RuleDraft['stations']): 'all' | string[] => {
    if (all) return 'all';
    if (ids.length === 0) faults.put(field, { kind: 'choose' });
    if (ids.length > SOME_MAX) faults.put(field, { kind: 'tooMany', max: SOME_MAX });
    return [...ids];
  };
  return { draft, faults, amount, words, some };
};
interface AmountRule {
  min: number;
  max?: number;
  whole?: boolean;
  /** `min` itself is too little. */
  above?: boolean;
}

const readTarget = ({ draft, faults, some }: Reader): AlarmRuleBody['target'] => {
  switch (draft.target) {
    case 'datastream':
      return { kind: 'datastream', stations: some('stations', draft.stations), parameters: some('parameters', draft.parameters) };
    case 'index':
      return { kind: 'index', stations: some('stations', draft.stations), index: draft.index };
    case 'station':
      return { kind: 'station', stations: some('stations', draft.stations) };
    case 'indicator':
      if (draft.indicator === '' || draft.set === '') faults.put('indicator', { kind: 'chooseOne' });
      return { kind: 'indicator', set: draft.set, indicator: draft.indicator, over: draft.over };
    case 'source':
      return { kind: 'source', sources: some('sources', draft.sources) };
  }
};

/** @param units of what is watched: one number is held against one unit. */
const readLimit = ({ draft, faults, amount }: Reader, units: readonly string[]): AlarmRuleBody['condition'] => {
  const isStream = draft.target === 'datastream';
  const inForce = isStream && draft.inForce;
  const limit = inForce ? 'in-force' : amount('limit', draft.limit, { min: -Infinity });
  if (!inForce && units.length > 1) faults.put('limit', { kind: 'units', units: units.join(', ') });
  const isHour = draft.index === 'VN_AQI' && draft.averaging !== '24h';
  const averaging = isStream ? draft.averaging : draft.target === 'index' ? (isHour ? '1h' : '24h') : 'instant';
  return {
    kind: 'limit',
    averaging,
    op: draft.op,
    limit,
    hysteresis: amount('hysteresis', draft.hysteresis, { min: 0, max: 50 }),
    minimumCoverage: isStream && averaging !== 'instant' ? amount('coverage', draft.coverage, { min: 0, max: 100 }) : 0,
  };
};

const readCondition = (reader: Reader, units: readonly string[]): AlarmRuleBody['condition'] => {
  const { draft, amount, faults } = reader;
  switch (conditionOf(draft)) {
    case 'limit':
      return readLimit(reader, units);
    case 'change': {
      if (units.length > 1) faults.put('by', { kind: 'units', units: units.join(', ') });
      return {
        kind: 'change',
        direction: draft.direction,
        by: amount('by', draft.by, { min: 0, above: true }),
        withinMinutes: amount('withinMinutes', draft.withinMinutes, { min: 1, max: DAY_MINUTES, whole: true }),
      };
    }
    case 'silent':
      return { kind: 'silent', afterMinutes: amount('afterMinutes', draft.afterMinutes, { min: 5, max: 43_200, whole: true }) };
    case 'source-state':
      return { kind: 'source-state', from: draft.from };
    case 'off-path':
      return { kind: 'off-path', by: amount('behind', draft.behind, { min: 0 }) };
  }
};

const readDelay = ({ faults, amount }: Reader, field: string, typed: string): number => {
  const seconds = amount(field, typed, { min: 0, max: DAY_MINUTES }) * 60;
  const rounded = Math.round(seconds);
  if (Math.abs(rounded - seconds) > 1e-6) faults.put(field, { kind: 'secondsWhole' });
  return rounded;
};

const readPlaybook = ({ draft, faults, words }: Reader): AlarmRuleBody['playbook'] => {
  if (draft.playbook === 'none') return null;
  if (draft.playbook === 'words') return { words: words('playbookWords', draft.playbookWords, 2_000) };
  const path = draft.playbookPath.trim();
  if (!productPath.safeParse(path).success) faults.put('playbookPath', { kind: 'path' });
  return { path, name: words('playbookName', draft.playbookName, 200) };
};

const readEscalation = ({ draft, faults, amount }: Reader): AlarmRuleBody['escalation'] => {
  let before = 0;
  return draft.escalation.map(({ after, to }, index) => {
    const afterMinutes = amount(`after${index}`, after, { min: 1, max: 10_080, whole: true });
    if (index > 0 && afterMinutes <= before) faults.put(`after${index}`, { kind: 'ascending', before });
    if (to === '') faults.put(`to${index}`, { kind: 'chooseOne' });
    before = Math.max(before, afterMinutes);
    return { afterMinutes, to };
  });
};

/** What a draft is read beside. */
export interface Beside {
  /** Of what it watches, each once. */
  units: readonly string[];
  /** The rule that is edited; null: a new one. */
  id: string | null;
  /** Those that stand, with what silences them. */
  rules: readonly { id: string; name: string; suppressedBy: readonly string[] }[];
}

const checkSuppression = ({ draft, faults }: Reader, { id, rules }: Beside): void => {
  if (draft.suppressedBy.length > PARENTS_MAX) faults.put('suppressedBy', { kind: 'tooMany', max: PARENTS_MAX });
  const circle = id === null ? null : circleOf({ id, suppressedBy: draft.suppressedBy }, rules);
  if (circle === null) return;
  const nameOf = (each: string): string => (each === id ? draft.name : (rules.find((rule) => rule.id === each)?.name ?? each));
  faults.put('suppressedBy', { kind: 'circle', way: circle.map(nameOf).join(' → ') });
};

/** Reads a draft as the command takes it; what is wrong is told by field. */
export const readDraft = (draft: RuleDraft, beside: Beside): ReadDraft => {
  const reader = createReader(draft);
  checkSuppression(reader, beside);
  const { words, amount, faults } = reader;
  const body: AlarmRuleBody = {
    name: words('name', draft.name, 200),
    target: readTarget(reader),
    condition: readCondition(reader, beside.units),
    onDelaySeconds: readDelay(reader, 'onDelay', draft.onDelay),
    offDelaySeconds: readDelay(reader, 'offDelay', draft.offDelay),
    priority: draft.priority,
    owner: draft.owner === '' ? null : draft.owner,
    playbook: readPlaybook(reader),
    suppressedBy: [...draft.suppressedBy],
    escalation: readEscalation(reader),
    maxShelfMinutes: amount('maxShelf', draft.maxShelf, { min: 1, max: HARD_MAX_SHELF_MINUTES, whole: true }),
    enabled: draft.enabled,
    basis: words('basis', draft.basis, 500),
  };
  const parsed = alarmRuleBody.safeParse(body);
  // What the contract knows and this form does not: told all the same, and never sent.
  if (!parsed.success && faults.isEmpty())
    faults.put('body', { kind: 'body', fields: [...new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? '')))].join(', ') });
  const found = faults.all();
  return parsed.success && found === null ? { body: parsed.data, faults: null } : { body: null, faults: found ?? {} };
};

/** A draft that says enough for a dry run: its names and whom it tells are filled in, and it counts as switched on. */
export const readForPreview = (draft: RuleDraft, beside: Beside): AlarmRuleBody | null =>
  readDraft(
    {
      ...draft,
      name: '-',
      basis: '-',
      owner: '',
      playbook: 'none',
      escalation: [],
      maxShelf: '60',
      enabled: true,
    },
    beside,
  ).body;
