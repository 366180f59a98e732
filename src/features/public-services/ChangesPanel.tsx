import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../export/ExportButton';
import { PanelFrame } from '../../ui/PanelFrame';
import type { PanelState } from '../../ui/panelState';
import type { Changes } from './changes';
import { DivergingBar } from './DivergingBar';
import { codeOfFocus, groupOfFocus, type Focus } from './focus';
import type { ShownScores } from './scoresBody';
import { tell, type Told } from '../../export/told';
import { gainedText, periodText, periodTitle, pointsText, scoreText } from './wording';
import styles from './services.module.css';

interface ChangesPanelProps {
  /** Whose points. */
  name: string;
  shown: ShownScores;
  closed: ShownScores | null;
  isComing: boolean;
  changes: Changes | null;
  focus: Focus;
  state: PanelState;
  told: Told;
  onFocus: (code: string | undefined) => void;
}

/** Less than this cannot be seen in two decimals. */
const SEEN = 0.005;
/** A smaller change is counted, not drawn, unless its part is looked at. */
const DRAWN = 0.05;

/** What a unit won and lost part by part between the last two closed periods; an open one is not compared, and that is said. */
export const ChangesPanel = ({ name, shown, closed, isComing, changes, focus, state, told, onFocus }: ChangesPanelProps) => {
  const { t } = useTranslation();
  const [chosen, group] = [codeOfFocus(focus), groupOfFocus(focus)];
  const differing = changes?.parts.filter(({ gained }) => Math.abs(gained) >= SEEN) ?? [];
  const moved = differing.filter(({ gained, part }) => Math.abs(gained) >= DRAWN || part.code === chosen || part.group === group);
  const small = differing.length - moved.length;
  const most = Math.max(0, ...moved.map(({ gained }) => Math.abs(gained)));
  const same = (changes?.parts.length ?? 0) - differing.length;
  const periods = {
    now: closed ? periodText(closed.period, t) : '',
    before: closed?.body.previous ? periodText(closed.body.previous, t) : '',
  };
  const total = changes?.total ? changes.total.now - changes.total.before : null;
  const change =
    total === null || Math.abs(total) < SEEN
      ? t('services.scores.changes.stayed')
      : t(total > 0 ? 'services.scores.changes.rose' : 'services.scores.changes.fell', { points: pointsText(Math.abs(total), t) });
  const own: PanelState = isComing ? { kind: 'loading' } : state.kind === 'live' && !changes ? { kind: 'empty' } : state;
  return (
    <PanelFrame
      heading={t('services.scores.changes.heading')}
      sub={changes ? t('services.scores.changes.sub', { now: periodTitle(closed?.period ?? '', t), before: periods.before }) : ''}
      state={own}
      emptyText={t('services.scores.changes.none')}
      tools={
        changes && (
          <ExportButton
            of={() =>
              tell(told, {
                title: `${t('services.scores.changes.heading')}: ${t('services.scores.changes.sub', periods)}`,
                columns: [
                  { header: t('services.scores.changes.part') },
                  { header: t('services.scores.changes.before'), digits: 2 },
                  { header: t('services.scores.changes.now'), digits: 2 },
                  { header: t('services.scores.changes.change'), digits: 2 },
                ],
                rows: () => changes.parts.map(({ part, before, now, gained }) => ({ cells: [part.name, before, now, gained] })),
              })
            }
          />
        )
      }
    >
      {changes && (
        <>
          {!shown.isClosed && (
            <p className={styles['sentence']}>{t('services.scores.changes.open', { open: periodTitle(shown.period, t), ...periods })}</p>
          )}
          <p className={styles['sentence']}>
            {t('services.scores.changes.sentence', { name, change, won: scoreText(changes.won), lost: scoreText(changes.lost) })}
            {changes.unknown > 0 && ` ${t('services.scores.changes.rest', { count: changes.unknown })}`}
          </p>
          {moved.length > 0 && (
            <table className={styles['list']}>
              <thead>
                <tr>
                  <th scope="col">{t('services.scores.changes.part')}</th>
                  <th scope="col" className={styles['wide']}>
                    <span className="visually-hidden">{t('services.scores.changes.change')}</span>
                  </th>
                  <th scope="col">{t('services.scores.changes.change')}</th>
                </tr>
              </thead>
              <tbody>
                {moved.map(({ part, before, now, gained }) => (
                  <tr key={part.code} data-chosen={part.code === chosen || part.group === group || undefined}>
                    <th scope="row">
                      <button
                        type="button"
                        aria-pressed={part.code === chosen}
                        onClick={() => onFocus(part.code === chosen ? undefined : part.code)}
                        lang="vi"
                      >
                        {part.name}
                      </button>
                    </th>
                    <td className={styles['wide']}>
                      <DivergingBar
                        value={gained}
                        most={most}
                        label={t('services.scores.changes.bar', {
                          name: part.name,
                          gained: gainedText(gained),
                          before: scoreText(before),
                          now: scoreText(now),
                        })}
                      />
                    </td>
                    <td>{gainedText(gained)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <p className={styles['note']}>
            {[
              ...(small > 0 ? [t('services.scores.changes.small', { count: small, size: scoreText(DRAWN) })] : []),
              ...(same > 0 ? [t('services.scores.changes.same', { count: same })] : []),
            ].join('; ')}
          </p>
        </>
      )}
    </PanelFrame>
  );
};
