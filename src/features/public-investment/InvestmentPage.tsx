import { lazy, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../export/ExportButton';
import { LatePanel } from '../../ui/LatePanel';
import { chipsOf } from './chipsOf';
import type { InvestmentChoice, OnChoice } from './choice';
import { CurvePanel } from './CurvePanel';
import { isWhole } from './cut';
import { HeadPanel } from './HeadPanel';
import { Heads } from './Heads';
import { PlansPanel } from './PlansPanel';
import { PublishedOnly } from './PublishedOnly';
import { PublishedPanel } from './PublishedPanel';
import { RankingPanel } from './RankingPanel';
import type { Told } from './told';
import { DISBURSED, RATES, SETS, useEngineFigure } from './useEngineFigure';
import { useInvestment } from './useInvestment';
import { useShown } from './useShown';
import { nationOf, nationText } from './nation';
import { untilText } from './words';
import styles from './investment.module.css';

// Wide tables and the map come after the figures that one looks at first.
const MapPanel = lazy(() => import('./MapPanel').then(({ MapPanel: panel }) => ({ default: panel })));
const ProjectsPanel = lazy(() => import('./ProjectsPanel').then(({ ProjectsPanel: panel }) => ({ default: panel })));

interface InvestmentPageProps {
  asOf: string | null;
  choice: InvestmentChoice;
  onChoice: OnChoice;
  onProject: (code: string) => void;
  /** The expected end of the year of an indicator, in words. */
  forecast: (set: string, indicator: string) => ReactNode;
}

/** A year of public investment: how it stands, how it came there, who holds the money, where, and project by project. */
export const InvestmentPage = ({ asOf, choice, onChoice, onProject, forecast }: InvestmentPageProps) => {
  const { t } = useTranslation();
  const { body, year, previous, isBeforeComing, areas, revision, beforeRevision, state } = useInvestment(choice.year, choice.ledger, asOf);
  const { cut, standing, by } = choice;
  const shown = useShown(year, previous, cut, choice.plan);
  const ledger = body?.ledger ?? 'simulated';
  const month = body?.lastMonth ?? '';
  const of = shown?.of ?? null;
  const rateMark = useEngineFigure(ledger, RATES[of?.kind ?? 'allocated'], { cut, month, value: shown?.progress?.rate ?? null }, asOf);
  const doneMark = useEngineFigure(ledger, DISBURSED, { cut, month, value: shown?.progress ? shown.progress.done / 1e9 : null }, asOf);
  if (!year || !shown)
    return (
      <div className={styles['page']}>
        <HeadPanel
          year={null}
          state={state}
          denominators={[]}
          plan={undefined}
          cut={cut}
          chips={[]}
          isAsked={choice.year !== undefined || choice.ledger !== undefined}
          onChoice={onChoice}
        />
        {body && <PublishedOnly body={body} asOf={asOf} revision={revision} />}
      </div>
    );
  const chips = chipsOf(year, areas, cut, standing, onChoice, t);
  const told: Told = {
    asOf,
    revision,
    beforeRevision,
    until: untilText(year.body, t),
    filters: [
      t('investment.export.year', { value: year.year }),
      t('investment.export.ledger', { value: t(`money.ledgers.${ledger}`) }),
      ...chips.filter(({ id }) => id !== 'standing' && id !== 'area').map(({ name, value }) => t('investment.export.cut', { name, value })),
    ],
  };
  const { sums, progress } = shown;
  const part = isWhole(cut)
    ? undefined
    : chips
        .filter(({ id }) => id !== 'standing')
        .map(({ value }) => value)
        .join(', ');
  const nation = isWhole(cut) ? nationOf(year.body) : null;
  return (
    <div className={styles['page']}>
      <HeadPanel
        year={year}
        state={state}
        denominators={shown.denominators}
        plan={of?.kind}
        cut={cut}
        chips={chips}
        isAsked={false}
        onChoice={onChoice}
        tools={
          of && progress && <ExportButton of={async () => (await import('./headsExport')).headsExport({ year, progress, of, told }, t)} />
        }
      />
      {of && progress && (
        <Heads
          year={year}
          sums={sums}
          of={of}
          progress={progress}
          allocated={of.kind === 'allocated' || year.lines.length === 0 ? null : (sums.plans[Math.max(0, year.last)] ?? null)}
          before={isBeforeComing ? undefined : shown.before}
          nation={nation && nationText(nation, t)}
          part={part}
          marks={{ rate: rateMark, done: doneMark }}
          stale={state.kind === 'stale'}
        />
      )}
      <div className={`${styles['pair']} ${styles['loose']}`}>
        <div className={styles['stack']}>
          {of && progress && (
            <CurvePanel
              year={year}
              previous={previous}
              isBeforeComing={isBeforeComing}
              sums={sums}
              cut={cut}
              of={of}
              state={state}
              told={told}
              note={isWhole(cut) && year.year === Math.max(...year.body.years) ? forecast(SETS[ledger], DISBURSED) : null}
            />
          )}
          <RankingPanel year={year} areas={areas} cut={cut} by={by} state={state} told={told} onChoice={onChoice} />
        </div>
        <div className={styles['stack']}>
          {of && progress && (
            <LatePanel heading={t('investment.map.heading')}>
              <MapPanel
                year={year}
                cut={cut}
                projects={shown.projects}
                state={state}
                told={told}
                onChoice={onChoice}
                onProject={onProject}
              />
            </LatePanel>
          )}
          <PlansPanel body={year.body} state={state} told={told} />
        </div>
      </div>
      <LatePanel heading={t('investment.projects.heading')}>
        <ProjectsPanel
          year={year}
          areas={areas}
          projects={shown.projects}
          standing={standing}
          state={state}
          told={told}
          onChoice={onChoice}
          onProject={onProject}
        />
      </LatePanel>
      <PublishedPanel body={year.body} state={state} told={told} />
    </div>
  );
};
