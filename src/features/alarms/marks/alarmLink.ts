import type { ReactNode } from 'react';

/** The way to one alarm, or to all that wait where there is no id, as the view draws it: features know no router. */
export type AlarmLink = (id: string | null, text: string) => ReactNode;
