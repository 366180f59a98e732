import { RELEASED } from './raisings';
import { describe, expect, it } from 'vitest';
import type { ConditionInput, Manner } from './condition';
import {
  acknowledged,
  at,
  BACK,
  datum,
  ended,
  kindsOf,
  MANNER,
  MINUTE,
  minutesOf,
  OVER,
  play,
  playOnTime,
  service,
  shelved,
  suppressed,
  timer,
  told,
  unshelved,
  unsuppressed,
} from './condition.rig';
import { step } from './step';

const late = (from: number, to: number, worst: number | null, clock = 60) => ({
  kind: 'late' as const,
  clock: at(clock),
  from: at(from),
  to: at(to),
  count: 12,
  over: worst === null ? 0 : 3,
  worst: worst === null ? null : datum(to, worst),
});

describe('late data', () => {
  const open = play([told(10, OVER), told(20, OVER)], MANNER).state;

  it('[AL3] of the time of what is open are a line that says how many, and the worst is what it now is', () => {
    const { state, lines } = play([late(0, 15, 300)], MANNER, open);
    expect(lines).toMatchObject([{ kind: 'amended', detail: '12/3', value: 300, version: 2 }]);
    expect(state.occurrence).toMatchObject({ worst: { value: 300, at: at(15) }, active: true, value: OVER });
  });

  it('[AL3] that are no worse leave the worst', () =>
    expect(play([late(0, 15, 120)], MANNER, open).state.occurrence?.worst).toMatchObject({ value: OVER }));

  it('[AL3] of another time change nothing', () => {
    expect(play([late(0, 9, 300)], MANNER, open)).toMatchObject({ state: open, lines: [], logged: [] });
    const cleared = play([told(30, BACK)], MANNER, open).state;
    expect(play([late(30, 40, 300)], MANNER, cleared).lines).toEqual([]);
  });

  it('[AL3] touch what they reach into by a single datum', () => {
    expect(kindsOf(play([late(0, 10, null)], MANNER, open).lines)).toBe('amended');
    const cleared = play([told(30, BACK)], MANNER, open).state;
    expect(kindsOf(play([late(29, 40, null)], MANNER, cleared).lines)).toBe('amended');
  });

  it('[AL3] whose worst is from before it was active keep the worst that it has', () => {
    const { state, lines } = play([{ ...late(0, 15, null), over: 1, worst: datum(5, 300) }], MANNER, open);
    expect(lines).toMatchObject([{ kind: 'amended', detail: '12/1', value: null }]);
    expect(state.occurrence?.worst?.value).toBe(OVER);
  });

  it('[AL3] are data at or before what was judged, too: one that says otherwise clears nothing', () => {
    const { state, lines } = play([told(20, BACK, 25), told(15, 300, 26)], MANNER, open);
    expect(lines).toMatchObject([
      { kind: 'amended', detail: '1/0', value: null },
      { kind: 'amended', detail: '1/1', value: 300 },
    ]);
    expect(state.occurrence?.active).toBe(true);
  });

  it('[AL3] raise nothing where nothing is open', () => expect(play([told(20, BACK), told(15, 300, 26)], MANNER).lines).toEqual([]));
});

describe('the escalation', () => {
  const manner: Manner = {
    ...MANNER,
    escalation: [
      { afterMs: 15 * MINUTE, to: 'role:duty' },
      { afterMs: 60 * MINUTE, to: 'role:leader' },
    ],
  };

  it('[AL10] takes its steps at their moments, each once', () => {
    const { state, lines } = play([told(0, OVER), timer(500)], manner);
    expect(lines.slice(1)).toMatchObject([
      { kind: 'escalated', at: at(15), detail: 'role:duty' },
      { kind: 'escalated', at: at(60), detail: 'role:leader' },
    ]);
    expect(state.occurrence).toMatchObject({ steps: 2, escalated: 2 });
  });

  it('[AL10] ends with an acknowledgement or when it clears', () => {
    expect(kindsOf(playOnTime([told(0, OVER), acknowledged(20), timer(500)], manner).lines)).toBe('raised escalated acknowledged');
    expect(kindsOf(playOnTime([told(0, OVER), told(20, BACK), timer(500)], manner).lines)).toBe('raised escalated cleared');
  });

  it('[AL9] what has been acknowledged, has cleared or is held back otherwise is let go without a word to anyone', () => {
    const details = (inputs: ConditionInput[]) =>
      playOnTime(inputs, manner)
        .lines.filter(({ kind }) => kind === 'unshelved' || kind === 'unsuppressed')
        .map(({ detail }) => detail);
    expect(details([told(0, OVER), acknowledged(3), shelved(5, 'timed', 40), timer(50)])).toEqual([null]);
    expect(details([told(0, OVER), shelved(5, 'timed', 40), told(20, BACK), timer(50)])).toEqual([null]);
    expect(details([told(0, OVER), shelved(5, 'timed', 40), suppressed(6), timer(50), unsuppressed(60)])).toEqual([null, RELEASED]);
  });

  it('[AL10] begins anew with a return', () => {
    const { state, lines } = playOnTime([told(0, OVER), told(20, BACK), told(30, OVER), timer(50)], manner);
    expect(minutesOf(lines.filter(({ kind }) => kind === 'escalated'))).toEqual([15, 45]);
    expect(state.occurrence).toMatchObject({ steps: 1, escalated: 2, raisedAt: at(0), raisedLastAt: at(30) });
  });

  it('[AL9] waits while it is held back, and counts anew from the moment at which it is let go and announced', () => {
    const { lines } = playOnTime([told(0, OVER), shelved(5, 'timed', 40), timer(500)], manner);
    expect(lines.slice(2)).toMatchObject([
      { kind: 'unshelved', at: at(40), detail: RELEASED },
      { kind: 'escalated', at: at(55), detail: 'role:duty' },
      { kind: 'escalated', at: at(100), detail: 'role:leader' },
    ]);
    const hushed = playOnTime([told(0, OVER), suppressed(5), timer(500), unsuppressed(600), timer(700)], manner);
    expect(minutesOf(hushed.lines.filter(({ kind }) => kind === 'escalated'))).toEqual([615, 660]);
  });
});

