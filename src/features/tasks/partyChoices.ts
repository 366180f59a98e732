import type { Agency } from '../../../contract/agencies';
import { standsOn } from '../../../contract/rules/confirmationAgencies';
import { foldedMatches, foldText } from '../../lib/searchText';

/** As many as one looks through while typing. */
export const OFFERED = 8;

export interface PartyChoices {
  offered: Agency[];
  /** How many answer and are not offered. */
  rest: number;
}

/** The parties that stand on a day and answer what was typed, whatever the accents: those whose name begins with it first. */
export const partyChoices = (parties: readonly Agency[], today: string, typed: string, taken: readonly string[]): PartyChoices => {
  const query = foldText(typed);
  const found = parties
    .filter((each) => standsOn(each, today) && !taken.includes(each.name))
    .map((each) => ({ each, folded: foldText(each.name) }))
    .filter(({ folded }) => foldedMatches(folded, query))
    .toSorted((a, b) => Number(b.folded.startsWith(query)) - Number(a.folded.startsWith(query)))
    .map(({ each }) => each);
  return { offered: found.slice(0, OFFERED), rest: Math.max(0, found.length - OFFERED) };
};

/** The party that is meant by a whole name, whatever its accents. */
export const namedParty = (parties: readonly Agency[], today: string, typed: string): Agency | undefined => {
  const words = foldText(typed);
  return parties.find((each) => standsOn(each, today) && foldText(each.name) === words);
};
