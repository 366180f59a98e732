/** What an address says besides the view itself: the moment, the frozen view, and the meeting that it is looked at in. */
export const BESIDE_VIEW = ['asOf', 'chot', 'hop', 'muc-hop', 'so-lieu'] as const;
