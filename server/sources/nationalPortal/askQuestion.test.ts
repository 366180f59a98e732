import { afterEach, describe, expect, it } from 'vitest';
import { createAsker } from './askPortal';
import { askQuestion } from './askQuestion';
import { answerJson, goodData, ROOT, startStandIn, virtualTime, type StandIn } from './portal.rig';
import { periodOf } from './portalPeriods';
import { questionsOf } from './questions';

let standIn: StandIn | null = null;
afterEach(async () => {
  await standIn?.close();
  standIn = null;
});

describe('a question to the national portal, page by page', () => {
  it('[DV7] takes nothing at all where the form changes on a later page', async () => {
    standIn = await startStandIn((request, response, n) => {
      const data = goodData(request.path, request.body);
      const text = JSON.stringify({ ...data, pagination: { currentPage: n, totalPages: 2 } });
      answerJson(response, JSON.parse(n === 1 ? text : text.replaceAll('"score"', '"diem"')));
      return true;
    });
    const config = { origin: standIn.origin, credential: null, hour: 5, maxRequests: 9, maxMs: 60_000 };
    const asker = createAsker({ config, time: virtualTime('2026-11-22T00:00:00Z'), signal: new AbortController().signal });
    const question = questionsOf(periodOf('2026-10', '2026-11-22'), ROOT).find(({ name }) => name === 'transparency');
    const asked = question && (await askQuestion(asker, question));
    expect(asker.requests()).toBe(2);
    expect(asked).toMatchObject({ answer: { rows: [], broken: [], isBlocked: true }, isWhole: false });
    expect(asked?.answer.drift).toContain('thiếu trường metrics.[].score');
  });
});
