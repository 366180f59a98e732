import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { Actions } from './Actions';
import { Journal } from './Journal';
import { Standing } from './Standing';
import styles from './story.module.css';

interface FigureStoryProps {
  figure: string;
  /** The revision that is on screen. */
  revision: number;
  asOf: string | null;
}

/** The whole story of a figure in its passport: what stands, what its agency may do, and every act. */
export const FigureStory = ({ figure, revision, asOf }: FigureStoryProps) => {
  const { t } = useTranslation();
  const feed = useFeed(FEEDS['confirmation-story'], { figure }, asOf);
  const link = useLinkState();
  const { body, problem } = feed;
  return (
    <section className={styles['story']} aria-label={t('confirmation.story')}>
      <h3>{t('confirmation.story')}</h3>
      {body === undefined && feed.status === 'loading' && <p role="status">{t('confirmation.loading')}</p>}
      {body === undefined && feed.status === 'error' && (
        <p role="alert" className={styles['failed']}>
          <strong>{problem?.title ?? t('panel.failed')}</strong> {problem?.detail}{' '}
          <button type="button" onClick={feed.retry}>
            {t('panel.retry')}
          </button>
        </p>
      )}
      {body?.now && (
        <>
          {body.now.passport.revision > revision && <p className={styles['quiet']}>{t('confirmation.newer')}</p>}
          <Standing now={body.now} state={body.state} />
          <Actions
            key={figure}
            now={body.now}
            state={body.state}
            isPast={asOf !== null}
            onSettled={() => {
              if (link.status !== 'live') feed.retry();
            }}
          />
          <Journal acts={body.acts} unit={body.now.passport.unit} />
        </>
      )}
    </section>
  );
};
