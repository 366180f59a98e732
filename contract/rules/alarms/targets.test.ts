import { describe, expect, it } from 'vitest';
import { PRIORITIES } from '../../alarms';
import { meetingOf, PERFORMANCE_TARGETS, SPLIT_TARGETS } from './targets';

describe('the targets of the figures', () => {
  it('[AL14] tell what is good from what can be managed and what is too much', () => {
    const { perTenMinutes, timeInFlood, chattering } = PERFORMANCE_TARGETS;
    expect([0, 1, 1.5, 2, 2.1].map((each) => meetingOf(perTenMinutes, each))).toEqual(['good', 'good', 'bearable', 'bearable', 'over']);
    expect([0.9, 1].map((each) => meetingOf(timeInFlood, each))).toEqual(['good', 'over']);
    expect([0, 1].map((each) => meetingOf(chattering, each))).toEqual(['good', 'over']);
  });

  it('[AL14] name where they were read, or say that they are passed on', () => {
    for (const { sure, quotedFrom } of Object.values(PERFORMANCE_TARGETS)) if (sure === 'quoted') expect(quotedFrom).not.toBeNull();
  });

  it('[AL14] share out every priority once', () => {
    expect(SPLIT_TARGETS.flatMap(({ priorities }) => [...priorities])).toEqual([...PRIORITIES]);
    expect(SPLIT_TARGETS.reduce((sum, { about }) => sum + about, 0)).toBe(100);
  });
});
