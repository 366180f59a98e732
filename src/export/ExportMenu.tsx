import { useEffect, useId, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportActions } from './ExportActions';
import type { ExportPort } from './exportDoor';
import type { Part } from './exportable';
import { placeUnder } from './placeUnder';
import styles from './exportMenu.module.css';

interface ExportMenuProps {
  /** Read once, so that what the menu names and what it exports are the same. */
  part: Part;
  place: HTMLElement | null;
  anchor: RefObject<HTMLElement | null>;
  door: () => Promise<ExportPort>;
  onClose: () => void;
}

/** What a panel, and the page it stands on, can be exported as: under its button, at the foot of a small screen. */
export const ExportMenu = ({ part, place, anchor, door, onClose }: ExportMenuProps) => {
  const { t } = useTranslation();
  const heading = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    element.showPopover();
    if (anchor.current) placeUnder(element, anchor.current);
    element.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  }, [anchor]);
  return (
    <div
      ref={box}
      popover="auto"
      role="dialog"
      aria-labelledby={heading}
      className={styles['menu']}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose();
      }}
    >
      <div className={styles['head']}>
        <h3 id={heading}>{t('export.menu', { title: part.title })}</h3>
        <button type="button" className={styles['close']} aria-label={t('export.close')} onClick={() => box.current?.hidePopover()}>
          ✕
        </button>
      </div>
      <ExportActions part={part} place={place} door={door} />
      <p className={styles['promise']}>{t('export.promise')}</p>
    </div>
  );
};
