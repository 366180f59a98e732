import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ledger } from '../../../../contract/money';
import { ExportButton } from '../../../export/ExportButton';
import { formatDateTime, formatNumber } from '../../../lib/format';
import { BulletBar } from '../../../ui/BulletBar';
import { PanelFrame } from '../../../ui/PanelFrame';
import { SimulatedMark } from '../../../ui/SimulatedMark';
import { lateFields } from './openMatrix';
import { countPassport } from './passports';
import { Told } from './Told';
import { toldOf } from './toldOf';
import { useUnitDossiers } from './useUnitDossiers';
import { monthsText, unitName } from './wording';
import services from '../services.module.css';

interface UnitLateFieldsProps {
  /** `area:03646`, `agency:so-noi-vu`. */
  unit: string;
  ledger: Ledger | undefined;
  asOf: string | null;
}

/** The fields in which a unit has dossiers late or soon due, the one with most late first; live. */
export const UnitLateFields = ({ unit, ledger, asOf }: UnitLateFieldsProps) => {
  const { t } = useTranslation();
  const { body, look, revisions, state } = useUnitDossiers(unit, ledger, asOf);
  const fields = useMemo(() => (look ? lateFields(look.now, unit) : null), [look, unit]);
  const most = Math.max(1, ...(fields?.rows.map(({ late }) => late ?? 0) ?? []));
  const name = look ? unitName(look.now, unit) : '';
  const late = t('services.dossiers.openNow.names.late');
  return (
    <PanelFrame
      heading={t('services.dossiers.ofUnit.late')}
      sub={fields?.seenAt ? formatDateTime(fields.seenAt) : ''}
      state={state.kind === 'live' && fields !== null && !fields.isTold ? { kind: 'empty' } : state}
      tools={
        look &&
        fields && (
          <>
            <SimulatedMark of={look.now.body.receipt} />
            <ExportButton
              of={async () =>
                (await import('./unitExport')).lateFieldsExport(
                  fields.rows,
                  toldOf(body, look, { atLeast: undefined }, { asOf, revisions }, t),
                  name,
                  t,
                )
              }
            />
          </>
        )
      }
    >
      {look && fields && fields.rows.length === 0 && <p>{t(fields.isTold ? 'services.dossiers.ofUnit.noLate' : 'panel.empty')}</p>}
      {look && fields && fields.rows.length > 0 && (
        <table className={services['list']}>
          <thead>
            <tr>
              <th scope="col">{t('services.dossiers.field')}</th>
              <th scope="col">
                <span className="visually-hidden">{late}</span>
              </th>
              <th scope="col">{t('services.dossiers.openNow.names.late')}</th>
              <th scope="col">{t('services.dossiers.openNow.names.dueSoon')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.rows.map((row) => (
              <tr key={row.key}>
                <th scope="row" lang="vi">
                  {row.name}
                </th>
                <td className={services['wide']}>
                  <BulletBar value={row.late ?? 0} low={null} max={most} label={`${late}: ${formatNumber(row.late ?? 0)}`} />
                </td>
                <td>
                  {row.late === null ? (
                    '–'
                  ) : (
                    <Told
                      id={`late:${unit}:${row.key}`}
                      text={formatNumber(row.late)}
                      passport={countPassport(
                        look,
                        {
                          name: late,
                          unit: t('services.dossiers.unit'),
                          formula: t('services.dossiers.openNow.formula'),
                          of: `${name}, ${row.name}`,
                          period: monthsText(look.now.year, look.span, t),
                        },
                        t,
                      )}
                    />
                  )}
                </td>
                <td>{row.dueSoon === null ? '–' : formatNumber(row.dueSoon)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </PanelFrame>
  );
};
