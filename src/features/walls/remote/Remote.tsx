import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WallAct } from '../../../../contract/rules/wallControl';
import styles from './remote.module.css';

export type PlainAct = Exclude<WallAct['act'], 'pin'>;

interface RemoteProps {
  /** Whom it is meant for, in words; null: nobody is chosen. */
  target: string | null;
  useful: { pause: boolean; resume: boolean; clear: boolean };
  /** What came of the last press. */
  children: ReactNode;
  onPress: (act: PlainAct) => void;
  onPin: () => void;
}
const SIGNS: Record<WallAct['act'], string> = {
  previous: 'M19 5 9 12l10 7ZM5 5v14',
  next: 'M5 5l10 7-10 7ZM19 5v14',
  pause: 'M8 5v14M16 5v14',
  resume: 'M7 4l12 8-12 8Z',
  pin: 'M9 3h6l-1 6 3 4H7l3-4-1-6Zm3 10v8',
  clear: 'M5 5l14 14M19 5 5 19',
};

const Sign = ({ act }: { act: WallAct['act'] }) => (
  <svg aria-hidden="true" width="18" height="18" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2">
    <path d={SIGNS[act]} strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);

/** The buttons of the remote, under the thumb on a phone; each is one command for all that are chosen. */
export const Remote = ({ target, useful, children, onPress, onPin }: RemoteProps) => {
  const { t } = useTranslation();
  const isOff = target === null;
  const button = (act: PlainAct, isUseful = true) => (
    <button type="button" disabled={isOff || !isUseful} onClick={() => onPress(act)}>
      <Sign act={act} />
      {t(`walls.remote.${act}`)}
    </button>
  );
  return (
    <section className={styles['remote']} aria-label={t('walls.remote.label')}>
      <p role="status" className={styles['target']}>
        {target ?? t('walls.chooseFirst')}
      </p>
      {children}
      <div className={styles['buttons']}>
        {button('previous')}
        {button('next')}
        {useful.resume && !useful.pause ? button('resume') : button('pause', useful.pause)}
        {useful.resume && useful.pause && button('resume')}
        <button type="button" disabled={isOff} onClick={onPin}>
          <Sign act="pin" />
          {t('walls.remote.pin')}
        </button>
        {button('clear', useful.clear)}
      </div>
    </section>
  );
};
