import * as z from 'zod/mini';
import { create } from 'zustand';
import { writeStored } from '../lib/stored';

/** `contrast`: text at 7:1 or more, lines and controls in full ink. */
export const THEMES = ['light', 'dark', 'contrast'] as const;
const schema = z.enum(THEMES);
export type Theme = z.infer<typeof schema>;
const KEY = 'ioc-theme';

/** `public/before-paint.js` has already read the person's choice and set the attribute before the first paint. */
export const useTheme = create<{ theme: Theme; choose: (theme: Theme) => void }>()((set) => ({
  theme: z.catch(schema, 'light').parse(document.documentElement.dataset['theme']),
  choose: (theme) => {
    document.documentElement.dataset['theme'] = theme;
    writeStored(KEY, theme);
    set({ theme });
  },
}));
