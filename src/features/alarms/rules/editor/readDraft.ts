import { alarmRuleBody, HARD_MAX_SHELF_MINUTES, type AlarmRuleBody } from '../../../../../contract/alarms';
import { productPath } from '../../../../../contract/notification';
import { circleOf } from '../../../../../contract/rules/alarms/ruleCircle';
import type { DraftFaults } from './draftFaults';
import { createDraftReader, type DraftReader } from './draftReader';
import { readCondition, readTarget } from './readJudged';
import type { RuleDraft } from './ruleDraft';

const DAY_MINUTES = 1_440;
const PARENTS_MAX = 10;
/** What is read of a draft: the body that its command takes, or what is wrong with it, by field. */
export type ReadDraft = { body: AlarmRuleBody; faults: null } | { body: null; faults: DraftFaults };

const readDelay = ({ faults, amount }: DraftReader, field: string, typed: string): number => {
  const seconds = amount(field, typed, { min: 0, max: DAY_MINUTES }) * 60;
  const rounded = Math.round(seconds);
  if (Math.abs(rounded - seconds) > 1e-6) faults.put(field, { kind: 'secondsWhole' });
  return rounded;
};

const readPlaybook = ({ draft, faults, words }: DraftReader): AlarmRuleBody['playbook'] => {
  if (draft.playbook === 'none') return null;
  if (draft.playbook === 'words') return { words: words('playbookWords', draft.playbookWords, 2_000) };
  const path = draft.playbookPath.trim();
  if (!productPath.safeParse(path).success) faults.put('playbookPath', { kind: 'path' });
  return { path, name: words('playbookName', draft.playbookName, 200) };
};

const readEscalation = ({ draft, faults, amount }: DraftReader): AlarmRuleBody['escalation'] => {
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

const checkSuppression = ({ draft, faults }: DraftReader, { id, rules }: Beside): void => {
  if (draft.suppressedBy.length > PARENTS_MAX) faults.put('suppressedBy', { kind: 'tooMany', max: PARENTS_MAX });
  const circle = id === null ? null : circleOf({ id, suppressedBy: draft.suppressedBy }, rules);
  if (circle === null) return;
  const nameOf = (each: string): string => (each === id ? draft.name : (rules.find((rule) => rule.id === each)?.name ?? each));
  faults.put('suppressedBy', { kind: 'circle', way: circle.map(nameOf).join(' → ') });
};

/** Reads a draft as the command takes it; what is wrong is told by field. */
export const readDraft = (draft: RuleDraft, beside: Beside): ReadDraft => {
  const reader = createDraftReader(draft);
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
