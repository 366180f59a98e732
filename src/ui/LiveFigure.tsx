import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { FigureButton } from './FigureButton';
import { useShelve, type FigureSource } from './figureShelf';
import { LiveText } from './LiveText';
import styles from './Figure.module.css';

interface LiveFigureProps {
  id: string;
  /** What the figure is, in words. */
  name: string;
  stale: boolean;
  /** The number as it is written now; `watch` tells when it may have changed. */
  number: () => string;
  /** What follows the number: its unit, with the space before it. */
  unit: string;
  watch: (listener: () => void) => () => void;
  source: FigureSource;
}

/** A figure that follows its source by itself: a new value moves its text alone, and its passport is made when it is opened. */
export const LiveFigure = memo(({ id, name, stale, number, unit, watch, source }: LiveFigureProps) => {
  const { t } = useTranslation();
  useShelve(id, source);
  return (
    <FigureButton id={id} stale={stale}>
      <span className={styles['line']}>
        {stale && <span aria-hidden="true">◔ </span>}
        <LiveText watch={watch} read={number} />
        {unit}
      </span>
      <span className="visually-hidden">. {t('passport.open', { name })}</span>
    </FigureButton>
  );
});
