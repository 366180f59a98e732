import { lazy, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../../export/ExportButton';
import { HeadTiles } from '../../../ui/HeadTiles';
import { LatePanel } from '../../../ui/LatePanel';
import { ChannelsPanel } from './ChannelsPanel';
import { chipsOf } from './chips';
import type { DossierChoice, OnChoice } from './choice';
import { CurvePanel } from './CurvePanel';
import { HeadPanel } from './HeadPanel';
import { lastMonthOf, lookOf } from './look';
import { RateTile } from './RateTile';
import { RATES } from './rates';
import type { Shown } from './shown';
import { toldOf } from './toldOf';
import { useDossiers } from './useDossiers';
import { useKnownCut } from './useKnownCut';
import { fieldName, unitName } from './wording';
import styles from '../services.module.css';

// Wide tables come after the figures that one looks at first.
const FieldsPanel = lazy(() => import('./FieldsPanel').then(({ FieldsPanel: panel }) => ({ default: panel })));
const UnitsPanel = lazy(() => import('./UnitsPanel').then(({ UnitsPanel: panel }) => ({ default: panel })));
const OpenPanel = lazy(() => import('./OpenPanel').then(({ OpenPanel: panel }) => ({ default: panel })));
const ProceduresPanel = lazy(() => import('./ProceduresPanel').then(({ ProceduresPanel: panel }) => ({ default: panel })));
const TargetsPanel = lazy(() => import('./TargetsPanel').then(({ TargetsPanel: panel }) => ({ default: panel })));

interface DossiersPageProps {
  asOf: string | null;
  choice: DossierChoice;
  onChoice: OnChoice;
  /** The expected end of the year of an indicator, in words. */
  forecast: (of: { set: string; indicator: string; area: string | undefined }) => ReactNode;
}

/** A year of dossiers: the rates that the mission names, who and what holds them back, what is late, and what the acts ask for. */
export const DossiersPage = ({ asOf, choice, onChoice, forecast }: DossiersPageProps) => {
  const { t } = useTranslation();
  const { body, now, previous, isBeforeComing, cut, isComing, revisions, fetchedAt, state, besideState } = useDossiers(choice, asOf);
  const { period, isCumulative, rate, kind, atLeast } = choice;
  useKnownCut(now, choice);
  const look = useMemo(
    () => (now && now.last >= 0 ? lookOf(now, { year: previous, isComing: isBeforeComing }, { period, isCumulative }, cut) : null),
    [now, previous, isBeforeComing, period, isCumulative, cut],
  );
  const told = useMemo(() => toldOf(body, look, { atLeast }, { asOf, revisions }, t), [body, look, atLeast, asOf, revisions, t]);
  const shown = useMemo(
    (): Shown | null => look && { look, isCumulative, asOf, state, told, onChoice },
    [look, isCumulative, asOf, state, told, onChoice],
  );
  if (!body || !look || !shown)
    return (
      <div className={styles['page']}>
        <HeadPanel
          look={null}
          body={body}
          state={state}
          isCumulative={isCumulative}
          isAsked={choice.year !== undefined || choice.ledger !== undefined}
          chips={[]}
          onChoice={onChoice}
        />
        {body && (
          <LatePanel heading={t('services.dossiers.targets.heading')}>
            <TargetsPanel body={body} look={null} asOf={asOf} state={besideState} told={told} />
          </LatePanel>
        )}
      </div>
    );
  const of =
    [
      ...(cut.unit === undefined ? [] : [unitName(look.now, cut.unit)]),
      ...(cut.field === undefined ? [] : [fieldName(look.now, cut.field)]),
    ].join(', ') || undefined;
  return (
    <div className={styles['page']} aria-busy={isComing}>
      <HeadPanel
        look={look}
        body={body}
        state={state}
        isCumulative={isCumulative}
        isAsked={false}
        chips={chipsOf(look.now, choice, onChoice, t)}
        onChoice={onChoice}
        tools={<ExportButton of={async () => (await import('./toExport')).ratesExport(shown, t)} />}
      />
      <HeadTiles label={t('services.dossiers.heads')} many>
        {RATES.map((each) => (
          <RateTile key={each} shown={shown} rate={each} isChosen={each === rate} of={of} />
        ))}
      </HeadTiles>
      <div className={styles['pair']}>
        <div className={styles['stack']}>
          <CurvePanel shown={shown} rate={rate} forecast={forecast} />
          <ChannelsPanel shown={shown} />
        </div>
        <LatePanel heading={t('services.dossiers.fields.heading')}>
          <FieldsPanel shown={shown} rate={rate} />
        </LatePanel>
      </div>
      <LatePanel heading={t('services.dossiers.openNow.heading')}>
        <OpenPanel shown={shown} kind={kind} fetchedAt={fetchedAt} />
      </LatePanel>
      <div className={styles['pair']}>
        <LatePanel heading={t('services.dossiers.units.heading')}>
          <UnitsPanel shown={shown} rate={rate} kind={kind} atLeast={atLeast} />
        </LatePanel>
        <LatePanel heading={t('services.dossiers.procedures.heading')}>
          <ProceduresPanel body={body} field={cut.field} month={lastMonthOf(look)} state={besideState} told={told} />
        </LatePanel>
      </div>
      <LatePanel heading={t('services.dossiers.targets.heading')}>
        <TargetsPanel body={body} look={look} asOf={asOf} state={besideState} told={told} />
      </LatePanel>
    </div>
  );
};
