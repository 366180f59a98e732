import type { TFunction } from 'i18next';
import { ROLES } from '../../../contract/notification';

export interface DutyChoice {
  id: string;
  name: string;
}

/** What one can be on duty for: the roles, then the agencies that stand. */
export const dutyChoices = (t: TFunction, agencies: readonly { id: string; name: string; validTo: string | null }[]): DutyChoice[] => [
  ...ROLES.map((role) => ({ id: `role:${role}`, name: t(`notify.roster.roles.${role}`) })),
  ...agencies.filter(({ validTo }) => validTo === null).map(({ id, name }) => ({ id: `agency:${id}`, name })),
];

export const dutyName = (choices: readonly DutyChoice[], duty: string): string => choices.find(({ id }) => id === duty)?.name ?? duty;

export const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** "T2, T4", or that it is every day. */
export const daysText = (t: TFunction, days: readonly number[]): string =>
  days.length === DAYS.length
    ? t('notify.roster.everyDay')
    : DAYS.filter((day) => days.includes(day))
        .map((day) => t(`notify.roster.day.d${day}`))
        .join(', ');
