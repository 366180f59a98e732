import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { toAreas } from '../../map/toAreas';
import { PanelFrame } from '../../ui/PanelFrame';
import { panelStateOf } from '../../ui/panelState';
import { AreaMap } from './AreaMap';
import type { MapChoice, OnChoice } from './choice';
import { useChoices } from './useChoices';

interface ProvinceMapPanelProps extends MapChoice {
  asOf: string | null;
  onChoice: OnChoice;
}

const none = {};

/** The province: figures by area, stations, and one clock for both. */
export const ProvinceMapPanel = ({ asOf, onChoice, ...choice }: ProvinceMapPanelProps) => {
  const { t } = useTranslation();
  const link = useLinkState();
  const boundaries = useFeed(FEEDS.boundaries, none, asOf);
  const choices = useChoices({ set: choice.set, indicator: choice.indicator, asOf });
  const { body } = boundaries;
  const areas = useMemo(() => (body ? toAreas(body) : []), [body]);
  if (body && choices.chosen)
    return (
      <AreaMap
        boundaries={body}
        boundariesRevision={boundaries.revision ?? 0}
        areas={areas}
        choices={choices}
        chosen={choices.chosen}
        asOf={asOf}
        choice={choice}
        onChoice={onChoice}
      />
    );
  const waiting = body ? choices.feed : boundaries;
  return (
    <PanelFrame heading={t('map.heading')} sub="" state={panelStateOf(waiting, link, body !== undefined)} emptyText={t('map.nothing')}>
      {null}
    </PanelFrame>
  );
};
