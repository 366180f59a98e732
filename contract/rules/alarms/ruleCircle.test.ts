import { describe, expect, it } from 'vitest';
import { circleOf } from './ruleCircle';

const rule = (id: string, ...suppressedBy: string[]) => ({ id, suppressedBy });

describe('rules that silence each other', () => {
  it('[AL9] a way back to the rule itself is found, however long, and whatever stood before is replaced', () => {
    const standing = [rule('a'), rule('b', 'a'), rule('c', 'b')];
    expect(circleOf(rule('a', 'c'), standing)).toEqual(['a', 'c', 'b', 'a']);
    expect(circleOf(rule('b', 'c'), standing)).toEqual(['b', 'c', 'b']);
    expect(circleOf(rule('a', 'a'), standing)).toEqual(['a', 'a']);
    expect(circleOf(rule('c'), [...standing, rule('a', 'c')])).toBeNull();
  });

  it('two ways to one parent are no circle, and a circle of others ends the search', () => {
    expect(circleOf(rule('d', 'b', 'c'), [rule('a'), rule('b', 'a'), rule('c', 'a')])).toBeNull();
    expect(circleOf(rule('d', 'x'), [rule('x', 'y'), rule('y', 'x')])).toBeNull();
  });
});
