import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RELAY_SILENCE_MS, type LeadState } from '../../../contract/relay';
import { follow, followStatus, leadOf, NOBODY_LEADS, type Follow, type FollowEvent } from './follow';

const SILENCE = RELAY_SILENCE_MS.lead;
const lead = (seq: number): LeadState => ({ kind: 'lead', seq, address: `/trang?n=${seq}`, item: null, scroll: null, camera: null });
const told = (by: string, seq: number, at: number): FollowEvent => ({ kind: 'told', by, lead: lead(seq), at });
const leads = (seat: string | null, at: number): FollowEvent => ({ kind: 'presenter', seat, at });
const after = (...events: FollowEvent[]): Follow => events.reduce(follow, NOBODY_LEADS);

/** Messages in their order, as a bad line hands them on: some lost, some twice, none later than the silence. */
const badLine = <T>(sent: readonly T[]) =>
  fc
    .array(
      fc.record({ drop: fc.boolean(), double: fc.boolean(), late: fc.integer({ min: 0, max: 8 }), again: fc.integer({ min: 0, max: 8 }) }),
      {
        minLength: sent.length,
        maxLength: sent.length,
      },
    )
    .map((fates) =>
      sent
        .flatMap((message, index) => {
          const fate = fates[index];
          if (!fate || fate.drop) return [];
          const first = { message, place: index + fate.late };
          return fate.double ? [first, { message, place: index + fate.late + fate.again }] : [first];
        })
        .toSorted((a, b) => a.place - b.place)
        .map(({ message }) => message),
    );

describe('a follower', () => {
  it('[RL8] whoever comes late stands at the newest at once', () => {
    const state = after(told('a', 40, 100), leads('a', 100));
    expect([leadOf(state)?.seq, followStatus(state, 100)]).toEqual([40, 'following']);
  });

  it('[RL8] says that nobody leads, that the presenter is lost after its silence, and that it is back', () => {
    expect(followStatus(NOBODY_LEADS, 0)).toBe('no-presenter');
    const silent = after(leads('a', 0), told('a', 1, 1_000));
    expect([followStatus(silent, 1_000 + SILENCE - 1), followStatus(silent, 1_000 + SILENCE)]).toEqual(['following', 'lost']);
    // Told again without a move, it lives; what was shown stays shown.
    const back = follow(silent, told('a', 1, 9_000));
    expect([followStatus(back, 9_001), leadOf(back)]).toEqual(['following', leadOf(silent)]);
    // Nothing was ever heard of it: it has its time from when it became the presenter.
    const mute = after(leads('a', 500));
    expect([followStatus(mute, 500 + SILENCE - 1), followStatus(mute, 500 + SILENCE)]).toEqual(['following', 'lost']);
  });

  it('[RL8] goes its own way until it comes back, and then stands at the newest', () => {
    const away = after(leads('a', 0), told('a', 1, 0), { kind: 'break-away' }, told('a', 2, 10));
    expect(followStatus(away, 10)).toBe('broken-away');
    expect(followStatus(away, 10 + SILENCE)).toBe('lost');
    const back = follow(away, { kind: 'rejoin' });
    expect([followStatus(back, 10), leadOf(back)?.seq]).toEqual(['following', 2]);
  });

  it('[RL8] another presenter begins anew, whether it is heard before the meeting says so or after', () => {
    const early = after(leads('a', 0), told('a', 900, 1), told('b', 3, 2));
    expect(leadOf(early)?.seq).toBe(900);
    const handed = follow(early, leads('b', 5));
    expect(leadOf(handed)?.seq).toBe(3);
    expect(leadOf(follow(handed, told('a', 901, 6)))?.seq).toBe(3);
    // Nothing is left of an earlier term.
    const again = [leads('a', 20_000)].reduce(follow, handed);
    expect([leadOf(again), followStatus(again, 20_000)]).toEqual([null, 'following']);
  });

  it('[RL8] one that comes back after a silence counts anew, whatever its figure', () => {
    const state = after(leads('a', 0), told('a', 900, 0), told('a', 1, SILENCE + 1));
    expect(leadOf(state)?.seq).toBe(1);
  });

  it('[RL8] over any line it never goes back, and stands at the newest that came of the one who leads', () => {
    const sends = fc.array(fc.record({ by: fc.constantFrom('a', 'b', 'c') }), { minLength: 15, maxLength: 60 });
    const runs = sends.chain((moves) => {
      const sent = moves.map(({ by }, index) => ({ by, seq: index + 1 }));
      return fc.record({
        got: badLine(sent),
        turns: fc.array(fc.record({ at: fc.nat(60), seat: fc.constantFrom('a', 'b', 'c', null) }), { maxLength: 4 }),
      });
    });
    fc.assert(
      fc.property(runs, ({ got, turns }) => {
        let state: Follow = after(leads('a', 0));
        const best = new Map<string, number>();
        const shown = new Map<string, number>();
        got.forEach(({ by, seq }, index) => {
          for (const turn of turns) if (turn.at === index) state = follow(state, leads(turn.seat, index));
          state = follow(state, told(by, seq, index));
          best.set(by, Math.max(best.get(by) ?? 0, seq));
          const now = leadOf(state);
          if (state.presenter === null) return expect(now).toBeNull();
          expect(now?.seq ?? 0).toBe(best.get(state.presenter) ?? 0);
          expect(now?.seq ?? 0).toBeGreaterThanOrEqual(shown.get(state.presenter) ?? 0);
          shown.set(state.presenter, now?.seq ?? 0);
        });
      }),
    );
  });

  it('[RL8] remembers eight seats at most', () => {
    const state = Array.from({ length: 50 }, (_, n) => told(`s${n}`, 1, n)).reduce(follow, NOBODY_LEADS);
    expect(state.newest.size).toBe(8);
    expect(state.newest.has('s49')).toBe(true);
  });
});
