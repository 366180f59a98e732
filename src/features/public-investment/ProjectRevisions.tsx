import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../export/ExportButton';
import { formatDateTime } from '../../lib/format';
import { moneyText } from '../../lib/moneyText';
import { PanelFrame } from '../../ui/PanelFrame';
import { retoldOf } from './projectModel';
import type { ProjectShared } from './projectShared';
import { monthText } from './words';
import styles from './notes.module.css';

/** Each figure that was told again: what it was, what it is, who said so and when. */
export const ProjectRevisions = ({ body, project, state, told }: ProjectShared) => {
  const { t } = useTranslation();
  const retold = retoldOf(body);
  const sources = new Map(body.allocations.map(({ source, sourceName }) => [source, sourceName]));
  return (
    <PanelFrame
      heading={t('investment.project.revisions')}
      sub={t('investment.project.revisionsSub')}
      state={state}
      tools={
        retold.length > 0 && (
          <ExportButton of={async () => (await import('./toProjectExport')).revisionsExport({ body, project, retold, told }, t)} />
        )
      }
    >
      {retold.length === 0 ? (
        <p className={styles['none']}>{t('investment.project.noRevisions')}</p>
      ) : (
        <ul className={styles['notes']}>
          {retold.map(({ key, month, source, tellings }) => (
            <li key={key}>
              <strong>{monthText(month, t)}</strong> <span lang="vi">{sources.get(source) ?? source}</span>
              <ol className={styles['tellings']}>
                {tellings.map(({ disbursed, revision, receivedAt, from }, at) => (
                  <li key={revision}>
                    <span>
                      {t(at === tellings.length - 1 ? 'investment.project.now' : 'investment.project.was', {
                        amount: moneyText(disbursed),
                      })}
                    </span>
                    <small>{t('investment.project.revision', { revision })}</small>
                    <small>
                      {receivedAt === null ? '' : `${formatDateTime(receivedAt)} · `}
                      <span lang="vi">{from}</span>
                    </small>
                  </li>
                ))}
              </ol>
            </li>
          ))}
        </ul>
      )}
    </PanelFrame>
  );
};
