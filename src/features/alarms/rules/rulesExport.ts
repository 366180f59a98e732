import type { TFunction } from 'i18next';
import type { Exportable } from '../../../export/exportable';
import type { RuleNames } from './ruleNames';
import type { RuleRow } from './ruleRows';
import { ruleSentence } from './ruleSentence';
import { capitalised, watchText } from './watchText';

interface Shown {
  rows: readonly RuleRow[];
  names: RuleNames;
  asOf: string | null;
  revision: number;
}

/** Every rule as the list has it, with its basis and who saved it. A rule is what somebody set, no figure. */
export const rulesExport = ({ rows, names, asOf, revision }: Shown, t: TFunction): Exportable => ({
  title: t('alarmRules.heading'),
  feeds: [{ feed: 'alarm-rules', revision }],
  sources: [...new Set(rows.map(({ rule }) => rule.body.basis))],
  asOf,
  provenance: ['imported'],
  table: () => ({
    columns: [
      { header: t('alarmRules.column.name') },
      { header: t('alarmRules.column.priority') },
      { header: t('alarmRules.column.sentence') },
      { header: t('alarmRules.column.watches'), onPaper: false },
      { header: t('alarmRules.column.owner') },
      { header: t('alarmRules.column.subjects'), digits: 0 },
      { header: t('alarmRules.column.open'), digits: 0 },
      { header: t('alarmRules.column.version'), digits: 0 },
      { header: t('alarmRules.column.state') },
      { header: t('alarmRules.column.basis'), onPaper: false },
      { header: t('alarmRules.column.savedBy'), onPaper: false },
      { header: t('alarmRules.column.savedAt'), onPaper: false },
    ],
    rows: rows.map(({ rule, subjects, open, state }) => ({
      provenance: 'imported' as const,
      cells: [
        rule.body.name,
        t(`alarmRules.priority.${rule.body.priority}`),
        ruleSentence(rule.body, names, t),
        capitalised(watchText(rule.body, { names, t, full: true })),
        capitalised(names.agency(rule.body.owner)),
        subjects,
        open,
        rule.version,
        t(`alarmRules.state.${state}`),
        rule.body.basis,
        rule.savedBy,
        { date: rule.savedAt },
      ],
    })),
  }),
});
