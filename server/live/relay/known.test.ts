import { expect, it } from 'vitest';
import { createKnown } from './known';

it('[RL6] what was read of a wall before the history was cut is read again', async () => {
  const answers: ((isThere: boolean) => void)[] = [];
  const ports = { presenterOf: async () => null, hasWall: () => new Promise<boolean>((resolve) => answers.push(resolve)) };
  const known = createKnown({ ports, presentingChanged: () => {}, wallGone: () => {} });
  const learning = known.learnWall('w');
  known.cut();
  answers[0]?.(true);
  await expect.poll(() => answers.length).toBe(2);
  expect(known.hasWall('w')).toBeUndefined();
  answers[1]?.(false);
  await learning;
  expect(known.hasWall('w')).toBe(false);
});
