/** Ends the source of a month that was worked out from what was told from the start of the year: it hangs on the months before it. */
export const FROM_START = ' (tính từ lũy kế)';
