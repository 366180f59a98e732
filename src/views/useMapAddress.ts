import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { MapChoice } from '../features/province-map/choice';

/** How a layer stands in the address; `-3d`: with columns. */
const LAYERS = { path: 'lo-trinh', value: 'gia-tri' } as const;
const readLayer = (text: string | undefined): Pick<MapChoice, 'layer' | 'columns'> => {
  const flat = text?.replace(/-3d$/, '');
  return {
    layer: flat === LAYERS.path ? 'path' : flat === LAYERS.value ? 'value' : undefined,
    columns: text?.endsWith('3d') ?? false,
  };
};
const writeLayer = ({ layer, columns }: Pick<MapChoice, 'layer' | 'columns'>): string | undefined => {
  const parts = [...(layer ? [LAYERS[layer]] : []), ...(columns ? ['3d'] : [])];
  return parts.length === 0 ? undefined : parts.join('-');
};

/** What one chose on the map; all of it stands in the address, and Back undoes it. */
export const useMapAddress = () => {
  const { asOf, set, ind, area, layer, t } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const onChoice = useCallback(
    (change: Partial<MapChoice>) =>
      void navigate({
        to: '.',
        resetScroll: false,
        search: (old) => {
          const next = { set: old.set, indicator: old.ind, area: old.area, t: old.t, ...readLayer(old.layer), ...change };
          const named = { set: next.set, ind: next.indicator, area: next.area, t: next.t, layer: writeLayer(next) };
          const kept = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
          const { asOf, agency } = old;
          return { ...(asOf === undefined ? {} : { asOf }), ...(agency === undefined ? {} : { agency }), ...kept };
        },
      }),
    [navigate],
  );
  const choice: MapChoice = { set, indicator: ind, area, t, ...readLayer(layer) };
  return { asOf: asOf ?? null, choice, onChoice };
};
