/** Of how many days a dry run is. */
export const DRY_SPANS = ['1', '7', '30', '90'] as const;
export type DrySpan = (typeof DRY_SPANS)[number];

/** All that one chooses on the page of rules: the list with a rule open or none, or the form of a rule, a new one or a copy. */
export interface RuleChoice {
  rule: string | undefined;
  mode: 'list' | 'edit' | 'new';
  days: DrySpan;
}
export type OnRuleChoice = (change: Partial<RuleChoice>) => void;
