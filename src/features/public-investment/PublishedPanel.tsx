import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../export/ExportButton';
import { Figure } from '../../ui/Figure';
import { PanelFrame } from '../../ui/PanelFrame';
import type { PanelState } from '../../ui/panelState';
import { publishedPassport } from './passports';
import type { Told } from './told';
import { dayText } from '../../lib/dayText';
import { publishedAmount, publishedPercent } from './words';
import type { InvestmentBody } from './yearOf';
import styles from './lists.module.css';

interface PublishedPanelProps {
  body: InvestmentBody;
  state: PanelState;
  told: Told;
}

/** What was published of the year, as it was published, beside what the rows add up to, [MN4]. */
export const PublishedPanel = ({ body, state, told }: PublishedPanelProps) => {
  const { t } = useTranslation();
  const published = body.published.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return (
    <PanelFrame
      heading={t('investment.published.heading')}
      sub={t('investment.published.sub')}
      state={state.kind === 'live' && published.length === 0 ? { kind: 'empty' } : state}
      emptyText={t('investment.published.empty')}
      tools={<ExportButton of={async () => (await import('./plansExport')).publishedExport({ body, published, told }, t)} />}
    >
      <table className={styles['list']}>
        <thead>
          <tr>
            <th scope="col">{t('investment.published.name')}</th>
            <th scope="col">{t('investment.published.at')}</th>
            <th scope="col" data-numeric>
              {t('investment.published.amount')}
            </th>
            <th scope="col" data-numeric>
              {t('investment.published.percent')}
            </th>
            <th scope="col">{t('investment.published.source')}</th>
          </tr>
        </thead>
        <tbody>
          {published.map((each) => {
            const passport = publishedPassport(body, each, t);
            const id = `investment:published:${each.scope}:${each.at}:${each.name}`;
            return (
              <tr key={`${id} ${each.source}`}>
                <th scope="row" lang="vi">
                  {each.name} <small>{t(`investment.published.scopes.${each.scope}`)}</small>
                </th>
                <td data-label={t('investment.published.at')} className={styles['day']}>
                  {dayText(each.at)}
                </td>
                <td data-label={t('investment.published.amount')} data-numeric>
                  {each.amount === null ? '–' : <Figure id={`${id}:amount`} text={publishedAmount(each.amount)} passport={passport} />}
                </td>
                <td data-label={t('investment.published.percent')} data-numeric>
                  {each.percent === null ? '–' : <Figure id={`${id}:percent`} text={publishedPercent(each.percent)} passport={passport} />}
                  {each.percent !== null && each.denominator !== null && <small lang="vi">{each.denominator}</small>}
                </td>
                <td data-label={t('investment.published.source')} lang="vi">
                  {each.source}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </PanelFrame>
  );
};
