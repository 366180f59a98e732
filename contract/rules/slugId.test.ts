import { expect, it } from 'vitest';
import { newSlugId } from './slugId';

it('names by the letters of a name, and counts on where that is taken', () => {
  expect(newSlugId('Nước thải vượt giới hạn', new Set(), 'x')).toBe('nuoc-thai-vuot-gioi-han');
  expect(newSlugId('Nước thải', new Set(['nuoc-thai', 'nuoc-thai-2']), 'x')).toBe('nuoc-thai-3');
  expect(newSlugId('!!!', new Set(['x']), 'x')).toBe('x-2');
});

it('is never longer than sixty letters, however often a long name is given', () => {
  const taken = new Set<string>();
  for (const name of Array.from({ length: 12 }, () => `${'a'.repeat(57)} bcdefgh`)) {
    const id = newSlugId(name, taken, 'x');
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(id.length).toBeLessThanOrEqual(60);
    expect(taken.has(id)).toBe(false);
    taken.add(id);
  }
});
