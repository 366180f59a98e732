import { createContext } from 'react';

/** Whether only the cases that differ by theme and language are shown. */
export const Brief = createContext(false);
