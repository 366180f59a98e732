import { Suspense, use } from 'react';
import { FigureSlots } from '../../ui/figureSlots';
import type { KeyFigure } from './keyFigure';
import styles from './wallTile.module.css';

/** What was said of a figure, beside it on a wall, in the size of its text; nothing where nothing was said. */
export const WallMark = ({ figure: { passport } }: { figure: KeyFigure }) => {
  const slots = use(FigureSlots);
  if (!slots || passport.figure === undefined) return null;
  return (
    <span className={styles['said']}>
      <Suspense>
        <slots.Beside figure={passport.figure} revision={passport.revision} />
      </Suspense>
    </span>
  );
};
