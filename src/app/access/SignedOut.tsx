import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { sessionState } from '../../data/sessionState';
import { signInAddress } from '../../data/signOnActs';
import { countUnsent } from './countUnsent';
import { refusalWord, returnTo } from './signInWords';
import { WallDoor } from '../../views/WallDoor';
import { TypedLeft } from './TypedLeft';
import { typedTexts } from './typedTexts';
import { useReturn } from './useReturn';
import styles from './gate.module.css';

const anyone = (): boolean => true;

/** In the place of every page while nobody sits here: why, and the one way in. No figure is behind it. */
export const SignedOut = () => {
  const { t } = useTranslation();
  const { out, refusal } = useStore(sessionState);
  const [unsent, setUnsent] = useState(0);
  const [isElsewhere, setElsewhere] = useState(false);
  const [texts] = useState(typedTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  const [isBack, setBack] = useState(false);
  // What was being written goes with the page: whoever comes back opens it anew when they have taken that along.
  useReturn(anyone, texts.length > 0 ? () => setBack(true) : undefined);
  useEffect(() => {
    heading.current?.focus();
    void countUnsent().then(setUnsent, () => undefined);
    document.title = `${t('account.signIn')} · ${t('appName')}`;
  }, [t]);
  const isWall = /^\/wall(\/|$)/.test(location.pathname);
  const isRoom = new URLSearchParams(location.search).has('hop');
  // The provider does not stand in a frame; what is being written is still there to be copied when one comes back.
  const opensTab = globalThis.parent !== globalThis.self || texts.length > 0;
  const why = refusalWord(refusal?.why) ?? `account.why.${out ?? 'new'}`;
  return (
    <main className={styles['gate']} data-wall={isWall} data-signed-out={out}>
      <div className={styles['card']}>
        <span className={styles['province']}>{t('account.province')}</span>
        <h1 ref={heading} tabIndex={-1}>
          {t('account.product')}
        </h1>
        {/* Nobody signs on at a wall: it is taken by its code. */}
        {(!isWall || refusal) && (
          <p
            role="status"
            className={styles['why']}
            data-tone={why === 'account.why.new' || why === 'account.why.own' ? 'quiet' : 'medium'}
          >
            {t(why)}
          </p>
        )}
        {texts.length > 0 && <TypedLeft texts={texts} />}
        {isWall && <WallDoor onEnrolled={() => location.reload()} />}
        {isBack ? (
          <button type="button" className={styles['go']} onClick={() => location.reload()}>
            {t('account.reopen')}
          </button>
        ) : (
          <a
            className={styles[isWall ? 'way' : 'go']}
            href={signInAddress(returnTo(location, refusal?.next ?? null))}
            {...(opensTab && { target: '_blank', rel: 'noopener', onClick: () => setElsewhere(true) })}
          >
            {t(isWall ? 'account.wallSignIn' : opensTab ? 'account.signInTab' : 'account.signIn')}
          </a>
        )}
        {!isWall && <p className={styles['quiet']}>{t(isElsewhere ? 'account.waitsForTab' : 'account.returns')}</p>}
        {isRoom && <p className={styles['quiet']}>{t('account.meetingHint')}</p>}
        {out !== 'new' && !isWall && <p className={styles['quiet']}>{t('account.purged')}</p>}
        {unsent > 0 && <p className={styles['quiet']}>{t('account.unsent', { count: unsent })}</p>}
      </div>
    </main>
  );
};
