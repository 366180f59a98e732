import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { panelStateOf } from '../../ui/panelState';
import { PanelFrame } from '../../ui/PanelFrame';
import { IndicatorTable } from './IndicatorTable';
import { tally, toGroups } from './model';
import { Tiles } from './Tiles';
import styles from './digital.module.css';

const params = { set: 'cds-2025' };
interface DigitalPanelProps {
  asOf: string | null;
  group: string | undefined;
  onGroup: (code: string | undefined) => void;
}

export const DigitalPanel = ({ asOf, group, onGroup }: DigitalPanelProps) => {
  const { t } = useTranslation();
  const feed = useFeed(FEEDS.indicators, params, asOf);
  const link = useLinkState();
  const { body } = feed;
  const groups = useMemo(() => toGroups(body?.indicators ?? []), [body]);
  const counts = useMemo(() => tally(groups.flatMap((each) => each.rows)), [groups]);
  const shown = group === undefined ? groups : groups.filter((each) => each.code === group);
  const tools = (
    <select aria-label={t('digital.filter')} value={group ?? ''} onChange={(event) => onGroup(event.target.value || undefined)}>
      <option value="">{t('digital.all')}</option>
      {groups.map((each) => (
        <option key={each.code} value={each.code}>
          {each.code}. {each.name.slice(0, 60)}
        </option>
      ))}
    </select>
  );
  return (
    <PanelFrame
      heading={t('digital.heading')}
      sub={t('digital.sub')}
      state={panelStateOf(feed, link, body?.indicators.length === 0)}
      tools={tools}
    >
      {body && <Tiles counts={counts} indicators={body.indicators} set={body.set} revision={feed.revision ?? 0} />}
      <p className={styles['summary']}>{t('digital.summary', { ...counts })}</p>
      {shown.length === 0 ? <p role="status">{t('digital.noGroup')}</p> : <IndicatorTable groups={shown} />}
    </PanelFrame>
  );
};
