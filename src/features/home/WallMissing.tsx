import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { standsOn } from '../../../contract/rules/confirmationAgencies';
import { simulatedOf } from '../../../contract/rules/simulatedOf';
import { formatDay } from '../../lib/format';
import { StatusWord } from '../../ui/StatusWord';
import { WallPanel } from '../../ui/WallPanel';
import { rowsState, WallRows } from '../../ui/WallRows';
import { periodText } from './homeWords';
import { useHomeFeed } from './useHomeFeed';
import { useHour, useToday } from './useToday';
import { missingFigures } from './waiting';

const nothing = {};

/** Which figures were not there at 17:00 of their day, the longest late first, and who answers for them. */
export const WallMissing = () => {
  const { t } = useTranslation();
  const today = useToday(undefined);
  const hour = useHour(undefined);
  const { body, panel } = useHomeFeed(FEEDS.standings, nothing, null);
  const missing = missingFigures(body?.indicators ?? [], hour);
  return (
    <WallPanel
      heading={t('wallScenes.sources.missing', { count: missing.length })}
      state={rowsState(panel, missing.length)}
      emptyText={t('wallScenes.sources.nobodyMissing')}
      simulated={simulatedOf(missing.map(({ indicator }) => indicator.provenance ?? undefined))}
    >
      <WallRows
        rows={missing.map(({ indicator, period, since }) => {
          const agency = indicator.responsible.find((each) => standsOn(each, today)) ?? indicator.responsible.at(-1);
          return {
            key: `${indicator.set}/${indicator.code}`,
            name: indicator.name,
            note: `${agency?.name ?? t('home.waiting.noAgency')} · ${periodText(period, t)}`,
            strong: (
              <StatusWord tone="late">
                {since === null ? t('wallScenes.sources.never') : t('wallScenes.sources.since', { day: formatDay(since) })}
              </StatusWord>
            ),
          };
        })}
        rest={(count) => t('wallScenes.sources.restFigures', { count })}
      />
    </WallPanel>
  );
};
