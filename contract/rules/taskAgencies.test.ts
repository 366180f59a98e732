import { expect, it } from 'vitest';
import { presentAgencies } from './taskAgencies';

const register: Record<string, string[]> = { a: ['b'], b: ['c', 'd'], c: [], d: [], x: ['y'], y: ['x'] };
const find = (id: string) => {
  const successors = register[id];
  return successors && { successors: successors.map((each) => ({ id: each, name: each })) };
};

it('[TK8] whoever came after an agency is reminded in its place, however many steps on', () => {
  expect(presentAgencies(find, 'a')).toEqual(['c', 'd']);
  expect(presentAgencies(find, 'c')).toEqual(['c']);
  expect(presentAgencies(find, 'nobody')).toEqual(['nobody']);
  expect(presentAgencies(find, 'x')).toEqual(['x']);
});
