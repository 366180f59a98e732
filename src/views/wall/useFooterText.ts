import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { knownScene } from '../../../contract/rules/wallScenes';
import { clockText } from './clockText';
import { leftText } from './leftText';
import type { RoundStore, RoundView } from './round/roundStore';

const nameOf = (address: string | null, t: TFunction): string => {
  const scene = address === null ? null : knownScene(address);
  return scene ? t(`wall.scenes.${scene.id}`) : '';
};

/** What comes next and when; where nothing does, why, until when and by whom. */
export const footerText = ({ round, shown }: Pick<RoundView, 'round' | 'shown'>, by: string, t: TFunction): string => {
  const { mode, why, leftMs, next, waiting } = shown;
  const words = { scene: nameOf(next, t), left: leftText(leftMs ?? 0), by };
  if (mode === 'alarm') return waiting > 0 ? t('wallShow.waiting', { ...words, count: waiting }) : t('wallShow.back', words);
  if (mode === 'pinned')
    return leftMs === null
      ? t('wallShow.pinned', words)
      : t('wallShow.pinnedUntil', { ...words, until: clockText(round.at + leftMs).slice(0, 5) });
  if (why !== null) return t(`wallShow.${why}`);
  if (mode === 'paused') return round.isHeld ? t('wallShow.held', words) : t('wallShow.heldBy', words);
  return t('wallShow.next', words);
};

/** The text of a wall's foot, drawn anew only when it says something else. */
export const useFooterText = ({ view }: RoundStore, by: string): string => {
  const { t } = useTranslation();
  return useStore(view, (state) => footerText(state, by, t));
};
