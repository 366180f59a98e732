import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../../export/ExportButton';
import { Figure } from '../../../ui/Figure';
import { PanelFrame } from '../../../ui/PanelFrame';
import type { PanelState } from '../../../ui/panelState';
import type { ScoresBody } from '../scoresBody';
import { tell, type Told } from '../../../export/told';
import styles from '../services.module.css';

interface PublishedPanelProps {
  body: ScoresBody;
  state: PanelState;
  told: Told;
}

/** What others published of the province; it stands beside, and is never blended with the rest. */
export const PublishedPanel = ({ body, state, told }: PublishedPanelProps) => {
  const { t } = useTranslation();
  const { published, receipt } = body;
  return (
    <PanelFrame
      heading={t('services.scores.published.heading')}
      sub={t('services.scores.published.sub')}
      state={
        published.length === 0 && state.kind === 'live'
          ? { kind: 'empty' }
          : state.kind === 'empty'
            ? { kind: 'live', at: undefined }
            : state
      }
      emptyText={t('services.scores.published.empty')}
      tools={
        <ExportButton
          of={() =>
            tell(told, {
              title: t('services.scores.published.heading'),
              provenance: 'published',
              columns: (['name', 'value', 'at', 'source'] as const).map((id) => ({ header: t(`services.scores.published.${id}`) })),
              rows: () => published.map(({ name, value, at, source }) => ({ cells: [name, value, at, source] })),
            })
          }
        />
      }
    >
      <table className={styles['list']}>
        <thead>
          <tr>
            <th scope="col">{t('services.scores.published.name')}</th>
            <th scope="col" className={styles['fact']}>
              {t('services.scores.published.source')}
            </th>
            <th scope="col">{t('services.scores.published.value')}</th>
          </tr>
        </thead>
        <tbody>
          {published.map(({ name, value, at, source }) => (
            <tr key={`${name} ${at ?? ''}`}>
              <th scope="row" lang="vi">
                {name}
              </th>
              <td className={styles['fact']} lang="vi">
                {source}
              </td>
              <td>
                <Figure
                  id={`services:published:${name}`}
                  text={value}
                  passport={{
                    name,
                    unit: '',
                    formula: null,
                    numerator: null,
                    denominator: null,
                    source,
                    owner: null,
                    period: at ?? '–',
                    observedAt: null,
                    receivedAt: receipt?.receivedAt ?? '2026-03-17T00:00:00+07:00',
                    revision: receipt?.revision ?? 0,
                    provenance: 'published',
                    quality: [],
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </PanelFrame>
  );
};
