import { useLayoutEffect } from 'react';

/** A wall is dark unless its address asks for light; the theme of the desk comes back when the wall is left. */
export const useWallTheme = (theme: 'dark' | 'light'): void => {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    const before = dataset['theme'];
    dataset['theme'] = theme;
    return () => {
      dataset['theme'] = before;
    };
  }, [theme]);
};
