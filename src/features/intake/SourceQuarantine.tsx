import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { ExportButton } from '../../export/ExportButton';
import { PanelFrame } from '../../ui/PanelFrame';
import { panelStateOf } from '../../ui/panelState';
import type { Shown } from './model';
import { RefusedTable } from './RefusedTable';
import { ShownChoice } from './ShownChoice';
import { useSaid } from './useSaid';
import styles from './intake.module.css';

interface SourceQuarantineProps {
  source: string;
  asOf: string | null;
  shown: Shown;
  onShown: (shown: Shown) => void;
}

/** Whether the rows of a source came in station files, which are kept and can be read again. */
const isOfStations = (source: string): boolean => source === 'station-inbox' || source === 'simulator' || source.startsWith('station:');

/** The refused rows of one source: as they came, why, and what is done about them. */
export const SourceQuarantine = ({ source, asOf, shown, onShown }: SourceQuarantineProps) => {
  const { t } = useTranslation();
  const feed = useFeed(FEEDS['source-detail'], { source }, asOf);
  const counts = useFeed(FEEDS.sources, {}, asOf).body?.sources.find(({ id }) => id === source);
  const link = useLinkState();
  const { heading, said, done } = useSaid<HTMLParagraphElement>(feed.retry);
  const hint = useId();
  const { body } = feed;
  const rows = body && (shown === 'open' ? body.openRefused : body.recentRefused);
  const total = Math.max(rows?.length ?? 0, (shown === 'open' ? counts?.open : counts?.refused) ?? 0);
  return (
    <PanelFrame
      heading={t('sources.quarantine')}
      sub={t('sources.quarantineSub')}
      state={panelStateOf(feed, link, false)}
      tools={
        <>
          <ShownChoice shown={shown} onShown={onShown} />
          {rows && (
            <ExportButton
              of={async () => {
                const { toExport } = await import('./toExport');
                const title = t('sources.quarantine');
                return toExport({ title, feed: 'source-detail', rows, total, shown, asOf, revision: feed.revision ?? 0 }, t);
              }}
            />
          )}
        </>
      }
    >
      <p ref={heading} tabIndex={-1} role="status" className={styles['said']}>
        {said}
      </p>
      {asOf !== null && <p id={hint}>{t('intake.frozenHint')}</p>}
      {rows?.length === 0 && <p>{t(body && body.recentRefused.length > 0 ? 'sources.quarantineNoneOpen' : 'sources.quarantineNone')}</p>}
      {rows && rows.length > 0 && (
        <RefusedTable
          rows={rows}
          total={total}
          blockedBy={asOf === null ? undefined : hint}
          onDone={done}
          onRefused={feed.retry}
          offersRetry={isOfStations(source)}
        />
      )}
    </PanelFrame>
  );
};
