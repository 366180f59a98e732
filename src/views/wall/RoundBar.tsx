import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { knownScene } from '../../../contract/rules/wallScenes';
import { entriesOf } from './round/orders';
import type { RoundStore, RoundView } from './round/roundStore';
import styles from './wallFooter.module.css';

const NOT_TURNING = 100;
/** How much of its time the scene of the round has had, in whole percent. */
const partOf = ({ round, orders }: RoundView): number => {
  const entry = entriesOf(orders, round.at).entries.find(({ key }) => key === round.place.key);
  return entry ? Math.min(100, Math.round((round.elapsedMs / entry.dwellMs) * 100)) : NOT_TURNING;
};
/** The scenes that are in the round now, as one text: drawn anew only when they are others. */
const scenesOf = ({ round, orders }: RoundView): string =>
  entriesOf(orders, round.at)
    .entries.map(({ key, address }) => `${key} ${address}`)
    .join('\n');

/** The round as a line of pieces, one a scene: which are over, how far the one that is on has come, which are to come. */
export const RoundBar = ({ store }: { store: RoundStore }) => {
  const { t } = useTranslation();
  const part = useStore(store.view, partOf);
  const on = useStore(store.view, ({ round }) => round.place.key);
  // Below an alarm or a pinned scene the round stands still, and its place is not what is seen.
  const isSeen = useStore(store.view, ({ shown }) => shown.mode === 'turning' || shown.mode === 'paused');
  const scenes = useStore(store.view, scenesOf)
    .split('\n')
    .map((line) => {
      const [key = '', address = ''] = line.split(' ');
      return { key, id: knownScene(address)?.id };
    });
  const at = scenes.findIndex(({ key }) => key === on);
  const name = scenes[at]?.id;
  return (
    <>
      <nav className={styles['round']} aria-label={t('wallShow.scenes')}>
        {scenes.map(({ key, id }, index) => (
          <button
            key={key}
            type="button"
            aria-current={index === at ? 'page' : undefined}
            aria-label={t('wallShow.toScene', { at: index + 1, scene: id ? t(`wall.scenes.${id}`) : '' })}
            onClick={() => store.goTo(key)}
          >
            <span style={{ inlineSize: `${index === at ? part : index < at ? 100 : 0}%` }} />
          </button>
        ))}
      </nav>
      {isSeen && name && (
        <span className={styles['place']}>
          {t('wallShow.place', { at: at + 1, of: scenes.length })} {t(`wall.scenes.${name}`)}
        </span>
      )}
    </>
  );
};
