import type { ReactNode } from 'react';
import { SMALL_SCREEN, useSmallScreen } from '../ui/useSmallScreen';

/** As the router has it: a component that can be fetched before it is drawn. */
type Page = ((props: object) => ReactNode) & { preload?: () => Promise<void> | undefined };

/** A page with a layout of its own for small screens: only the one that is shown is loaded, also ahead of the press that opens it. */
export const bySize = ({ small: Small, large: Large }: { small: Page; large: Page }): Page =>
  Object.assign(() => (useSmallScreen() ? <Small /> : <Large />), {
    preload: () => (matchMedia(SMALL_SCREEN).matches ? Small : Large).preload?.(),
  });
