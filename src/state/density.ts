import * as z from 'zod/mini';
import { create } from 'zustand';
import { writeStored } from '../lib/stored';

export const DENSITIES = ['comfortable', 'compact'] as const;
const schema = z.enum(DENSITIES);
export type Density = z.infer<typeof schema>;
const KEY = 'ioc-density';

/** How close rows and panels stand; set before the first paint by `public/before-paint.js`, so that nothing moves. */
export const useDensity = create<{ density: Density; choose: (density: Density) => void }>()((set) => ({
  density: z.catch(schema, 'comfortable').parse(document.documentElement.dataset['density']),
  choose: (density) => {
    document.documentElement.dataset['density'] = density;
    writeStored(KEY, density);
    set({ density });
  },
}));
