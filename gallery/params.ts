import * as z from 'zod/mini';

const params = z.object({
  lang: z.catch(z.enum(['vi', 'en']), 'vi'),
  theme: z.catch(z.enum(['light', 'dark', 'contrast']), 'light'),
  size: z.catch(z.enum(['desk', 'wall', 'mobile']), 'desk'),
  /** `brief`: each kit live and stale; `usual`: every state and all data that break kits; `crowd`: those of 75 rows too. */
  cases: z.catch(z.enum(['brief', 'usual', 'crowd']), 'crowd'),
  kit: z.catch(z.enum(['all', 'line', 'bars', 'bullet', 'waterfall', 'heat', 'multiples', 'sparkline', 'frame']), 'all'),
});
export type GalleryParams = z.infer<typeof params>;

/** What the address asks the gallery for; anything else falls back to Vietnamese, light, desk, all kits. */
export const readParams = (search: string): GalleryParams => params.parse(Object.fromEntries(new URLSearchParams(search)));
