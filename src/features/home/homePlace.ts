import { createContext, type ComponentType, type ReactNode } from 'react';

/** Where a row of the home leads; the view knows the addresses. */
export type HomePlace =
  | { kind: 'figure'; set: string; indicator: string; area: string | null; period: string }
  | { kind: 'set'; set: string }
  | { kind: 'confirmation'; figure: string; queue: 'flagged' | 'explained' | 'waiting' | 'changed' }
  | { kind: 'confirmations'; agency: string }
  | { kind: 'task'; task: string }
  | { kind: 'tasks'; agency: string | null; standing: 'overdue' | 'unknown' | null }
  | { kind: 'import'; file: string }
  | { kind: 'source'; source: string }
  | { kind: 'boundaries' }
  | { kind: 'changes' }
  | { kind: 'agency'; agency: string };

export interface HomeLinkProps {
  place: HomePlace;
  children: ReactNode;
}

/** The view's way of drawing a link that keeps the moment and the filters looked through. */
export const HomeLinks = createContext<{ Link: ComponentType<HomeLinkProps> }>({ Link: ({ children }) => children });
