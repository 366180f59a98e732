import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { PanelFrame } from '../../ui/PanelFrame';
import { panelStateOf } from '../../ui/panelState';
import { PanelMessage } from '../../ui/PanelMessage';
import { StatusWord } from '../../ui/StatusWord';
import { useFreshnessOf } from '../../ui/useFreshnessOf';
import { History } from './History';
import { placeTone, shownPlace, toFollowed } from './model';
import { SourceFacts } from './SourceFacts';

const params = {};

/** One source: what it is, how it stands, what came of it and what it went through. */
export const SourcePanel = ({ id, asOf }: { id: string; asOf: string | null }) => {
  const { t } = useTranslation();
  const feed = useFeed(FEEDS.sources, params, asOf);
  const line = useLinkState();
  const source = feed.body?.sources.find((each) => each.id === id);
  const followed = useMemo(() => (source ? [toFollowed(source)] : []), [source]);
  const moment = asOf === null ? undefined : Date.parse(asOf);
  const [standing] = useFreshnessOf(followed, moment);
  const place = source && standing && shownPlace(source, standing);
  return (
    <PanelFrame
      heading={source?.name ?? id}
      sub={source ? t(`sources.kind.${source.kind}`) : ''}
      state={panelStateOf(feed, line, false)}
      tools={place && <StatusWord tone={placeTone[place]}>{t(`sources.standing.${place}`)}</StatusWord>}
    >
      {feed.body && !source && <PanelMessage title={t('sources.missing')} />}
      {source && standing && (
        <>
          <SourceFacts source={source} moment={moment} />
          <History source={source} asOf={asOf} />
        </>
      )}
    </PanelFrame>
  );
};
