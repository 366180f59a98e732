import { useState, type FocusEvent, type PointerEvent, type UIEvent } from 'react';

/**
 * Whether somebody reads the list now: the pointer or the focus is in it, it is scrolled, or a dialog that was opened from it lies over it
 * (whoever closes it goes on where they were); and at which row.
 */
export const useReading = (isCovered: boolean) => {
  const [hovered, setHovered] = useState<string | null>(null);
  const [isInside, setInside] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const [isScrolled, setScrolled] = useState(false);
  const itemAt = (target: EventTarget): string | null =>
    target instanceof Element ? (target.closest('[data-item]')?.getAttribute('data-item') ?? null) : null;
  return {
    isReading: isInside || hasFocus || isScrolled || isCovered,
    isScrolled,
    hovered,
    on: {
      onPointerOver: (event: PointerEvent) => {
        if (event.pointerType !== 'mouse') return;
        setInside(true);
        setHovered(itemAt(event.target));
      },
      onPointerLeave: () => {
        setInside(false);
        setHovered(null);
      },
      onScroll: ({ currentTarget }: UIEvent) => setScrolled(currentTarget.scrollTop > 0),
    },
    onFocusIn: () => setFocus(true),
    onFocusOut: ({ currentTarget, relatedTarget, target }: FocusEvent<HTMLElement>) => {
      if (target.isConnected && !currentTarget.contains(relatedTarget)) setFocus(false);
    },
  };
};
