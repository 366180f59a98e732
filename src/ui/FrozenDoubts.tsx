import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../contract/feeds/index';

interface FrozenDoubtsProps {
  /** Whether the hashes could be checked at all. */
  checked: boolean;
  /** Feeds, by their ids. */
  broken: readonly string[];
  differing: readonly string[];
  unread: readonly string[];
}

/** As much of the hash as a person reads out. */
export const codeOf = (hash: string): string => hash.slice(0, 12);
const summaryOf = (id: string): string => Object.values(FEEDS).find((feed) => feed.id === id)?.summary ?? id;
const namesOf = (ids: readonly string[]): string => [...new Set(ids)].map(summaryOf).join('; ');

/** Whether the figures of a frozen view are what was archived, and where they are not, which. */
export const FrozenDoubts = ({ checked, broken, differing, unread }: FrozenDoubtsProps) => {
  const { t } = useTranslation();
  const clean = checked && broken.length + differing.length + unread.length === 0;
  return (
    <>
      {clean && <span> · {t('frozen.verified')}</span>}
      {!checked && <span> · {t('frozen.unverified')}</span>}
      {broken.length > 0 && <strong> ◆ {t('frozen.broken', { names: namesOf(broken) })}</strong>}
      {differing.length > 0 && <strong> ▲ {t('frozen.differing', { names: namesOf(differing) })}</strong>}
      {unread.length > 0 && <strong> ■ {t('frozen.unread', { names: namesOf(unread) })}</strong>}
    </>
  );
};
