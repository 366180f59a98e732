import { useLocation } from '@tanstack/react-router';

/** The address of the open page, without a slash at its end. */
export const usePath = (): string => useLocation({ select: ({ pathname }) => pathname.replace(/(.)\/$/, '$1') });
