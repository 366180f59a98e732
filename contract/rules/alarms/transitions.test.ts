import { describe, expect, it } from 'vitest';
import type { Condition, ConditionInput, Manner } from './condition';
import {
  acknowledged,
  BACK,
  ended,
  kindsOf,
  MANNER,
  OVER,
  play,
  service,
  shelved,
  suppressed,
  timer,
  told,
  unshelved,
  unsuppressed,
} from './condition.rig';

/** The states of OPC UA Part 9: active, acknowledged, shelving, suppressed, out of service; `-` where there is no occurrence. */
const statesOf = ({ occurrence, shelf, suppressedBy, out }: Condition): string => {
  const words = [
    occurrence === null ? '-' : occurrence.active ? 'active' : 'inactive',
    occurrence !== null && occurrence.acknowledged !== null ? 'acked' : '',
    shelf?.kind ?? '',
    suppressedBy === null ? '' : 'suppressed',
    out === null ? '' : 'out',
  ];
  return words.filter(Boolean).join(' ');
};

const raised = [told(0, OVER)];
const cleared = [...raised, told(5, BACK)];
const low: Manner = { ...MANNER, asksAcknowledgement: false };

/** From a state, by an input, to a state, with the lines that tell of it. */
type Transition = [from: ConditionInput[], by: ConditionInput, states: string, lines: string, manner?: Manner];
const TRANSITIONS: Record<string, Transition> = {
  'becomes active, not acknowledged': [[], told(0, OVER), 'active', 'raised'],
  'stays active while it holds': [raised, told(5, OVER + 1), 'active', ''],
  'an acknowledgement leaves it active': [raised, acknowledged(5), 'active acked', 'acknowledged'],
  'a second acknowledgement does nothing': [[...raised, acknowledged(5)], acknowledged(6), 'active acked', ''],
  'clearing leaves it to be acknowledged': [raised, told(5, BACK), 'inactive', 'cleared'],
  'clearing ends what was acknowledged': [[...raised, acknowledged(4)], told(5, BACK), '-', 'cleared ended'],
  'an acknowledgement ends what has cleared': [cleared, acknowledged(6), '-', 'acknowledged ended'],
  'a return is the same occurrence, not acknowledged': [cleared, told(10, OVER), 'active', 'returned'],
  'after the end it is another occurrence': [[...cleared, acknowledged(6)], told(10, OVER), 'active', 'raised'],
  'a low one ends when it clears': [raised, told(5, BACK), '-', 'cleared ended', low],
  'a low one may be acknowledged': [raised, acknowledged(5), 'active acked', 'acknowledged', low],
  'nothing is acknowledged where nothing is open': [[], acknowledged(5), '-', ''],

  'unshelved to timed': [raised, shelved(5, 'timed', 15), 'active timed', 'shelved'],
  'unshelved to one-shot': [raised, shelved(5, 'once', 15), 'active once', 'shelved'],
  'timed to one-shot': [[...raised, shelved(5, 'timed', 15)], shelved(6, 'once', 20), 'active once', 'shelved'],
  'one-shot to timed': [[...raised, shelved(5, 'once', 15)], shelved(6, 'timed', 20), 'active timed', 'shelved'],
  'timed to unshelved by a person': [[...raised, shelved(5, 'timed', 15)], unshelved(6), 'active', 'unshelved'],
  'one-shot to unshelved by a person': [[...raised, shelved(5, 'once', 15)], unshelved(6), 'active', 'unshelved'],
  'timed to unshelved when its time is over': [[...raised, shelved(5, 'timed', 15)], timer(15), 'active', 'unshelved'],
  'one-shot to unshelved when its time is over': [[...raised, shelved(5, 'once', 15)], timer(15), 'active', 'unshelved'],
  'a timed shelf holds until its time is over': [[...raised, shelved(5, 'timed', 15)], timer(14.9), 'active timed', ''],
  'one-shot ends when the condition clears': [[...raised, shelved(5, 'once', 15)], told(6, BACK), 'inactive', 'cleared unshelved'],
  'timed outlasts clearing': [[...raised, shelved(5, 'timed', 15)], told(6, BACK), 'inactive timed', 'cleared'],
  'one-shot ends with what it ends': [[...raised, acknowledged(4), shelved(5, 'once', 15)], told(6, BACK), '-', 'cleared unshelved ended'],
  'timed outlasts the occurrence, its end tells nobody': [
    [...raised, acknowledged(4), shelved(5, 'timed', 15), told(6, BACK)],
    timer(15),
    '-',
    '',
  ],
  'what is quiet can be shelved, without a journal': [[], shelved(5, 'timed', 15), '- timed', ''],
  'what is raised while shelved is journalled': [[shelved(5, 'timed', 15)], told(6, OVER), 'active timed', 'raised'],
  'a shelf keeps the acknowledgement': [[...raised, acknowledged(4)], shelved(5, 'timed', 15), 'active acked timed', 'shelved'],
  'nothing unshelves what is not shelved': [raised, unshelved(6), 'active', ''],
  'a shelf that would be over at once is none': [raised, shelved(5, 'timed', 5), 'active', ''],

  'is suppressed': [raised, suppressed(5), 'active suppressed', 'suppressed'],
  'is suppressed once by the same': [[...raised, suppressed(5)], suppressed(6), 'active suppressed', ''],
  'is suppressed by another': [[...raised, suppressed(5)], suppressed(6, 'cb-2-1'), 'active suppressed', 'suppressed'],
  'is no longer suppressed': [[...raised, suppressed(5)], unsuppressed(6), 'active', 'unsuppressed'],
  'nothing is taken off what is not suppressed': [raised, unsuppressed(6), 'active', ''],
  'is suppressed while quiet, without a journal': [[], suppressed(5), '- suppressed', ''],
  'what is raised while suppressed is journalled': [[suppressed(5)], told(6, OVER), 'active suppressed', 'raised'],
  'clears while suppressed': [[...raised, suppressed(5)], told(6, BACK), 'inactive suppressed', 'cleared'],

  'goes out of service': [raised, service(5, true), 'active out', 'out-of-service'],
  'goes out of service once': [[...raised, service(5, true)], service(6, true), 'active out', ''],
  'comes back into service': [[...raised, service(5, true)], service(6, false), 'active', 'in-service'],
  'is in service already': [raised, service(6, false), 'active', ''],
  'goes out of service while quiet, without a journal': [[], service(5, true), '- out', ''],
  'what is raised while out of service is journalled': [[service(5, true)], told(6, OVER), 'active out', 'raised'],

  'each is apart from the others': [
    [...raised, shelved(5, 'timed', 15), suppressed(6), service(7, true)],
    acknowledged(8),
    'active acked timed suppressed out',
    'acknowledged',
  ],
  'ending the condition ends what is open and what held it back': [
    [...raised, shelved(5, 'timed', 15), suppressed(6), service(7, true)],
    ended(8),
    '-',
    'ended',
  ],
  'ending what is quiet says nothing': [[], ended(8), '-', ''],
};

describe('a condition, after the state machines of OPC UA Part 9,', () => {
  it.each(Object.entries(TRANSITIONS))('[AL1] %s', (_, [from, by, states, lines, manner = MANNER]) => {
    const before = play(from, manner);
    const { state, lines: made } = play([by], manner, before.state);
    expect(kindsOf(made)).toBe(lines);
    expect(statesOf(state)).toBe(states);
  });
});
