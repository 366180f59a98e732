import { useTranslation } from 'react-i18next';
import type { Source } from '../../../contract/feeds/sources';
import { formatNumber } from '../../lib/format';
import { StatusWord } from '../../ui/StatusWord';
import type { Standing } from '../../ui/useFreshnessOf';
import { byPlace, placeTone, shownPlace } from './model';
import { Moment } from './Moment';
import { SourceFigure } from './SourceFigure';
import { useCadence } from './useCadence';
import styles from './sources.module.css';

export type SourceLink = (props: { id: string; label: string }) => React.ReactNode;
interface SourceTableProps {
  sources: readonly Source[];
  standings: readonly Standing[];
  moment: number | undefined;
  /** Draws a link to the page of one source. */
  link: SourceLink;
}
const COLUMNS = ['source', 'owner', 'cadence', 'state', 'lastData', 'accepted', 'refused'] as const;

/** Every source, grouped by how it stands, worst first; on a narrow screen each is a card. */
export const SourceTable = ({ sources, standings, moment, link }: SourceTableProps) => {
  const { t } = useTranslation();
  return (
    <table className={styles['table']} role="table">
      <caption>{t('sources.list', { count: sources.length })}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {COLUMNS.map((name) => (
            <th key={name} scope="col" role="columnheader" data-column={name}>
              {t(`sources.column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      {byPlace(sources, standings).map(({ place, sources: own }) => (
        <tbody key={place} role="rowgroup" data-standing={place}>
          <tr role="row" className={styles['group']}>
            <th scope="rowgroup" role="rowheader" colSpan={COLUMNS.length}>
              <StatusWord tone={placeTone[place]}>{`${t(`sources.standing.${place}`)} (${formatNumber(own.length)})`}</StatusWord>{' '}
              <small>{t(`sources.standingNote.${place}`)}</small>
            </th>
          </tr>
          {own.map((source) => (
            <SourceRow
              key={source.id}
              source={source}
              standing={standings[sources.indexOf(source)] ?? 'never'}
              moment={moment}
              link={link}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
};

interface SourceRowProps {
  source: Source;
  standing: Standing;
  moment: number | undefined;
  link: SourceLink;
}

const SourceRow = ({ source, standing, moment, link }: SourceRowProps) => {
  const { t } = useTranslation();
  const { cadence } = useCadence();
  const place = shownPlace(source, standing);
  const label = (name: (typeof COLUMNS)[number]) => t(`sources.column.${name}`);
  return (
    <tr role="row" data-source={source.id}>
      <th scope="row" role="rowheader">
        {link({ id: source.id, label: source.name })}
        <small>
          {t(`sources.kind.${source.kind}`)}
          {source.provenance === 'simulated' && source.kind !== 'simulator' && ` · ${t('simulated')}`}
        </small>
      </th>
      <td role="cell" data-label={label('owner')}>
        {source.owner ?? <span className={styles['quiet']}>{t('sources.unknown')}</span>}
      </td>
      <td role="cell" data-label={label('cadence')}>
        {cadence(source)}
      </td>
      <td role="cell" data-label={label('state')}>
        <StatusWord tone={placeTone[place]}>{t(`sources.standing.${place}`)}</StatusWord>
      </td>
      <td role="cell" data-label={label('lastData')}>
        <Moment
          at={source.lastDataAt}
          missing={t(source.accepted > 0 ? 'sources.unknown' : 'sources.noData')}
          moment={moment}
          isOld={place !== 'fresh' && place !== 'unscheduled' && place !== 'superseded'}
        />
      </td>
      <td role="cell" data-label={label('accepted')} data-column="accepted">
        <SourceFigure source={source} kind="accepted" />
      </td>
      <td role="cell" data-label={label('refused')} data-column="refused">
        <span>
          <SourceFigure source={source} kind="refused" />
          {source.open > 0 && <small>{link({ id: source.id, label: t('sources.open', { count: source.open }) })}</small>}
        </span>
      </td>
    </tr>
  );
};