describe('the worst of what is open', () => {
  const worstOf = (...inputs: ConditionInput[]) => play(inputs, MANNER).state.occurrence?.worst;

  it('[AL1] is the worst since it was raised, and when that was', () =>
    expect(worstOf(told(0, OVER), told(5, 300), told(10, 200))).toMatchObject({ value: 300, at: at(5) }));

  it('[AL1] is not forgotten by a return', () =>
    expect(worstOf(told(0, 300), told(5, BACK), told(10, OVER))).toMatchObject({ value: 300, at: at(0) }));
});

describe('a line of the journal', () => {
  it('[AL9] of a raising says whether it was announced, and what held it back', () => {
    const detailOf = (...before: ConditionInput[]) => play([...before, told(10, OVER)], MANNER).lines.map(({ detail }) => detail);
    expect(detailOf()).toEqual([null]);
    expect(detailOf(shelved(0, 'timed', 60))).toEqual(['shelved']);
    expect(detailOf(suppressed(0))).toEqual(['suppressed']);
    expect(detailOf(service(0, true))).toEqual(['out-of-service']);
  });

  it('[AL8] of a shelf says until when, and who ended it', () => {
    const { lines } = play([told(0, OVER), shelved(1, 'timed', 15), timer(15)], MANNER);
    expect(lines.slice(1)).toMatchObject([
      { kind: 'shelved', detail: new Date(at(15)).toISOString(), actor: 'Trực ban', comment: 'Đã nắm' },
      { kind: 'unshelved', actor: null, comment: null },
    ]);
  });

  it('[AL12] tells of a task that was given', () => {
    const { lines } = play([told(0, OVER), { kind: 'task', clock: at(1), actor: 'Trực ban', task: 'nv-7' }], MANNER);
    expect(lines[1]).toMatchObject({ kind: 'tasked', version: 2, actor: 'Trực ban', detail: 'nv-7' });
  });

  it('[AL5] is never dated before the one that it follows', () => {
    const { lines } = play([told(0, OVER, 30), acknowledged(10), told(5, BACK, 20)], MANNER);
    expect(minutesOf(lines)).toEqual([30, 30, 30, 30]);
  });

  it('[AL5] nor is that of the next occurrence, though the condition was ended in between', () => {
    const { lines } = play([told(0, OVER, 30), ended(31), told(5, OVER, 10)], MANNER);
    expect(kindsOf(lines)).toBe('raised ended raised');
    expect(minutesOf(lines)).toEqual([30, 31, 31]);
  });

  it('[AL11] of the end of a condition leaves what it ends neither active nor cleared', () => {
    const { state } = play([told(0, OVER)], MANNER);
    const { occurrence, lines } = step(state, ended(5), MANNER);
    expect(occurrence).toMatchObject({ active: false, clearedAt: null });
    expect(lines).toMatchObject([{ kind: 'ended', actor: 'Trực ban', comment: 'Đã nắm' }]);
  });

  it('[AL8] ends a shelf as nobody when its end has come before a person', () => {
    const { lines } = play([told(0, OVER), shelved(1, 'timed', 15), unshelved(15)], MANNER);
    expect(lines[2]).toMatchObject({ actor: null, at: at(15) });
  });

  it('[AL8] finds a shelf done that is over, whatever comes first', () => {
    const { lines } = play([told(0, OVER), shelved(1, 'timed', 15), acknowledged(40)], MANNER);
    expect(kindsOf(lines)).toBe('raised shelved unshelved acknowledged');
    expect(minutesOf(lines)).toEqual([0, 1, 15, 40]);
  });
});
