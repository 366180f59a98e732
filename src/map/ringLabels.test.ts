import { describe, expect, it } from 'vitest';
import type { Projection } from './mercator';
import { ringLabels } from './ringLabels';
import type { MapPoint, PointRing } from './scene';

const flat: Projection = { place: ([lon, lat]) => [lon, lat], scale: 1 };
const point = (id: string, lon: number, lat: number, tone: PointRing['tone'], text = 'Trạm · COD 182 mg/L'): MapPoint => ({
  id,
  lon,
  lat,
  status: 'good',
  label: id,
  ring: { tone, text, short: 'COD 182' },
});

describe('the words of ringed points', () => {
  it('stand beside the point, on the other side where the map ends', () => {
    const [left] = ringLabels([point('a', 100, 50, 'high')], flat, 600, 20).labels;
    expect(left).toMatchObject({ side: 'start', y: 50 });
    expect(left?.x).toBeGreaterThan(100);
    const [right] = ringLabels([point('b', 580, 50, 'high')], flat, 600, 20).labels;
    expect(right).toMatchObject({ side: 'end' });
    expect(right?.x).toBeLessThan(580);
  });
  it('are shortened where neither side has room for all of them, and left out where there is none for that', () => {
    const at = (width: number) => ringLabels([point('a', width / 2, 50, 'high')], flat, width, 20).labels.map(({ text }) => text);
    expect([at(700), at(300), at(120)]).toEqual([['Trạm · COD 182 mg/L'], ['COD 182'], []]);
  });
  it('and their signs are taken: no other name may stand there', () => {
    const { taken } = ringLabels([point('a', 100, 50, 'high')], flat, 600, 20);
    expect(taken.map(({ id }) => id)).toEqual(['ring a', 'a']);
  });
  it('of two that would touch, those of the more urgent stay', () => {
    const near = [point('low', 100, 50, 'low'), point('critical', 110, 55, 'critical'), point('far', 100, 200, 'medium')];
    expect(ringLabels(near, flat, 900, 20).labels.map(({ id }) => id)).toEqual(['critical', 'far']);
  });
  it('a point without a ring has no words', () => {
    const { ring: _, ...bare } = point('a', 1, 1, 'low');
    expect(ringLabels([bare], flat, 600, 20)).toEqual({ labels: [], taken: [] });
  });
});
