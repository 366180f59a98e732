import { useTranslation } from 'react-i18next';
import { StatusWord } from './StatusWord';
import type { ShownFreshness } from './shownFreshness';

const tones = { fresh: 'normal', late: 'late', stale: 'stale', dead: 'dead', ahead: 'stale' } as const;

/** How current a figure is, as an office writes it: đúng hạn, chậm, cũ, mất dữ liệu. */
export const FreshnessWord = ({ state }: { state: ShownFreshness }) => {
  const { t } = useTranslation();
  return <StatusWord tone={tones[state]}>{t(`freshness.${state}`)}</StatusWord>;
};
