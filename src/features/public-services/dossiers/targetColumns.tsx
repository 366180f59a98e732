import type { TFunction } from 'i18next';
import { dayText } from '../../../lib/dayText';
import { percentText } from '../../../lib/moneyText';
import { StatusWord } from '../../../ui/StatusWord';
import type { TableColumn } from '../../../ui/table/column';
import type { Look } from './look';
import { ratePassport } from './passports';
import type { TargetRow } from './targetRows';
import { Told } from './Told';
import { boundText, rateName } from './wording';
import styles from './dossiers.module.css';

/** Whether it holds, until when, and what took its place. */
export const heldText = ({ isHeld, supersededBy, validFrom, validTo }: TargetRow, t: TFunction): string => {
  if (isHeld) return t('services.dossiers.targets.held');
  if (supersededBy !== null) return t('services.dossiers.targets.superseded', { by: supersededBy });
  return validTo === null
    ? t('services.dossiers.targets.from', { day: validFrom === null ? '–' : dayText(validFrom) })
    : t('services.dossiers.targets.until', { day: dayText(validTo) });
};

/** A target: as worded, how much, of which level, its basis, whether it holds, and the figure beside. */
export const targetColumns = (look: Look | null, t: TFunction): TableColumn<TargetRow>[] => [
  {
    id: 'name',
    header: t('services.dossiers.targets.name'),
    value: ({ name }) => name,
    cell: ({ name, note }) => (
      <div>
        <span lang="vi">{name}</span>
        {note !== null && (
          <small className={styles['under']} lang="vi">
            {note}
          </small>
        )}
      </div>
    ),
    width: 18,
  },
  {
    id: 'bound',
    header: t('services.dossiers.targets.bound'),
    value: ({ percent }) => percent,
    cell: (row) => boundText(row),
    numeric: true,
    width: 5,
  },
  {
    id: 'level',
    header: t('services.dossiers.targets.level'),
    value: ({ level }) => t(`services.dossiers.targets.levels.${level}`),
    width: 6,
  },
  {
    id: 'figure',
    header: t('services.dossiers.targets.figure'),
    value: ({ figure }) => figure?.percent ?? null,
    cell: ({ id, rate, figure, level, isMet }) =>
      figure === null ? (
        <span className={styles['quiet']}>
          {t(`services.dossiers.targets.${rate !== null && look?.cut.field !== undefined ? 'ofAllFields' : 'noFigure'}`)}
        </span>
      ) : (
        <div>
          <Told
            id={`target:${id}`}
            text={percentText(figure.percent)}
            passport={
              look && figure.of !== 'procedures'
                ? ratePassport(look, figure.of, figure, { of: t(`services.dossiers.targets.levels.${level}`) }, t)
                : null
            }
          />{' '}
          <small className={styles['under']}>
            {figure.of === 'procedures' ? t('services.dossiers.procedures.short') : rateName(figure.of, t)}{' '}
            <StatusWord tone={isMet ? 'good' : 'medium'}>
              {t(isMet ? 'services.dossiers.targets.met' : 'services.dossiers.targets.short')}
            </StatusWord>
          </small>
        </div>
      ),
    width: 9,
  },
  {
    id: 'basis',
    header: t('services.dossiers.targets.basis'),
    value: ({ basis }) => basis,
    cell: ({ basis }) => <span lang="vi">{basis}</span>,
    width: 15,
  },
  { id: 'held', header: t('services.dossiers.targets.state'), value: (row) => heldText(row, t), width: 11 },
];
