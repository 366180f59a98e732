import { describe, expect, it } from 'vitest';
import type { ConfirmationAct, FigureState, ListedFigure } from '../../contract/feeds/confirmations';
import { reduceConfirmationList, reduceConfirmations, reduceConfirmationStory } from './confirmationReducers';

const state = (figure: string, version = 1): FigureState => ({ figure, version, verdict: null, explanation: null });
const act = (version: number): ConfirmationAct => ({
  version,
  act: 'confirm',
  note: null,
  cause: null,
  remedy: null,
  agency: { id: 'so-a', name: 'Sở A' },
  by: 'Người ghi',
  at: '2026-11-20T02:00:00Z',
  figureRevision: 3,
  value: { kind: 'number', value: 61 },
});
const told = (of: FigureState, set = 'bo') => ({ kind: 'figure.stated' as const, set, state: of, act: act(of.version) });
const A = 'bo/A/result/2026//';
const B = 'bo/B/result/2026//';

describe('what an act does to the bodies on screen', () => {
  it('[CF5] puts what now stands in its place by key, once', () => {
    const body = { set: 'bo', states: [state(B)] };
    expect(reduceConfirmations(body, told(state(A))).states).toEqual([state(A), state(B)]);
    expect(reduceConfirmations(body, told(state(B, 2))).states).toEqual([state(B, 2)]);
  });

  it('leaves the states of another set as they are', () => {
    const body = { set: 'bo', states: [state(B)] };
    expect(reduceConfirmations(body, told(state('khac/A/result/2026//'), 'khac'))).toBe(body);
  });

  it('[CF5] puts the act on top of the story of its figure, and fetches the story of one that was revised', () => {
    const body = { figure: A, now: null, state: state(A), acts: [act(1)] };
    const recorded = (indicator: string, periods: string[]) => ({ kind: 'observations.recorded' as const, set: 'bo', indicator, periods });
    expect(reduceConfirmationStory(body, told(state(A, 2)))).toEqual({ ...body, state: state(A, 2), acts: [act(2), act(1)] });
    expect(reduceConfirmationStory(body, told(state(B)))).toBe(body);
    expect(reduceConfirmationStory(body, recorded('A', ['2026']))).toBeNull();
    expect(reduceConfirmationStory(body, recorded('A', []))).toBeNull();
    expect(reduceConfirmationStory(body, recorded('A', ['2025']))).toBe(body);
    expect(reduceConfirmationStory(body, recorded('B', ['2026']))).toBe(body);
  });

  it('[CF5] [CF6] brings the list on where it can, and fetches it where a figure may come or go', () => {
    const { version: _, act: __, note: ___, cause: ____, remedy: _____, ...said } = act(1);
    const confirmed: FigureState = { ...state(A), verdict: { kind: 'confirmed', note: null, ...said } };
    const listed: ListedFigure = {
      figure: A,
      setName: 'Bộ',
      role: 'result',
      part: null,
      value: said.value,
      verbatim: null,
      passport: {
        name: 'A',
        unit: '%',
        formula: null,
        numerator: null,
        denominator: null,
        source: 's',
        owner: null,
        period: '2026',
        observedAt: null,
        receivedAt: said.at,
        revision: 3,
        provenance: 'published',
        quality: [],
      },
      responsible: [],
      state: state(A, 0),
    };
    const body = { figures: [listed] };
    expect(reduceConfirmationList(body, told(confirmed))).toEqual({ figures: [{ ...listed, state: confirmed }] });
    expect(reduceConfirmationList(body, told({ ...confirmed, figure: B }))).toBeNull();
    expect(reduceConfirmationList(body, told(state(A, 2)))).toBeNull();
    expect(reduceConfirmationList(body, { kind: 'observations.recorded', set: 'bo', indicator: 'A', periods: [] })).toBeNull();
  });
});
