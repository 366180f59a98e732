import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../../export/ExportButton';
import { BulletBar } from '../../../ui/BulletBar';
import { PanelFrame } from '../../../ui/PanelFrame';
import type { PanelState } from '../../../ui/panelState';
import { codeOfFocus, groupOfFocus, type Basis, type Focus } from '../focus';
import type { PointsLeft } from '../pointsLeft';
import { tell, type Told } from '../../../export/told';
import { basisText, ofMaxText, pointsText, scoreText } from '../wording';
import styles from '../services.module.css';

interface LeftPanelProps {
  left: PointsLeft;
  basis: Basis;
  focus: Focus;
  state: PanelState;
  told: Told;
  onFocus: (code: string | undefined) => void;
}

/** Groups named in the sentence. */
const NAMED = 3;

/** The points that can still be had and where; pressing a group or part ranks the units by it. */
export const LeftPanel = ({ left, basis, focus, state, told, onFocus }: LeftPanelProps) => {
  const { t } = useTranslation();
  const [chosen, open] = [codeOfFocus(focus), groupOfFocus(focus)];
  const most = left.groups.filter((group) => group.left >= 0.005);
  const item = ({ left: points, group }: (typeof most)[number]) =>
    t('services.scores.left.item', { points: pointsText(points, t), group: group.name.toLocaleLowerCase('vi') });
  const sentence =
    most.length === 0
      ? t('services.scores.left.none')
      : t('services.scores.left.sentence', { points: pointsText(left.total, t), list: most.slice(0, NAMED).map(item).join(', ') });
  const row = (code: string, name: string, { value, max, left: points }: { value: number; max: number; left: number }, under: boolean) => (
    <tr key={code} data-group={under ? undefined : code} data-under={under || undefined} data-chosen={code === chosen || undefined}>
      <th scope="row">
        <button type="button" aria-pressed={code === chosen} onClick={() => onFocus(code === chosen ? undefined : code)} lang="vi">
          {name}
        </button>
      </th>
      <td className={styles['wide']}>
        <BulletBar
          value={value}
          low={null}
          max={max}
          label={t('services.scores.left.part', { name, value: ofMaxText(value, max), left: pointsText(points, t) })}
        />
      </td>
      <td>{scoreText(points)}</td>
    </tr>
  );
  return (
    <PanelFrame
      heading={t('services.scores.left.heading')}
      sub={t('services.scores.left.sub', { basis: basisText(basis, t) })}
      state={state.kind === 'live' && left.groups.length === 0 ? { kind: 'empty' } : state}
      emptyText={t('services.unit.next.unknown')}
      tools={
        <ExportButton
          of={() =>
            tell(told, {
              title: t('services.scores.left.heading'),
              columns: [
                { header: t('services.export.group') },
                { header: t('services.export.part') },
                { header: t('services.scores.left.value'), digits: 2 },
                { header: t('services.export.max'), digits: 2 },
                { header: t('services.scores.left.column'), digits: 2 },
              ],
              rows: () =>
                left.groups.flatMap(({ group, value, max, left: points, parts }) => [
                  { cells: [group.name, null, value, max, points] },
                  ...parts.map(({ part, ...own }) => ({ cells: [group.name, part.name, own.value, own.max, own.left] })),
                ]),
              notes:
                left.unknown.length === 0
                  ? []
                  : [t('services.scores.left.unknown', { parts: left.unknown.map(({ name }) => name).join(', ') })],
            })
          }
        />
      }
    >
      <p className={styles['sentence']}>{sentence}</p>
      <table className={styles['list']}>
        <thead>
          <tr>
            <th scope="col">{t('services.scores.groups.name')}</th>
            <th scope="col" className={styles['wide']}>
              {t('services.scores.groups.bar')}
            </th>
            <th scope="col">{t('services.scores.left.column')}</th>
          </tr>
        </thead>
        <tbody>
          {left.groups.flatMap(({ group, parts, ...own }) => [
            row(group.code, group.name, own, false),
            ...(open === group.code ? parts.map(({ part, ...each }) => row(part.code, part.name, each, true)) : []),
          ])}
        </tbody>
      </table>
      {left.unknown.length > 0 && (
        <p className={styles['note']}>{t('services.scores.left.unknown', { parts: left.unknown.map(({ name }) => name).join(', ') })}</p>
      )}
    </PanelFrame>
  );
};
