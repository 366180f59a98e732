import geometry from '../../../data/geo/boundaries.geojson?raw';
import { bare } from './bare';
import { own } from './own';
import type { Side, Unit } from './sides';

const units = (JSON.parse(geometry) as { features: Unit[] }).features;
const makers = { own, bare };

/** After the next frame has been handed to the screen. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0)));
  });

const timed = async (act: () => void | Promise<void>): Promise<number> => {
  const started = performance.now();
  await act();
  await painted();
  return performance.now() - started;
};

/** Opens one side and times it: first draw, then `rounds` changes of each kind. */
const measure = async (name: keyof typeof makers, rounds: number): Promise<{ firstMs: number; restyleMs: number[]; moveMs: number[] }> => {
  const slot = document.createElement('div');
  slot.className = 'slot';
  document.body.replaceChildren(slot);
  const side: Side = makers[name](units);
  const firstMs = await timed(() => side.open(slot));
  const repeat = async (act: (round: number) => void): Promise<number[]> => {
    const times: number[] = [];
    // What is made once (shaders, atlases) is no part of a change.
    await timed(() => act(0));
    for (let round = 1; round <= rounds; round += 1) times.push(await timed(() => act(round)));
    return times;
  };
  const restyleMs = await repeat(side.restyle);
  const moveMs = await repeat(side.move);
  side.close();
  return { firstMs, restyleMs, moveMs };
};

Object.assign(window, { mapBench: measure });
