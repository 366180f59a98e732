import { expect, it } from 'vitest';
import { isNodeNewEnough } from './setup.mjs';

it.each([
  ['18.20.8', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['20.9.0', false],
  ['21.0.0', true],
  ['24.1.0', true],
])('says of Node %s that it may run the centre: %s', (version, may) => expect(isNodeNewEnough(version)).toBe(may));
