import { useTranslation } from 'react-i18next';
import type { MeetingItem } from '../../../contract/meetings';
import styles from './agenda.module.css';

export interface AgendaProps {
  items: readonly MeetingItem[];
  /** Place of the item on screen; -1: none. */
  index: number;
  agencyName: (id: string) => string;
  onOpen: (item: MeetingItem) => void;
}

/** The items in their order; the one on screen is marked. */
export const Agenda = ({ items, index, agencyName, onOpen }: AgendaProps) => {
  const { t } = useTranslation();
  if (items.length === 0) return <p className={styles['none']}>{t('room.noItems')}</p>;
  return (
    <ol className={styles['list']}>
      {items.map((item, at) => (
        <li key={item.id}>
          <button type="button" aria-current={at === index ? 'step' : undefined} onClick={() => onOpen(item)}>
            <span className={styles['number']}>{at + 1}</span>
            <span className={styles['words']} lang="vi">
              <strong>{item.title}</strong>
              {(item.agency !== null || item.minutes !== null) && (
                <small>
                  {[
                    item.agency === null ? null : agencyName(item.agency),
                    item.minutes === null ? null : t('room.minutes', { count: item.minutes }),
                  ]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </small>
              )}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
};
