import type { ReactNode } from 'react';

/** The way to a station's page, as the view draws it: features know no router. */
export type StationLink = (id: string, name: string) => ReactNode;
