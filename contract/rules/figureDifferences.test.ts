import { describe, expect, test } from 'vitest';
import { differencesOf } from './figureDifferences';
import { numberOf, viewFigure, type ViewFigure } from './figures/viewFigure';

const figure = (over: Partial<ViewFigure> = {}): ViewFigure => ({
  ...viewFigure(
    { key: 'a', feed: 'indicators', name: 'Tỷ lệ giải ngân', value: numberOf(58.7), unit: '%', period: '2026-11', isMain: true },
    { source: 'Sở Tài chính', provenance: 'imported' },
  ),
  ...over,
});
const kinds = (then: ViewFigure[], now: ViewFigure[]) => differencesOf(then, now).map(({ kind }) => kind);

describe('differences of a frozen view and now', () => {
  test('[MR3] what is the same is no difference, nor is the noise of binary fractions', () => {
    expect(differencesOf([figure()], [figure({ receivedAt: '2026-11-24T00:00:00Z' })])).toEqual([]);
    expect(differencesOf([figure({ value: numberOf(0.3) })], [figure({ value: numberOf(0.1 + 0.2) })])).toEqual([]);
  });
  test('[MR3] a revised figure tells by how much, in its unit', () => {
    const [one] = differencesOf([figure()], [figure({ value: numberOf(59.1) })]);
    expect(one).toMatchObject({ kind: 'revised', difference: 0.4 });
  });
  test('[MR3] a later period is newer, and never a revision of the earlier one', () => {
    const later = figure({ period: '2026-12', value: numberOf(70) });
    const [one, ...rest] = differencesOf([figure()], [figure({ isMain: false }), later]);
    expect(one).toMatchObject({ kind: 'newer', before: { period: '2026-11' }, now: { period: '2026-12' }, difference: null });
    expect(rest).toEqual([]);
  });
  test('[MR3] what is gone and what is new are told, what was never told is neither', () => {
    expect(kinds([figure()], [])).toEqual(['gone']);
    expect(kinds([], [figure()])).toEqual(['new']);
    const none = figure({ value: { kind: 'none', reason: 'blank' } });
    expect(kinds([none], [])).toEqual([]);
    expect(kinds([none], [figure()])).toEqual(['new']);
    expect(kinds([figure()], [none])).toEqual(['gone']);
  });
  test('[MR3] another unit or another way of telling is not subtracted', () => {
    expect(differencesOf([figure()], [figure({ unit: 'tỷ đồng' })])).toMatchObject([{ kind: 'other-unit', difference: null }]);
    const words = figure({ value: { kind: 'text', text: 'Đạt' } });
    expect(differencesOf([figure()], [words])).toMatchObject([{ kind: 'not-comparable', difference: null }]);
    expect(differencesOf([words], [figure({ value: { kind: 'text', text: 'Chưa đạt' } })])).toMatchObject([
      { kind: 'revised', difference: null },
    ]);
  });
  test('[MR3] main figures come first, then the largest differences; a figure told twice counts once', () => {
    const row = (key: string, value: number) => figure({ key, isMain: false, value: numberOf(value), unit: 'tỷ đồng' });
    const then = [row('b', 100), row('c', 100), row('c', 100), figure()];
    const now = [row('b', 101), row('c', 150), row('c', 150), figure({ value: numberOf(58.8) })];
    expect(differencesOf(then, now).map((each) => each.now?.key)).toEqual(['a', 'c', 'b']);
  });
});
