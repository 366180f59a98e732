import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { panelStateOf } from '../../ui/panelState';
import { PanelFrame } from '../../ui/PanelFrame';
import { Counts } from './Counts';
import { rowsOf, type Shown } from './model';
import { RefusedTable } from './RefusedTable';
import styles from './intake.module.css';

const params = {};
interface IntakePanelProps {
  asOf: string | null;
  shown: Shown;
  onShown: (shown: Shown) => void;
}

/** What came in from the stations, and what was refused, why, and what is done about it. */
export const IntakePanel = ({ asOf, shown, onShown }: IntakePanelProps) => {
  const { t } = useTranslation();
  const feed = useFeed(FEEDS.intake, params, asOf);
  const link = useLinkState();
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');
  const hint = useId();
  const { body } = feed;
  const listed = body && rowsOf(body, shown);
  const isPast = asOf !== null;
  const done = (words: string) => {
    setSaid(words);
    // The row that was worked on may leave the list, and the focus must not go with it.
    heading.current?.focus({ preventScroll: true });
    if (link.status !== 'live') feed.retry();
  };
  const tools = (
    <label className={styles['filter']}>
      {t('intake.show')}{' '}
      <select value={shown} onChange={(event) => onShown(event.target.value === 'all' ? 'all' : 'open')}>
        <option value="open">{t('intake.showOpen')}</option>
        <option value="all">{t('intake.showAll')}</option>
      </select>
    </label>
  );
  return (
    <PanelFrame heading={t('intake.heading')} sub={t('intake.sub')} state={panelStateOf(feed, link, body?.files === 0)} tools={tools}>
      {body && body.lastReceivedAt !== null && <Counts body={body} lastReceivedAt={body.lastReceivedAt} revision={feed.revision ?? 0} />}
      <h3 ref={heading} tabIndex={-1} className={styles['title']}>
        {t('intake.refusedHeading')}
      </h3>
      <p role="status" className={styles['said']}>
        {said}
      </p>
      {isPast && <p id={hint}>{t('intake.frozenHint')}</p>}
      {listed && listed.rows.length === 0 && <p>{t(shown === 'open' && body.refused > 0 ? 'intake.noneOpen' : 'intake.none')}</p>}
      {listed && listed.rows.length > 0 && (
        <RefusedTable {...listed} blockedBy={isPast ? hint : undefined} onDone={done} onRefused={feed.retry} />
      )}
    </PanelFrame>
  );
};
