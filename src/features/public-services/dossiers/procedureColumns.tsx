import type { TFunction } from 'i18next';
import type { ProcedureCounts } from '../../../../contract/feeds/serviceDossiers';
import type { Receipt } from '../../../../contract/money';
import { dayText } from '../../../lib/dayText';
import { formatNumber } from '../../../lib/format';
import { percentText } from '../../../lib/moneyText';
import { BulletBar } from '../../../ui/BulletBar';
import type { TableColumn } from '../../../ui/table/column';
import { Nothing } from '../../../ui/table/Nothing';
import { providedPercent } from './procedures';
import { Told } from './Told';
import styles from './dossiers.module.css';

interface Of {
  names: ReadonlyMap<string, string>;
  receipt: Receipt | null;
  /** What an act in force asks for, in %. */
  asked: number | null;
}

/** Procedures of a field and level: all, fit to be done wholly online, offered so, and the share of these with its bar. */
export const procedureColumns = ({ names, receipt, asked }: Of, t: TFunction): TableColumn<ProcedureCounts>[] => {
  const nameOf = ({ field }: ProcedureCounts): string => names.get(field) ?? field;
  const count = (id: 'total' | 'eligible' | 'provided'): TableColumn<ProcedureCounts> => ({
    id,
    header: t(`services.dossiers.procedures.${id}`),
    value: (row) => row[id],
    cell: (row) => (row[id] === null ? <Nothing /> : formatNumber(row[id])),
    numeric: true,
    width: 4.5,
  });
  const share = (row: ProcedureCounts, percent: number) => (
    <span className={styles['rate']}>
      <span className={styles['rateBar']}>
        <BulletBar value={percent} low={asked} max={100} label={percentText(percent)} />
      </span>
      <Told
        id={`procedures:${row.level}:${row.field}`}
        text={percentText(percent)}
        passport={
          receipt && {
            name: t('services.dossiers.procedures.name', {
              field: nameOf(row),
              level: t(`services.dossiers.procedures.levels.${row.level}`),
            }),
            unit: '%',
            formula: t('services.dossiers.procedures.formula'),
            numerator: t('services.dossiers.counted', {
              name: t('services.dossiers.procedures.provided'),
              amount: formatNumber(row.provided ?? 0),
            }),
            denominator: t('services.dossiers.counted', {
              name: t('services.dossiers.procedures.eligible'),
              amount: formatNumber(row.eligible ?? 0),
            }),
            source: row.source,
            owner: null,
            period: dayText(row.seenOn),
            observedAt: `${row.seenOn}T00:00:00+07:00`,
            receivedAt: receipt.receivedAt,
            revision: receipt.revision,
            provenance: row.provenance,
            quality: [],
          }
        }
      />
    </span>
  );
  return [
    {
      id: 'field',
      header: t('services.dossiers.field'),
      value: nameOf,
      cell: (row) => (
        <div>
          <span lang="vi">{nameOf(row)}</span>
          <small className={styles['under']}>{t(`services.dossiers.procedures.levels.${row.level}`)}</small>
        </div>
      ),
      width: 9,
    },
    count('total'),
    count('eligible'),
    count('provided'),
    {
      id: 'percent',
      header: t('services.dossiers.procedures.percent'),
      value: (row) => providedPercent(row),
      cell: (row) => {
        const percent = providedPercent(row);
        return percent === null ? <Nothing /> : share(row, percent);
      },
      numeric: true,
      width: 8,
    },
  ];
};
