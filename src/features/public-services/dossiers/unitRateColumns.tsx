import type { TFunction } from 'i18next';
import { percentText } from '../../../lib/moneyText';
import type { TableColumn } from '../../../ui/table/column';
import { Nothing } from '../../../ui/table/Nothing';
import type { Look } from './look';
import { basisOf, ratePassport } from './passports';
import { Told } from './Told';
import type { UnitRate } from './unitRates';
import { boundText, ofText, pointsText, rateName } from './wording';
import styles from './dossiers.module.css';

const against = ({ percent, province }: UnitRate): number | null => (percent === null || province === null ? null : percent - province);

/** A rate of a unit: in %, of how many, beside the province's and the target. */
export const unitRateColumns = (look: Look, name: string, t: TFunction): TableColumn<UnitRate>[] => [
  {
    id: 'rate',
    header: t('services.dossiers.ofUnit.rate'),
    value: ({ rate }) => rateName(rate, t),
    cell: (row) => (
      <div>
        {rateName(row.rate, t)}
        <small className={styles['under']}>{ofText(row, row.rate, t)}</small>
      </div>
    ),
    width: 11,
  },
  {
    id: 'value',
    header: t('services.dossiers.ofUnit.value'),
    value: ({ percent }) => percent,
    cell: (row) =>
      row.percent === null ? (
        <Nothing />
      ) : (
        <Told
          id={`unit:${row.rate}`}
          text={percentText(row.percent)}
          passport={ratePassport(look, row.rate, row, { of: name }, t)}
          legalBasis={basisOf(row, t)}
        />
      ),
    numeric: true,
    width: 5,
  },
  {
    id: 'province',
    header: t('services.dossiers.ofUnit.province'),
    value: ({ province }) => province,
    cell: ({ province }) => (province === null ? <Nothing /> : percentText(province)),
    numeric: true,
    width: 5,
  },
  {
    id: 'gap',
    header: t('services.dossiers.ofUnit.gap'),
    value: against,
    cell: (row) => {
      const points = against(row);
      return points === null ? <Nothing /> : pointsText(points, t);
    },
    numeric: true,
    width: 5.5,
  },
  {
    id: 'target',
    header: t('services.dossiers.ofUnit.target'),
    value: ({ targets: { main } }) => main?.percent ?? null,
    cell: ({ targets: { main }, isMet }) =>
      main ? (
        <div>
          {boundText(main)}
          {isMet !== null && (
            <small className={styles['under']}>{t(isMet ? 'services.dossiers.targets.met' : 'services.dossiers.targets.short')}</small>
          )}
        </div>
      ) : (
        <Nothing />
      ),
    numeric: true,
    width: 5,
  },
];
