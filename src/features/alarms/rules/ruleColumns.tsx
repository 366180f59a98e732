import type { TFunction } from 'i18next';
import { PRIORITIES } from '../../../../contract/alarms';
import { StatusWord, type Tone } from '../../../ui/StatusWord';
import type { TableColumn } from '../../../ui/table/column';
import type { RuleNames } from './ruleNames';
import type { RuleRow, RuleState } from './ruleRows';
import { ruleSentence } from './ruleSentence';
import { capitalised, watchText } from './watchText';
import styles from './rules.module.css';

const STATES: readonly RuleState[] = ['on', 'off', 'retired'];
export const STATE_TONES: Record<RuleState, Tone> = { on: 'normal', off: 'stale', retired: 'none' };

export const ruleColumns = (names: RuleNames, t: TFunction): TableColumn<RuleRow>[] => [
  {
    id: 'name',
    header: t('alarmRules.column.name'),
    value: ({ rule }) => rule.body.name,
    cell: ({ rule }) => (
      <span lang="vi" className={styles['name']}>
        {rule.body.name}
      </span>
    ),
    width: 15,
  },
  {
    id: 'priority',
    header: t('alarmRules.column.priority'),
    // By urgency, not by the alphabet.
    value: ({ rule }) => PRIORITIES.indexOf(rule.body.priority),
    cell: ({ rule: { body } }) => <StatusWord tone={body.priority}>{t(`alarmRules.priority.${body.priority}`)}</StatusWord>,
    width: 8,
  },
  {
    id: 'sentence',
    header: t('alarmRules.column.sentence'),
    value: ({ rule }) => ruleSentence(rule.body, names, t),
    cell: ({ rule }) => <small className={styles['said']}>{ruleSentence(rule.body, names, t)}</small>,
    width: 26,
  },
  {
    id: 'watches',
    header: t('alarmRules.column.watches'),
    value: ({ rule }) => capitalised(watchText(rule.body, { names, t })),
    width: 14,
    hidden: true,
  },
  {
    id: 'owner',
    header: t('alarmRules.column.owner'),
    value: ({ rule }) => names.agency(rule.body.owner),
    cell: ({ rule }) => <small className={styles['said']}>{capitalised(names.agency(rule.body.owner))}</small>,
    width: 10,
  },
  { id: 'subjects', header: t('alarmRules.column.subjects'), value: ({ subjects }) => subjects, numeric: true, width: 6 },
  { id: 'open', header: t('alarmRules.column.open'), value: ({ open }) => open, numeric: true, width: 6 },
  { id: 'version', header: t('alarmRules.column.version'), value: ({ rule }) => rule.version, numeric: true, width: 6 },
  {
    id: 'state',
    header: t('alarmRules.column.state'),
    value: ({ state }) => STATES.indexOf(state),
    cell: ({ state }) => <StatusWord tone={STATE_TONES[state]}>{t(`alarmRules.state.${state}`)}</StatusWord>,
    width: 8,
  },
];
