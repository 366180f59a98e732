import { describe, expect, it } from 'vitest';
import { mergeFields } from './mergeFields';

const base = { name: 'A', place: 'B', scenes: [1, 2] };
const keys = ['name', 'place', 'scenes'] as const;

describe('two changes of one thing', () => {
  it('are put together where each changed something else, or both alike', () =>
    expect(
      mergeFields({ base, mine: { ...base, name: 'M', scenes: [2, 1] }, theirs: { ...base, place: 'T', scenes: [2, 1] } }, keys),
    ).toEqual({ body: { name: 'M', place: 'T', scenes: [2, 1] }, both: [] }));
  it('are for a person where both changed the same, or what belongs to it', () => {
    expect(mergeFields({ base, mine: { ...base, name: 'M' }, theirs: { ...base, name: 'T' } }, keys)).toEqual({
      body: null,
      both: ['name'],
    });
    const linked = (key: (typeof keys)[number]) => (key === 'scenes' ? [key] : (['name', 'place'] as const));
    expect(mergeFields({ base, mine: { ...base, name: 'M' }, theirs: { ...base, place: 'T' } }, keys, linked).body).toBeNull();
  });
});
