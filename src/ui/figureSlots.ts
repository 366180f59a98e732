import { createContext, type ComponentType } from 'react';
import type { ShownFigure } from './figureShelf';

/** What others have to say of an observation; the kit draws the figure and knows nothing of them. */
export interface FigureSlots {
  /** Beside the figure: nothing where nothing is said. */
  Beside: ComponentType<{ figure: string; revision: number }>;
  /** In the drawer, under its value. */
  Below: ComponentType<{ shown: ShownFigure }>;
}
export const FigureSlots = createContext<FigureSlots | null>(null);
