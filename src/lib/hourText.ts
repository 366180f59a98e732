/** Whether a text is an hour of the day, `HH:mm`. */
export const isHour = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
