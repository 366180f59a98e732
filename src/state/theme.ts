import { create } from 'zustand';

export type Theme = 'light' | 'dark';
const KEY = 'ioc-theme';

/** `public/before-paint.js` has already set the attribute before the first paint. */
export const useTheme = create<{ theme: Theme; toggle: () => void }>()((set, get) => ({
  theme: document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light',
  toggle: () => {
    const theme = get().theme === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset['theme'] = theme;
    set({ theme });
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // Storage refused by the browser: the choice holds until the page is closed.
    }
  },
}));
