import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { ExportButton } from '../../export/ExportButton';
import { panelStateOf } from '../../ui/panelState';
import { PanelFrame } from '../../ui/PanelFrame';
import { Counts } from './Counts';
import { rowsOf, type Shown } from './model';
import { RefusedTable } from './RefusedTable';
import { ShownChoice } from './ShownChoice';
import { useSaid } from './useSaid';
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
  const { heading, said, done } = useSaid<HTMLHeadingElement>(feed.retry);
  const hint = useId();
  const { body } = feed;
  const listed = body && rowsOf(body, shown);
  const isPast = asOf !== null;
  return (
    <PanelFrame
      heading={t('intake.heading')}
      sub={t('intake.sub')}
      state={panelStateOf(feed, link, body?.files === 0)}
      tools={
        <>
          <ShownChoice shown={shown} onShown={onShown} />
          {listed && (
            <ExportButton
              of={async () => {
                const { toExport } = await import('./toExport');
                return toExport(
                  { title: t('intake.refusedHeading'), feed: 'intake', ...listed, shown, asOf, revision: feed.revision ?? 0 },
                  t,
                );
              }}
            />
          )}
        </>
      }
    >
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
