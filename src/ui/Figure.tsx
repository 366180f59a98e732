import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '../lib/sourceLanguage';
import { useShelve, type ShownFigure } from './figureShelf';
import { useOpenFigure } from './openFigure';
import styles from './Figure.module.css';

interface FigureProps extends ShownFigure {
  id: string;
  size?: 'cell' | 'tile';
  stale?: boolean;
  markSimulated?: boolean;
}

/** A value that can be asked what it is: pressing it opens its passport. */
export const Figure = memo(({ id, size = 'cell', stale = false, markSimulated = true, ...shown }: FigureProps) => {
  const { t } = useTranslation();
  const { openId, open } = useOpenFigure();
  useShelve(id, shown);
  return (
    <button
      type="button"
      className={styles['figure']}
      data-size={size}
      data-stale={stale}
      data-figure={id}
      aria-expanded={openId === id}
      aria-label={`${shown.text}. ${t('passport.open', { name: shown.passport.name })}`}
      title={shown.verbatim ?? shown.text}
      onClick={() => open(id)}
    >
      <span className={styles['text']} lang={sourceLanguage(shown.text)}>
        {stale && <span aria-hidden="true">◔ </span>}
        {shown.text}
      </span>
      {markSimulated && shown.passport.provenance === 'simulated' && <small className={styles['mark']}>{t('simulated')}</small>}
    </button>
  );
});
