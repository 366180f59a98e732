import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { ExportButton } from '../../export/ExportButton';
import { PanelFrame } from '../../ui/PanelFrame';
import { panelStateOf } from '../../ui/panelState';
import { useFreshnessOf } from '../../ui/useFreshnessOf';
import { toFollowed } from './model';
import { SourceTable, type SourceLink } from './SourceTable';
import { Summary } from './Summary';
import { useCadence } from './useCadence';

const params = {};

/** Which data came, which source is late, how much was refused: every source, worst first. */
export const SourcesPanel = ({ asOf, link }: { asOf: string | null; link: SourceLink }) => {
  const { t } = useTranslation();
  const feed = useFeed(FEEDS.sources, params, asOf);
  const line = useLinkState();
  const sources = feed.body?.sources;
  const followed = useMemo(() => (sources ?? []).map(toFollowed), [sources]);
  const moment = asOf === null ? undefined : Date.parse(asOf);
  const standings = useFreshnessOf(followed, moment);
  const { cadence } = useCadence();
  return (
    <PanelFrame
      heading={t('sources.heading')}
      sub={t('sources.sub')}
      state={panelStateOf(feed, line, sources?.length === 0)}
      emptyText={t('sources.empty')}
      tools={
        sources && (
          <ExportButton
            of={async () => {
              const { toExport } = await import('./toExport');
              return toExport({ sources, standings, cadence, asOf, revision: feed.revision ?? 0 }, t);
            }}
          />
        )
      }
    >
      {sources && (
        <>
          <Summary sources={sources} standings={standings} revision={feed.revision ?? 0} />
          <SourceTable sources={sources} standings={standings} moment={moment} link={link} />
        </>
      )}
    </PanelFrame>
  );
};
