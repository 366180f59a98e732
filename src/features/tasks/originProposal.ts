import type { TFunction } from 'i18next';
import type { Agency } from '../../../contract/agencies';
import type { Area } from '../../../contract/areas';
import { TITLE_MAX } from '../../../contract/commands/taskShapes';
import { standsOn } from '../../../contract/rules/confirmationAgencies';
import { presentAgencies } from '../../../contract/rules/taskAgencies';
import type { TaskOrigin } from '../../../contract/task';
import { figureProposal, type Proposal } from './figureProposal';

interface Registers {
  /** Agencies and committees. */
  agencies: readonly Agency[];
  areas: readonly Area[];
}

/** What a task is proposed to be: of an alarm, to act on it, led by whoever stands today in the place of its owner; else as of a figure. */
export const originProposal = (origin: TaskOrigin, lead: string | null, registers: Registers, today: string, t: TFunction): Proposal => {
  if (origin.kind !== 'alarm') return figureProposal(origin, registers, today, t);
  const find = (id: string): Agency | undefined => registers.agencies.find((each) => each.id === id);
  const leads = (lead === null ? [] : presentAgencies(find, lead)).flatMap((id) => {
    const agency = find(id);
    return agency && standsOn(agency, today) ? [{ name: agency.name, agency: id, note: null }] : [];
  });
  return { title: t('tasks.form.alarmTitle', { name: origin.name }).slice(0, TITLE_MAX), leads };
};
