import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { ExportButton } from '../../export/ExportButton';
import { DEFAULT_SET } from '../../lib/defaultSet';
import { useRejectedParams } from '../../state/rejectedParams';
import { panelStateOf } from '../../ui/panelState';
import { PanelFrame } from '../../ui/PanelFrame';
import { Choosers } from './Choosers';
import { IndicatorTable } from './IndicatorTable';
import { toTable } from './model';
import { narrow } from './narrow';
import { SetNotes } from './SetNotes';
import { Tiles } from './Tiles';

interface DigitalPanelProps {
  asOf: string | null;
  set: string | undefined;
  group: string | undefined;
  /** Only the columns of this period, and only the rows that this agency answers for. */
  period: string | undefined;
  agency: string | undefined;
  /** The code of the indicator that the address names: its row is marked, and brought into sight. */
  marked: string | undefined;
  onGroup: (code: string | undefined) => void;
  onSet: (id: string | undefined) => void;
}

/** One set of indicators: how many stand where, what the set rests on, and every row with its judgement. */
export const DigitalPanel = ({ asOf, set = DEFAULT_SET, group: asked, period, agency, marked, onGroup, onSet }: DigitalPanelProps) => {
  const { t } = useTranslation();
  const params = useMemo(() => ({ set, areas: 'out' }) as const, [set]);
  const feed = useFeed(FEEDS.indicators, params, asOf);
  const link = useLinkState();
  const { body } = feed;
  const whole = useMemo(() => toTable(body?.indicators ?? []), [body]);
  const setOwner = body?.set.owner ?? null;
  const { table, noColumn, compares } = useMemo(() => narrow(whole, { period, agency, setOwner }), [whole, period, agency, setOwner]);
  const unknown = body !== undefined && asked !== undefined && !whole.groups.some(({ code }) => code === asked);
  const group = unknown ? undefined : asked;
  useEffect(() => {
    if (unknown) useRejectedParams.getState().report([{ name: 'group', reason: 'invalid' }]);
  }, [unknown]);
  const shown = group === undefined ? table.groups : table.groups.filter((each) => each.code === group);
  const years = table.columns.map(({ period }) => period.slice(0, 4));
  const [from = '', to = from] = [years[0], years.at(-1)];
  return (
    <PanelFrame
      heading={body?.set.name ?? t('digital.heading')}
      sub={years.length === 0 ? '' : t('digital.sub', { from, to })}
      state={panelStateOf(feed, link, body?.indicators.length === 0)}
      tools={
        body ? (
          <>
            <Choosers sets={body.sets} set={set} onSet={onSet} groups={whole.groups} group={group} onGroup={onGroup} />
            <ExportButton
              of={async () => {
                const { toExport } = await import('./toExport');
                const { columns, terms } = table;
                return toExport({ set: body.set, columns, terms, groups: shown, compares, asOf, revision: feed.revision ?? 0 }, t);
              }}
            />
          </>
        ) : (
          feed.status === 'error' &&
          set !== DEFAULT_SET && (
            <button type="button" onClick={() => onSet(undefined)}>
              {t('digital.defaultSet')}
            </button>
          )
        )
      }
    >
      {body && (
        <>
          {compares ? <Tiles table={table} set={body.set} /> : <p role="status">{t('digital.noComparison')}</p>}
          <SetNotes set={body.set} cadences={body.indicators.map(({ cadence }) => cadence)} />
          {noColumn && <p role="status">{t('digital.noPeriod')}</p>}
          {shown.length === 0 ? (
            <p role="status">{agency !== undefined && table.groups.length === 0 ? t('digital.noAgency') : t('digital.noGroup')}</p>
          ) : (
            <IndicatorTable table={table} groups={shown} set={body.set} compares={compares} marked={marked} />
          )}
        </>
      )}
    </PanelFrame>
  );
};
