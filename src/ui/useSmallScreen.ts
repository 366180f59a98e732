import { useMediaQuery } from './useMediaQuery';

/** The width, as the styles have it, under which a page takes its layout for a phone. */
export const SMALL_SCREEN = '(max-width: 719px)';

/** Whether the screen is a phone's, or a page zoomed to that width. */
export const useSmallScreen = (): boolean => useMediaQuery(SMALL_SCREEN);
