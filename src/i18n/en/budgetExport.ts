import type { budgetPassport as viBudgetPassport, budgetExport as viBudgetExport } from '../vi/budgetExport';
import type { Widen } from '../words';

/** Part `passport` of the words of budget. */
export const budgetPassport: Widen<typeof viBudgetPassport> = {
  sum: 'Sum of what was told of each item, area and month in the ledger',
  share: 'Cumulative actual ÷ {{level}} × 100',
  growth: 'Months that are over ÷ the same months of the year before × 100 − 100',
  gap: 'Actual − share of the path × {{level}}',
  points: 'Actual ÷ {{level}} × 100 − share of the path',
  estimate: 'The newest version decided by the day looked at',
  estimateParts: 'Sum of the estimates of the parts',
  balance: 'All revenue − all expenditure, every item of the ledger',
  atPath: '{{percent}} of {{amount}} = {{plan}}',
  step: 'an assigned step',
  line: 'a line between two steps',
  estimateIs: '{{level}}: {{amount}}, {{decided}}',
  undated: 'by the newest version',
  open: 'Month {{month}} is not over: provisional.',
  closedOnly: 'Path and same period are compared to the end of month {{month}}, the last that is over.',
  besideIs: 'With {{amount}} beside revenue within the area: {{names}}.',
  points2: 'percentage points',
};

/** Part `export` of the words of budget. */
export const budgetExport: Widen<typeof viBudgetExport> = {
  month: 'Month',
  cumulative: 'Cumulative',
  pathIs: 'Path',
  before: 'Same period of the year before',
  low: 'Forecast, lower end',
  high: 'Forecast, upper end',
  amount: 'Amount',
  adds: 'Adds to the gap',
  code: 'Code',
  revision: 'No.',
  at: 'At',
  reason: 'Reason',
  rows: 'Rows',
  scope: 'Scope',
  denominator: 'Denominator',
  toMonth: 'To the end of month {{month}}',
  ledger: 'Ledger: {{ledger}}',
};
