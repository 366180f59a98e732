const GAP = 4;
const MARGIN = 8;

/** Puts a popover under its button, within the window; at the foot of a small screen its own style does that. */
export const placeUnder = (popover: HTMLElement, anchor: HTMLElement): void => {
  const from = anchor.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const left = Math.max(MARGIN, Math.min(from.right - width, innerWidth - width - MARGIN));
  const below = from.bottom + GAP;
  const top =
    below + height + MARGIN <= innerHeight ? below : Math.max(MARGIN, Math.min(from.top - GAP - height, innerHeight - height - MARGIN));
  popover.style.setProperty('--left', `${left}px`);
  popover.style.setProperty('--top', `${top}px`);
};
