import { captureRate } from '../../../../contract/rules/averages';
import { formatDateTime, formatNumber } from '../../../lib/format';
import { Figure } from '../../../ui/Figure';
import { StatusWord } from '../../../ui/StatusWord';
import type { TableColumn } from '../../../ui/table/column';
import { formatReadingWithUnit } from '../formatReading';
import { averagingWord, boundsWord } from '../limitWords';
import { standingPassport, STANDING_TONES, type StandingWords } from '../standingPassport';
import { STANDING_ORDER, type StandingRow } from '../standings';

export const standingColumns = (words: StandingWords): TableColumn<StandingRow>[] => {
  const { names, t } = words;
  return [
    { id: 'station', header: t('stations.columns.station'), value: ({ row }) => row.thing.name, width: 13 },
    {
      id: 'parameter',
      header: t('stations.columns.parameter'),
      value: ({ standing }) => `${names.short(standing.parameter)} · ${averagingWord(standing.averaging, t)}`,
      width: 15,
    },
    {
      id: 'value',
      header: t('stations.columns.mean'),
      value: ({ standing }) => standing.value,
      numeric: true,
      width: 8,
      cell: (each) => {
        const { standing, unit } = each;
        if (standing.value === null || standing.at === null) return t('charts.noData');
        const text = formatReadingWithUnit({ value: standing.value, parameter: standing.parameter, unit });
        return (
          <Figure
            id={`mean:${each.id}`}
            text={text}
            passport={standingPassport(each, standing.at, words)}
            legalBasis={each.limit?.basis}
            markSimulated={false}
          />
        );
      },
    },
    {
      id: 'limit',
      header: t('stations.columns.limit'),
      value: ({ bounds, standing, unit }) => (bounds ? boundsWord(bounds, standing.parameter, unit, t) : null),
      numeric: true,
      width: 10,
    },
    {
      id: 'state',
      header: t('stations.columns.state'),
      value: ({ standing }) => STANDING_ORDER.indexOf(standing.state),
      cell: ({ standing }) => <StatusWord tone={STANDING_TONES[standing.state]}>{t(`stations.standing.${standing.state}`)}</StatusWord>,
      width: 12,
    },
    {
      id: 'capture',
      header: t('stations.columns.capture'),
      value: ({ standing }) => captureRate(standing.capture),
      cell: ({ standing: { capture } }) => {
        const rate = captureRate(capture);
        return rate === null
          ? '–'
          : `${formatNumber(Math.round(rate * 10) / 10)}% (${formatNumber(capture.valid)}/${formatNumber(capture.expected)})`;
      },
      numeric: true,
      width: 10,
    },
    { id: 'basis', header: t('stations.columns.basis'), value: ({ limit }) => limit?.basis ?? null, width: 14 },
    {
      id: 'at',
      header: t('stations.columns.until'),
      value: ({ standing }) => standing.at,
      cell: ({ standing }) => (standing.at === null ? '–' : formatDateTime(standing.at)),
      width: 10,
      hidden: true,
    },
  ];
};
