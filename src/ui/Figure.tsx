import { memo, Suspense, use, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '../lib/sourceLanguage';
import { FigureButton } from './FigureButton';
import { useShelve, type ShownFigure } from './figureShelf';
import { FigureSlots } from './figureSlots';
import styles from './Figure.module.css';

interface FigureProps extends ShownFigure {
  id: string;
  size?: 'cell' | 'tile';
  stale?: boolean;
  markSimulated?: boolean;
}
const watchNothing = () => () => undefined;

/** A value that can be asked what it is: pressing it opens its passport. */
export const Figure = memo(
  ({
    id,
    size = 'cell',
    stale = false,
    markSimulated = true,
    text,
    exact,
    passport,
    verbatim,
    legalBasis,
    freshness,
    fault,
  }: FigureProps) => {
    const { t } = useTranslation();
    const slots = use(FigureSlots);
    const source = useMemo(() => {
      const shown = { text, exact, passport, verbatim, legalBasis, freshness, fault };
      return { read: () => shown, watch: watchNothing };
    }, [text, exact, passport, verbatim, legalBasis, freshness, fault]);
    useShelve(id, source);
    const isMarked = markSimulated && passport.provenance === 'simulated';
    // What is read out holds what is written, WCAG 2.5.3.
    const spoken = isMarked ? `${text} ${t('simulated')}` : text;
    const button = (
      <FigureButton
        id={id}
        size={size}
        stale={stale}
        label={`${spoken}. ${t('passport.open', { name: passport.name })}`}
        title={verbatim ?? text}
      >
        <span className={styles['text']} lang={sourceLanguage(text)}>
          {stale && <span aria-hidden="true">◔ </span>}
          {text}
        </span>
        {isMarked && (
          <>
            {' '}
            <small className={styles['mark']}>{t('simulated')}</small>
          </>
        )}
      </FigureButton>
    );
    if (!slots || passport.figure === undefined) return button;
    return (
      <>
        {button}
        <Suspense>
          <slots.Beside figure={passport.figure} revision={passport.revision} />
        </Suspense>
      </>
    );
  },
);
