import { describe, expect, it } from 'vitest';
import type { Explanation, ListedFigure, Verdict } from '../../../contract/feeds/confirmations';
import type { ImportedFile } from '../../../contract/imports/importedFile';
import type { ChangedFigure } from '../../../contract/feeds/changesFigures';
import type { PanelState } from '../../ui/panelState';
import { toShownChanges } from './changeModel';
import { explainedFigures, flaggedFigures, importsToMend, waitingImports } from './decisions';
import { joinStates } from './joinStates';

const said = { agency: { id: 'a', name: 'Sở A' }, by: 'An', at: '2026-11-22T00:00:00Z', value: { kind: 'number' as const, value: 1 } };
const doubt = (figureRevision: number, at = said.at): Verdict => ({ ...said, at, kind: 'flagged', note: 'sai', figureRevision });
const words = (figureRevision: number): Explanation => ({ ...said, cause: 'vì', remedy: 'sẽ', figureRevision });
const figure = (name: string, verdict: Verdict | null, explanation: Explanation | null): ListedFigure => ({
  figure: `mau/${name}/actual/2026-10//`,
  setName: 'Mẫu',
  role: 'actual',
  part: null,
  value: { kind: 'number', value: 1 },
  verbatim: null,
  passport: {
    name,
    unit: '%',
    formula: null,
    numerator: null,
    denominator: null,
    source: '',
    owner: null,
    period: '2026-10',
    observedAt: null,
    receivedAt: '2026-11-01T00:00:00Z',
    revision: 5,
    provenance: 'imported',
    quality: [],
  },
  responsible: [],
  state: { figure: `mau/${name}/actual/2026-10//`, version: 1, verdict, explanation },
});

describe('what waits for a decision', () => {
  const figures = [
    figure('doubted', doubt(5), null),
    figure('doubted-newer', doubt(5, '2026-11-22T01:00:00Z'), words(5)),
    figure('doubted-before', doubt(4), words(4)),
    figure('explained', null, words(5)),
    figure('confirmed', { ...doubt(5), kind: 'confirmed' }, words(5)),
    figure('silent', null, null),
  ];
  const names = (rows: { figure: ListedFigure }[]) => rows.map((row) => row.figure.passport.name);

  it('[HM6] is a figure that is in doubt as it now stands, the newest doubt first, explained or not', () =>
    expect(names(flaggedFigures(figures))).toEqual(['doubted-newer', 'doubted']));

  it('[HM6] is an explanation of the figure as it stands that nobody has answered', () =>
    expect(names(explainedFigures(figures))).toEqual(['explained']));

  const file = (id: string, state: ImportedFile['state'], stateAt: string): ImportedFile => ({
    id,
    kind: 'observations',
    name: id,
    size: 1,
    sha256: '',
    uploadedBy: 'An',
    uploadedAt: stateAt,
    state,
    version: 1,
    stateAt,
    progress: null,
    counts: null,
    reasons: [],
    notes: [],
    checkedRevision: null,
    decidedBy: null,
    appliedBy: null,
    appliedAt: null,
    appliedRevision: null,
    recorded: null,
    undoneRevision: null,
    acknowledged: null,
    undone: null,
  });

  it('[HM6] is a file that was checked, and no other', () => {
    const files = [
      file('newer', 'checked', '2026-11-22T01:00:00Z'),
      file('older', 'checked', '2026-11-22T00:00:00Z'),
      file('done', 'applied', '2026-11-21T00:00:00Z'),
    ];
    expect(waitingImports(files).map(({ id }) => id)).toEqual(['older', 'newer']);
  });
  it('[HM6] a file with a refused row is no decision: its sender is waited for', () => {
    const counts = { rows: 3, accepted: 2, warned: 0, refused: 1, known: 0 };
    const files = [
      { ...file('wrong', 'checked', '2026-11-22T01:00:00Z'), counts },
      { ...file('fine', 'checked', '2026-11-22T01:00:00Z'), counts: { ...counts, accepted: 3, refused: 0 } },
      { ...file('ended', 'cancelled', '2026-11-22T01:00:00Z'), counts },
    ];
    expect(waitingImports(files).map(({ id }) => id)).toEqual(['fine']);
    expect(importsToMend(files).map(({ id }) => id)).toEqual(['wrong']);
  });
});

describe('a panel of several feeds', () => {
  const live = (at: number): PanelState => ({ kind: 'live', at });
  const failed: PanelState = { kind: 'error', problem: undefined, retry: () => undefined };

  it('[HM6] is never empty while a part of it has not come or cannot be read', () => {
    expect(joinStates([live(1), { kind: 'loading' }], true)).toEqual({ kind: 'loading' });
    expect(joinStates([live(1), failed], true)).toBe(failed);
    expect(joinStates([live(1), live(2)], true)).toEqual({ kind: 'empty' });
  });
  it('[HM6] shows what is there beside what is not, as old as its oldest part', () => {
    expect(joinStates([live(2), failed, live(1)], false)).toEqual({ kind: 'live', at: 1 });
    const stale: PanelState = { kind: 'stale', at: 1, problem: undefined, retry: () => undefined };
    expect(joinStates([live(2), stale], false)).toBe(stale);
    expect(joinStates([stale], true)).toBe(stale);
  });
});

describe('the changes that a home has room for', () => {
  const change = (name: string, kind: ChangedFigure['kind'], alike: number): ChangedFigure => ({
    set: 'mau',
    setName: 'Mẫu',
    indicator: name,
    name,
    unit: '%',
    role: 'actual',
    period: '2026-10',
    part: null,
    area: null,
    before: null,
    after: null,
    alike,
    kind,
    difference: null,
    shift: null,
  });
  it('[HM2] keeps corrections apart, and counts every figure that no row speaks of', () => {
    const figures = [change('a', 'running', 75), change('b', 'corrected', 2), change('c', 'new', 1), change('d', 'running', 40)];
    const body = {
      since: '',
      began: null,
      figures,
      total: { running: 115, corrected: 2, new: 1, withdrawn: 0 },
      promises: [],
      totalPromises: 0,
      sets: [],
    };
    const shown = toShownChanges(body, 2);
    expect([shown.corrected.map(({ name }) => name), shown.running.map(({ name }) => name)]).toEqual([['b'], ['a', 'c']]);
    expect([shown.correctedCount, shown.runningCount, shown.rest]).toEqual([2, 116, 40]);
  });
});
