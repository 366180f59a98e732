import type { TFunction } from 'i18next';
import type { Agency } from '../../../contract/agencies';
import { ROLES } from '../../../contract/notification';
import { standsOn } from '../../../contract/rules/confirmationAgencies';

export interface DutyChoice {
  id: string;
  name: string;
  hasEnded: boolean;
}

/** What one can be on duty for on the day (`2026-11-22`): the roles, then agencies and committees; those that have ended are marked. */
export const dutyChoices = (t: TFunction, agencies: readonly Agency[], today: string): DutyChoice[] => [
  ...ROLES.map((role) => ({ id: `role:${role}`, name: t(`notify.roster.roles.${role}`), hasEnded: false })),
  ...agencies.map((each) => ({ id: `agency:${each.id}`, name: each.name, hasEnded: !standsOn(each, today) })),
];

/** What a turn may be given: nothing that has ended, but for what it is given already. */
export const offered = (choices: readonly DutyChoice[], duty: string): DutyChoice[] =>
  choices.filter(({ id, hasEnded }) => !hasEnded || id === duty);

export const dutyName = (choices: readonly DutyChoice[], duty: string): string => choices.find(({ id }) => id === duty)?.name ?? duty;

export const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** "T2, T4", or that it is every day. */
export const daysText = (t: TFunction, days: readonly number[]): string =>
  days.length === DAYS.length
    ? t('notify.roster.everyDay')
    : DAYS.filter((day) => days.includes(day))
        .map((day) => t(`notify.roster.day.d${day}`))
        .join(', ');
