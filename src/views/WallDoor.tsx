import { useTranslation } from 'react-i18next';
import { useWallDoor } from '../features/wall-show/useWallDoor';
import styles from './wallDoor.module.css';

const STEPS = ['one', 'two', 'three'] as const;

/** What a browser shows that is to be a wall and that nobody has taken: its code, and what to do with it. */
export const WallDoor = ({ onEnrolled }: { onEnrolled: () => void }) => {
  const { t } = useTranslation();
  const code = useWallDoor(onEnrolled);
  return (
    <section className={styles['door']} aria-label={t('account.wallHead')}>
      <h2>{t('account.wallHead')}</h2>
      {code === null ? (
        <p role="status">{t('account.wallNoCode')}</p>
      ) : (
        <p className={styles['code']}>
          <span>{t('account.wallCode')}</span>
          <output data-wall-code>{`${code.slice(0, 3)} ${code.slice(3)}`}</output>
        </p>
      )}
      <ol>
        {STEPS.map((step) => (
          <li key={step}>{t(`account.wallSteps.${step}`)}</li>
        ))}
      </ol>
    </section>
  );
};
