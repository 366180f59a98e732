import type { TFunction } from 'i18next';
import { standingMode } from '../../../contract/rules/wallControl';
import type { WallPresence } from '../../../contract/relay';
import type { WallControl } from '../../../contract/walls';
import { hourText, secondText } from './hourText';
import { sceneTitle } from './sceneTitle';

/** How a wall goes on, in a line: "Đang luân phiên · tiếp: Ngân sách lúc 14:31". `now` in ms. */
export const nowText = ({ mode, until, next }: WallPresence, now: number, t: TFunction): string => {
  const isPinned = mode === 'pinned';
  const how = isPinned && until !== null ? t('walls.mode.pinnedUntil', { at: hourText(until, now) }) : t(`walls.mode.${mode}`);
  if (next === null) return how;
  const scene = sceneTitle(next, t);
  return `${how} · ${until === null || isPinned ? t('walls.next', { scene }) : t('walls.nextAt', { scene, at: secondText(until) })}`;
};

/** What the remote wants of a wall that is not heard. */
export const wantedText = (control: WallControl, now: number, t: TFunction): string => {
  const mode = standingMode(control, now);
  if (mode !== 'pinned') return t(`walls.wanted.${mode}`);
  const scene = sceneTitle(control.address ?? '', t);
  return control.until === null
    ? t('walls.wanted.pinned', { scene })
    : t('walls.wanted.pinnedUntil', { scene, at: hourText(control.until, now) });
};
