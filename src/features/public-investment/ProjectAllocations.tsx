import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../export/ExportButton';
import { billionText, moneyText } from '../../lib/moneyText';
import { Figure } from '../../ui/Figure';
import { PanelFrame } from '../../ui/PanelFrame';
import { allocationPassport } from './passports';
import type { ProjectShared } from './projectShared';
import { SimulatedMark } from '../../ui/SimulatedMark';
import { dayText } from '../../lib/dayText';
import styles from './lists.module.css';

/** What was given to the project, decision by decision, the newest first. */
export const ProjectAllocations = ({ body, project, state, told }: ProjectShared) => {
  const { t } = useTranslation();
  const allocations = body.allocations.toReversed();
  return (
    <PanelFrame
      heading={t('investment.project.allocations')}
      sub={t('investment.project.allocationsSub')}
      state={state}
      tools={
        allocations.length > 0 && (
          <>
            <SimulatedMark of={body.receipt} />
            <ExportButton of={async () => (await import('./toProjectExport')).allocationsExport({ body, project, told }, t)} />
          </>
        )
      }
    >
      {allocations.length === 0 ? (
        <p>{t('investment.project.noAllocations')}</p>
      ) : (
        <table className={styles['list']}>
          <thead>
            <tr>
              <th scope="col">{t('investment.project.planYear')}</th>
              <th scope="col">{t('investment.project.source')}</th>
              <th scope="col">{t('investment.versions.day')}</th>
              <th scope="col" data-numeric>
                {t('investment.versions.amount')}
              </th>
              <th scope="col">{t('investment.versions.document')}</th>
            </tr>
          </thead>
          <tbody>
            {allocations.map((each) => (
              <tr key={`${each.year} ${each.source} ${each.decidedOn} ${each.document}`}>
                <th scope="row" className={styles['day']}>
                  {each.year}
                </th>
                <td data-label={t('investment.project.source')} lang="vi">
                  {each.sourceName}
                </td>
                <td className={styles['day']} data-label={t('investment.versions.day')}>
                  {dayText(each.decidedOn)}
                </td>
                <td data-label={t('investment.versions.amount')} data-numeric>
                  <Figure
                    id={`investment:allocation:${each.year}:${each.source}:${each.decidedOn}`}
                    text={billionText(each.amount)}
                    passport={allocationPassport(body, project.name, each, t)}
                    markSimulated={false}
                  />
                  {each.carriedOver > 0 && <small>{t('investment.heads.carried', { amount: moneyText(each.carriedOver) })}</small>}
                </td>
                <td data-label={t('investment.versions.document')} lang="vi">
                  {each.document}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </PanelFrame>
  );
};
