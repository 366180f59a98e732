import type { TFunction } from 'i18next';
import type { Agency } from '../../../contract/agencies';
import type { Area } from '../../../contract/areas';
import { TITLE_MAX } from '../../../contract/commands/taskShapes';
import { standsOn } from '../../../contract/rules/confirmationAgencies';
import { parsePlace } from '../../../contract/rules/confirmationPlace';
import { presentAgencies } from '../../../contract/rules/taskAgencies';
import type { TaskOrigin, TaskParty } from '../../../contract/task';
import { figurePeriod } from './wording';

export interface Proposal {
  title: string;
  leads: TaskParty[];
}
interface Registers {
  /** Agencies and committees. */
  agencies: readonly Agency[];
  areas: readonly Area[];
}
const NOTHING: Proposal = { title: '', leads: [] };

/** The names of the parts that a figure is of: its communes, its agencies; what no register names is left out. */
const placeOf = (place: string | undefined, { agencies, areas }: Registers): string[] =>
  (place === undefined ? [] : (parsePlace(place)?.breakdown ?? [])).flatMap(({ dimension, member }) => {
    // Of a code used again the newest bearer: the task is given today.
    if (dimension === 'area') return areas.findLast(({ code }) => code === member)?.name ?? [];
    return dimension === 'agency' ? (agencies.find(({ id }) => id === member)?.name ?? []) : [];
  });

/** Who stands today in the place of an owner, who is named in words, sometimes with what became of it: "Sở A (nay: Sở B)". */
const leadsOf = (owner: string | undefined, { agencies }: Registers, today: string): TaskParty[] => {
  const named = agencies.find(({ name }) => owner === name || owner?.startsWith(`${name} (`));
  if (!named) return [];
  const find = (id: string): Agency | undefined => agencies.find((each) => each.id === id);
  return presentAgencies(find, named.id).flatMap((id) => {
    const agency = find(id);
    return agency && standsOn(agency, today) ? [{ name: agency.name, agency: id, note: null }] : [];
  });
};

/**
 * What a task that is given from a figure is proposed to be: a title that names the figure, its place, its period and its value, led
 * by whoever answers for it today. Of another origin nothing is proposed.
 */
export const figureProposal = (origin: TaskOrigin, registers: Registers, today: string, t: TFunction): Proposal => {
  if (origin.kind !== 'figure') return NOTHING;
  const { name, value, period, place, owner } = origin;
  const said = t('tasks.form.figureTitle', {
    place: placeOf(place, registers)
      .map((each) => `, ${each}`)
      .join(''),
    period: figurePeriod(period, t),
    value,
    name: '\u0000',
  });
  // What the figure said stays whole; a name of several lines gives way.
  const room = TITLE_MAX - said.length + 1;
  const shown = name.length <= room ? name : `${name.slice(0, Math.max(0, room - 1))}…`;
  // A figure told in lines is told in one: a title has no other.
  return { title: said.replace('\u0000', () => shown).replaceAll(/\s*\n\s*/g, ' '), leads: leadsOf(owner, registers, today) };
};
