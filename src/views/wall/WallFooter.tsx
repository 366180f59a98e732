import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { knownScene } from '../../../contract/rules/wallScenes';
import type { RoundStore } from './round/roundStore';
import { RoundBar } from './RoundBar';
import { useFooterText } from './useFooterText';
import styles from './wallFooter.module.css';

interface WallFooterProps {
  store: RoundStore;
  /** Who gave the last command of the remote. */
  by: string;
  /** Of a wall that nobody has taken: what a person types to take it. */
  code: string | null;
  isTooFar: boolean;
  /** What else is to be known of this screen. */
  note: ReactNode;
}

/** Where a person types the code. */
const WALLS_PAGE = '/man-hinh';
/** "482913" → "482 913", with a space that does not break. */
const spaced = (code: string): string => code.replace(/^(\d{3})(\d{3})$/, '$1\u00a0$2');

/** The round of the wall, where it stands, what comes next and when; and the code of a wall that nobody has taken. */
export const WallFooter = ({ store, by, code, isTooFar, note }: WallFooterProps) => {
  const { t } = useTranslation();
  const text = useFooterText(store, by);
  const mode = useStore(store.view, ({ shown }) => shown.mode);
  const isHeld = useStore(store.view, ({ round }) => round.isHeld);
  const next = useStore(store.view, ({ shown }) => (shown.next === null ? undefined : knownScene(shown.next)?.id));
  return (
    <footer className={styles['footer']} data-wall-mode={mode}>
      <RoundBar store={store} />
      {note}
      {isTooFar && <span className={styles['warning']}>■ {t('wall.tooFar')}</span>}
      {code !== null && (
        <span className={styles['code']} data-wall-code={code}>
          {t('wallShow.code', { code: spaced(code), path: WALLS_PAGE })}
        </span>
      )}
      <span className={styles['next']} data-wall-next={next}>
        {text}
      </span>
      <button
        type="button"
        className={styles['hold']}
        aria-pressed={isHeld}
        aria-label={t(isHeld ? 'wallShow.resume' : 'wallShow.pause')}
        onClick={store.hold}
      >
        <span aria-hidden="true">{isHeld ? '▶' : '❙❙'}</span>
      </button>
    </footer>
  );
};
