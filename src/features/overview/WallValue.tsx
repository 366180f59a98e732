import type { ReactNode } from 'react';
import { WallFigure } from '../../ui/WallFigure';
import type { KeyFigure } from './keyFigure';
import { numberText, unitText } from './wording';

interface WallValueProps {
  id: string;
  figure: KeyFigure;
  isStale: boolean;
  children?: ReactNode;
}

/** A key figure of the overview on a wall. */
export const WallValue = ({ id, figure, isStale, children }: WallValueProps) => (
  <WallFigure id={id} text={numberText(figure.value)} unit={unitText(figure.unit)} isStale={isStale}>
    {children}
  </WallFigure>
);
