import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { liveMeeting } from './meetingLife';

vi.mock('socket.io', async () => ({ Server: (await import('./socketServer')).VirtualServer }));
// The real one answers from another thread, at a moment that is not of the virtual clock.
vi.mock('../../../server/sources/sha256', () => ({
  sha256: async (content: string) => createHash('sha256').update(content).digest('hex'),
}));

const seed = process.env['LINK_SEED'] ?? '1';
const runs = Number(process.env['MEETING_RUNS'] ?? 40);

describe(`a meeting over a virtual network (LINK_SEED=${seed})`, () => {
  it(`[RL3] [RL4] [RL8] in ${runs} lives nobody is led by the wrong one or back, and after the faults everyone stands at the presenter's newest, and knows when it is lost`, async () => {
    const wrong: string[] = [];
    for (let run = 0; run < runs; run += 1) {
      const said = await liveMeeting(`${seed}/${run}`);
      if (said.length > 0) wrong.push(`LINK_SEED=${seed}, life ${run}: ${said.slice(0, 3).join('; ')}`);
    }
    expect(wrong.length, wrong.slice(0, 5).join('\n')).toBe(0);
  }, 300_000);
});
