import { firstDayAfter } from './calendar';

/** Whether the area stood on some day of the month; before that nothing is said of it. */
export const stoodIn = ({ validFrom }: { validFrom: string }, month: string): boolean => validFrom < firstDayAfter(month);
