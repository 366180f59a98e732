import { describe, expect, it } from 'vitest';
import { allocated, BILLION, bodyOf, knownYear, lineOf, projectOf } from './year.fixture';
import { notStarted, ownersBehind } from './wallLists';

describe('the lists of public investment on a wall', () => {
  it('[WL40] owners that are behind stand by the money they have still to pay out, not by how many percent they are behind', () => {
    const year = knownYear({
      projects: [projectOf('1', { owner: 'a' }), projectOf('2', { owner: 'b' })],
      // A small one that is very late, and a large one that is a little late.
      lines: [
        lineOf('1', 'nstw', [allocated('2026-01-20', 10)], [0, 0, 0, 0]),
        lineOf('2', 'nstw', [allocated('2026-01-20', 1_000)], [50, 50, 50, 90]),
      ],
    });
    const { behind, known, left } = ownersBehind(year);
    expect(behind.map(({ key, name, left: own }) => [key, name, own / BILLION])).toEqual([
      ['b', 'Chủ đầu tư mẫu B', 760],
      ['a', 'Chủ đầu tư mẫu A', 10],
    ]);
    expect([known, left / BILLION]).toEqual([2, 770]);
  });
  it('an owner on its path is not listed, and without a path nobody is judged', () => {
    const lines = [lineOf('001', 'nstw', [allocated('2026-01-20', 100)], [40, 40, 0, 0])];
    expect(ownersBehind(knownYear({ lines }))).toMatchObject({ behind: [], known: 1 });
    expect(ownersBehind(knownYear({ path: [] }))).toMatchObject({ behind: [], known: 0 });
  });
  it('[WL41] projects that paid out nothing stand by their plan; those that nobody reported are among them and counted apart', () => {
    const { lines } = bodyOf();
    const year = knownYear({
      projects: [projectOf('001'), projectOf('003'), projectOf('004'), projectOf('005')],
      lines: [
        ...lines.filter(({ project }) => project === '001' || project === '003'),
        lineOf('004', 'nstw', [allocated('2026-01-20', 70)], [null, null, null, null]),
        lineOf('005', 'nstw', [], [null, null, null, null]),
      ],
    });
    const { projects, plan, silent } = notStarted(year);
    expect(projects.map(({ project, standing }) => [project.code, standing])).toEqual([
      ['004', 'silent'],
      ['003', 'unpaid'],
    ]);
    expect([plan / BILLION, silent]).toEqual([120, 1]);
  });
});
