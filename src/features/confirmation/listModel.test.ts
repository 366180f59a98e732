import { describe, expect, it } from 'vitest';
import type { ListedFigure } from '../../../contract/feeds/confirmations';
import { asksFor } from './acting';
import { countAgencies, countQueues, rowsOf, toRows } from './listModel';

const agency = (id: string, successors: string[] = []) => ({
  id,
  name: id.toUpperCase(),
  validFrom: null,
  validTo: null,
  successors: successors.map((each) => ({ id: each, name: each })),
});
const said = { agency: { id: 'a', name: 'A' }, by: 'x', at: '2026-11-20T02:00:00Z', value: { kind: 'number' as const, value: 1 } };
const listed = (
  code: string,
  verdict: ['confirmed' | 'flagged', number] | null,
  responsible = [agency('a')],
  explained = false,
): ListedFigure => ({
  figure: `bo/${code}/result/2026//`,
  setName: 'Bộ',
  role: 'result',
  part: null,
  value: { kind: 'number', value: 1 },
  verbatim: null,
  passport: {
    name: code,
    unit: '%',
    formula: null,
    numerator: null,
    denominator: null,
    source: 's',
    owner: null,
    period: '2026',
    observedAt: null,
    receivedAt: '2026-11-01T00:00:00Z',
    revision: 5,
    provenance: 'published',
    quality: [],
  },
  responsible,
  state: {
    figure: `bo/${code}/result/2026//`,
    version: verdict ? 1 : 0,
    verdict: verdict && { kind: verdict[0], note: null, figureRevision: verdict[1], ...said },
    explanation: explained ? { cause: 'c', remedy: 'r', figureRevision: 5, ...said } : null,
  },
});
const figures = [
  listed('I', null),
  listed('II', ['confirmed', 5]),
  listed('III', ['confirmed', 4], [agency('cu', ['b']), agency('b')]),
  listed('IV', ['flagged', 5], [agency('a')], true),
  listed('V', null, []),
];
const rows = toRows(figures, '2026-11-22');

describe('the list of figures to confirm', () => {
  it('[CF3] a figure that has changed since its confirmation is in a queue of its own', () => {
    expect(countQueues(rows, undefined)).toEqual({ waiting: 2, changed: 1, flagged: 1, explained: 1, confirmed: 1, all: 5 });
    expect(rowsOf(rows, 'changed', undefined).map(({ listed: { figure } }) => figure)).toEqual(['bo/III/result/2026//']);
  });

  it('a figure whose passport is open stays in sight when it leaves the queue, and is not counted in it', () => {
    const open = 'bo/II/result/2026//';
    expect(rowsOf(rows, 'waiting', undefined, open).map(({ listed: { figure } }) => figure)).toContain(open);
    expect(countQueues(rows, undefined).waiting).toBe(2);
  });

  it('[CF1] a figure is counted for the successor where the owner has ended, and for nobody where nobody is named', () => {
    expect(rows[2]?.agency?.id).toBe('b');
    expect(countAgencies(rows, 'all')).toEqual([
      { id: 'a', name: 'A', count: 3 },
      { id: 'b', name: 'B', count: 1 },
      { id: null, name: '', count: 1 },
    ]);
    expect(countQueues(rows, 'b')).toMatchObject({ waiting: 0, changed: 1, all: 1 });
  });

  it('[CF4] what stands already cannot be asked for, and only what was said can be taken back', () => {
    const [waiting, confirmed, changed, flagged] = figures.map(({ state }) => asksFor(state, 5));
    expect(waiting).toEqual(['confirm', 'flag', 'explain']);
    expect(confirmed).toEqual(['flag', 'explain', 'withdraw-verdict']);
    expect(changed).toEqual(['confirm', 'flag', 'explain', 'withdraw-verdict']);
    expect(flagged).toEqual(['confirm', 'explain', 'withdraw-verdict', 'withdraw-explanation']);
  });
});
