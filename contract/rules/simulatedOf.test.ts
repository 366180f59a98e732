import { expect, it } from 'vitest';
import { simulatedOf } from './simulatedOf';

it.each([
  [[], false],
  [['imported', 'published', undefined], false],
  [['simulated', undefined, 'simulated'], true],
  [['imported', 'simulated'], 'partly'],
] as const)('figures of %j are simulated: %j', (provenances, told) => expect(simulatedOf(provenances)).toBe(told));
