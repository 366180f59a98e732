/**
 * How long after its end an hour, or a day, counts as closed: what comes of it later is late, is told as a revision, and what was
 * said before stays. Loggers send every five minutes and again after a break (Thông tư 10/2021); the length is the centre's own.
 */
export const CLOSED_AFTER_MINUTES = 30;
