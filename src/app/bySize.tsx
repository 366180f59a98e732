import { useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { SMALL_SCREEN, useSmallScreen } from '../ui/useSmallScreen';

/** As the router has it: a component that can be fetched before it is drawn. */
type Page = ((props: object) => ReactNode) & { preload?: () => Promise<void> | undefined };

/** What was frozen is what the layout of the desk shows: a room and a frozen link show it on every screen. */
const isFrozen = ({ hop, chot }: { hop?: string | undefined; chot?: string | undefined }): boolean =>
  hop !== undefined || chot !== undefined;

/** A page with a layout of its own for small screens: only the one that is shown is loaded, also ahead of the press that opens it. */
export const bySize = ({ small: Small, large: Large }: { small: Page; large: Page }): Page => {
  const Sized = () => {
    const isSmall = useSmallScreen();
    const asDesk = useSearch({ from: '__root__', select: isFrozen });
    const [kept, setKept] = useState(isSmall);
    // A phone that is turned does not throw away what is being written.
    if (kept !== isSmall && document.querySelector('dialog[open]') === null) setKept(isSmall);
    return kept && !asDesk ? <Small /> : <Large />;
  };
  return Object.assign(Sized, {
    preload: () => {
      const { hop, chot } = Object.fromEntries(new URLSearchParams(location.search));
      return (matchMedia(SMALL_SCREEN).matches && !isFrozen({ hop, chot }) ? Small : Large).preload?.();
    },
  });
};
