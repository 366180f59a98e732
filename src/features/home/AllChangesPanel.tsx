import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { formatDateTime, formatNumber } from '../../lib/format';
import { PanelFrame } from '../../ui/PanelFrame';
import { DataTable } from '../../ui/table/DataTable';
import { changeColumns } from './changeColumns';
import { keyOfChange } from './ChangeRow';
import { sinceText } from './homeWords';
import { joinStates } from './joinStates';
import { SinceChoice } from './SinceChoice';
import { useHomeFeed } from './useHomeFeed';
import { useIsTooLate, type Since } from './useSince';
import styles from './home.module.css';

interface AllChangesPanelProps {
  asOf: string | null;
  since: Since;
  onSince: (chosen: string | undefined) => void;
}

/** Every figure that changed, part by part, to be sorted and searched; how many are not listed is said. */
export const AllChangesPanel = ({ asOf, since, onSince }: AllChangesPanelProps) => {
  const { t } = useTranslation();
  const moment = asOf === null ? undefined : Date.parse(asOf);
  const params = useMemo(() => ({ since: new Date(since.at).toISOString(), parts: 'in' as const }), [since.at]);
  const feed = useHomeFeed(FEEDS.changes, params, asOf);
  const columns = useMemo(() => changeColumns(t), [t]);
  const rows = feed.body?.figures ?? [];
  const all = Object.values(feed.body?.total ?? {}).reduce((sum, each) => sum + each, 0);
  const isTooLate = useIsTooLate(since, moment);
  const words = sinceText(since, moment !== undefined, t);
  return (
    <PanelFrame
      heading={t('home.changes.heading')}
      sub={t('home.changes.headingSub', { since: words })}
      state={joinStates([feed.panel], rows.length === 0)}
      emptyText={
        isTooLate
          ? t('home.changes.tooLate')
          : feed.body?.began
            ? t('home.changes.began', { at: formatDateTime(feed.body.began) })
            : t('home.changes.none', { since: words })
      }
      tools={<SinceChoice since={since} moment={moment} onSince={onSince} />}
    >
      {all > rows.length && (
        <p className={styles['note']}>{t('home.changes.listed', { shown: formatNumber(rows.length), all: formatNumber(all) })}</p>
      )}
      <DataTable caption={t('home.changes.list')} rows={rows} columns={columns} rowId={keyOfChange} />
    </PanelFrame>
  );
};
