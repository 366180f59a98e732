import { create } from 'zustand';

export type Theme = 'light' | 'dark';

/** `public/theme.js` has already set the attribute before the first paint. */
export const useTheme = create<{ theme: Theme; toggle: () => void }>()((set, get) => ({
  theme: document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light',
  toggle: () => {
    const theme = get().theme === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset['theme'] = theme;
    localStorage.setItem('ioc-theme', theme);
    set({ theme });
  },
}));
