import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { map } from '../../i18n/vi/map';
import type { MapArea } from '../../map/scene';
import { MOST_POINTS, statusOf, toMap, toPoints } from './mapModel';
import { projectsOf, rankBy } from './ranking';
import { standsSo } from './standsSo';
import { allocated, bodyOf, knownYear, lineOf, projectOf } from './year.fixture';

beforeAll(() => i18next.init({ lng: 'vi', resources: { vi: { translation: map } }, interpolation: { escapeValue: false } }));

const area = (code: string): MapArea => ({
  code,
  name: `Xã ${code}`,
  shortName: code,
  label: [104, 21],
  geometry: { type: 'Polygon', coordinates: [] },
});

describe('the map of public investment', () => {
  const year = knownYear();
  const drawn = toMap([area('03646'), area('03650')], rankBy(year, {}, 'area', String), String, i18next.t);
  it('colours a unit by how far its projects are from the path, and one without projects as without data', () => {
    expect(drawn.fills.get('03646')?.tone).toBe('below3');
    expect(drawn.fills.get('03650')).toMatchObject({ tone: null, value: null });
    expect(drawn).toMatchObject({ behind: 1, known: 1, order: ['03646', '03650'] });
  });
  it('counts every unit in exactly one class of the legend', () => expect(drawn.legend.reduce((sum, { count }) => sum + count, 0)).toBe(2));
  it('names those farthest behind with their distance', () => expect(drawn.fills.get('03646')?.note).toMatch(/^−\d+,\d$/));
});

describe('the projects on the map', () => {
  const many = Array.from({ length: MOST_POINTS + 10 }, (_, at) =>
    projectOf(`p${at}`, { place: [104, 21], area: at < 5 ? '03646' : '03650' }),
  );
  const year = knownYear({
    projects: [...many, projectOf('nowhere')],
    lines: [...many, projectOf('nowhere')].map(({ code }, at) => lineOf(code, 'nstw', [allocated('2026-01-05', 100 - at)], [1])),
  });
  const projects = projectsOf(year, {});
  it('are those with most money left over the whole province, and all of one unit; the rest is counted', () => {
    expect(toPoints(projects, null)).toMatchObject({ placed: MOST_POINTS + 10 });
    expect(toPoints(projects, null).points).toHaveLength(MOST_POINTS);
    expect(toPoints(projects, '03650').points).toHaveLength(MOST_POINTS + 5);
  });
  it('say the worst of a project by their shape', () => {
    const stands = (standing: Parameters<typeof statusOf>[0]['standing'], obstacle = false) =>
      statusOf({ standing, project: projectOf('x', { obstacle: obstacle ? { text: 'vướng', since: '2026-01-01' } : null }) });
    expect([stands('unpaid', true), stands('slow', true), stands('slow'), stands('on-path', true), stands('silent')]).toEqual([
      'critical',
      'high',
      'medium',
      'good',
      'stale',
    ]);
  });
  it('are listed as slow where they are behind or nothing was paid out, and with an obstacle whatever they have reached', () => {
    const rows = projectsOf(knownYear(bodyOf()), {});
    const listed = (list: 'slow' | 'unpaid' | 'obstacle') => rows.filter((row) => standsSo(row, list)).map(({ project }) => project.code);
    expect(listed('unpaid')).toEqual(['003']);
    expect(listed('obstacle')).toEqual(['003']);
    expect(listed('slow')).toEqual(['002', '001', '003']);
  });
});
