import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../export/ExportButton';
import { moneyText } from '../../lib/moneyText';
import { PanelFrame } from '../../ui/PanelFrame';
import { StatusWord } from '../../ui/StatusWord';
import { SimulatedMark } from '../../ui/SimulatedMark';
import type { ProjectShared } from './projectShared';
import { dayText } from '../../lib/dayText';
import { groupText } from './words';
import styles from './facts.module.css';

interface ProjectFactsProps extends ProjectShared {
  areas: ReadonlyMap<string, string>;
  years: readonly number[];
  year: string | undefined;
  onYear: (year: string) => void;
}

/** What the project is. */
export const ProjectFacts = ({ body, project, state, told, areas, years, year, onYear }: ProjectFactsProps) => {
  const { t } = useTranslation();
  const unknown = t('investment.project.unknown');
  const { startYear: from, endYear: to, totalInvestment, obstacle } = project;
  const owner = body.owner?.name ?? project.owner;
  const facts: [string, string][] = [
    [t('investment.project.code'), project.code],
    [t('investment.project.owner'), owner],
    [t('investment.project.group'), groupText(project.group, t)],
    [t('investment.project.field'), project.field],
    [t('investment.project.area'), project.area === null ? t('investment.noArea') : (areas.get(project.area) ?? project.area)],
    [
      t('investment.project.span'),
      from === null && to === null ? unknown : t('investment.project.spanIs', { from: from ?? '?', to: to ?? '?' }),
    ],
    [t('investment.project.total'), totalInvestment === null ? unknown : moneyText(totalInvestment)],
  ];
  return (
    <PanelFrame
      heading={project.name}
      sub={t('investment.project.sub', { owner, group: groupText(project.group, t), field: project.field })}
      state={state}
      tools={
        <>
          <SimulatedMark of={body.receipt} />
          {years.length > 1 && (
            <select aria-label={t('money.year')} value={year} onChange={(event) => onYear(event.target.value)}>
              {years.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          )}
          <ExportButton of={async () => (await import('./toProjectExport')).factsExport({ body, project, facts, told }, t)} />
        </>
      }
    >
      {obstacle && (
        <p className={styles['obstacle']}>
          <StatusWord tone="high">{t('investment.map.statuses.high')}</StatusWord> <span lang="vi">{obstacle.text}</span>{' '}
          <small>{t('investment.project.since', { day: dayText(obstacle.since) })}</small>
        </p>
      )}
      <dl className={styles['facts']}>
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd data-missing={fact === unknown} lang="vi">
              {fact}
            </dd>
          </div>
        ))}
      </dl>
    </PanelFrame>
  );
};
