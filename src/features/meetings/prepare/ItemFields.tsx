import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agency } from '../../../../contract/agencies';
import type { Page } from '../slots';
import { pageName } from '../pageName';
import { AgencyField } from './AgencyField';
import { FrozenState } from './FrozenState';
import { boundTo, faultOf, type ItemDraft } from './itemsDraft';
import { PageField } from './PageField';
import forms from '../forms.module.css';
import styles from './prepare.module.css';

interface ItemFieldsProps {
  item: ItemDraft;
  /** Its place from 1 on, and how many there are. */
  no: number;
  count: number;
  agencies: readonly Agency[];
  nameOf: (id: string) => string;
  pages: readonly Page[];
  onItem: (item: ItemDraft) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}
const STEPS: Record<string, 1 | -1> = { ArrowUp: -1, ArrowDown: 1 };

/** One item of the agenda, being edited; Alt with an arrow moves it, as its two buttons do. */
export const ItemFields = ({ item, no, count, agencies, nameOf, pages, onItem, onMove, onRemove }: ItemFieldsProps) => {
  const { t } = useTranslation();
  const id = useId();
  const fault = faultOf(item);
  const put = (change: Partial<ItemDraft>) => onItem({ ...item, ...change });
  return (
    <li
      className={styles['item']}
      onKeyDown={(event) => {
        const step = STEPS[event.key];
        if (step === undefined || !event.altKey) return;
        event.preventDefault();
        onMove(step);
      }}
    >
      <div className={styles['itemHead']}>
        <strong>{t('meetings.item.no', { no })}</strong>
        <span>
          <button type="button" aria-label={t('meetings.item.up', { no })} disabled={no === 1} onClick={() => onMove(-1)}>
            ↑
          </button>
          <button type="button" aria-label={t('meetings.item.down', { no })} disabled={no === count} onClick={() => onMove(1)}>
            ↓
          </button>
          <button
            type="button"
            disabled={item.isConcluded}
            title={item.isConcluded ? t('meetings.item.concluded') : undefined}
            onClick={onRemove}
          >
            {t('meetings.item.remove')}
          </button>
        </span>
      </div>
      <label htmlFor={`${id}-title`}>{t('meetings.item.title')}</label>
      <input
        id={`${id}-title`}
        data-item={item.id}
        value={item.title}
        maxLength={300}
        aria-invalid={fault === 'title'}
        onChange={({ target }) => put({ title: target.value })}
      />
      <div className={forms['pair']}>
        <AgencyField agency={item.agency} agencies={agencies} nameOf={nameOf} onAgency={(agency) => put({ agency })} />
        <label>
          {t('meetings.item.minutes')}
          <input
            type="number"
            min={1}
            max={600}
            value={item.minutes ?? ''}
            aria-invalid={fault === 'minutes'}
            onChange={({ target }) => put({ minutes: target.value === '' ? null : Math.trunc(Number(target.value)) })}
          />
        </label>
      </div>
      <PageField
        address={item.address}
        pages={pages}
        onPage={(page) => {
          const bound = boundTo(item, page);
          // What has no title yet is called as its page is.
          onItem(bound.title.trim() === '' && page ? { ...bound, title: pageName(page.address, pages) } : bound);
        }}
      />
      <FrozenState bound={item} />
    </li>
  );
};
