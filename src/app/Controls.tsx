import { Suspense } from 'react';
import { useSmallScreen } from '../ui/useSmallScreen';
import { lazyPart } from './lazyPart';
import styles from './Header.module.css';

// The buttons come right behind the first load: neither size waits for those of the other, nor the page for either.
const DeskControls = lazyPart(() => import('./DeskControls').then(({ DeskControls: part }) => part));
const NarrowControls = lazyPart(() => import('./NarrowControls').then(({ NarrowControls: part }) => part));

/** Filters and display, as the screen has room for them; their place is kept while they come. */
export const Controls = () => {
  const isNarrow = useSmallScreen();
  return <Suspense fallback={<div className={styles['controls']} />}>{isNarrow ? <NarrowControls /> : <DeskControls />}</Suspense>;
};
