import type { TFunction } from 'i18next';
import type { AllWords } from '../../i18n/words';
import { formatFixed } from '../../lib/format';
import { billionText, moneyText, percentText } from '../../lib/moneyText';
import { BulletBar } from '../../ui/BulletBar';
import { StatusWord, type Tone } from '../../ui/StatusWord';
import type { TableColumn } from '../../ui/table/column';
import { Nothing } from '../../ui/table/Nothing';
import type { ProjectRow, ProjectStanding } from './ranking';
import { groupText, memberName } from './words';
import type { InvestmentYear } from './yearOf';
import styles from './projects.module.css';

export const STANDING_TONES = {
  silent: 'stale',
  unpaid: 'critical',
  slow: 'medium',
  'on-path': 'normal',
  unjudged: 'none',
} as const satisfies Record<ProjectStanding, Tone>;

/** Nobody told anything of its payments: what is not told is not 0. */
const isSilent = ({ standing }: ProjectRow): boolean => standing === 'silent';

const Progress = ({ row, t }: { row: ProjectRow; t: TFunction }) => {
  const { plan, done, rate, path } = row;
  if (rate === null || isSilent(row)) return <Nothing />;
  const low = path === null ? null : (plan * path.percent) / 100;
  const label =
    path === null
      ? t('investment.ranking.barNoPath', { done: moneyText(done), plan: moneyText(plan) })
      : t('investment.ranking.bar', { done: moneyText(done), plan: moneyText(plan), path: percentText(path.percent) });
  return (
    <span className={styles['progress']}>
      <BulletBar value={done} low={low} max={plan} label={label} />
      <span>{percentText(rate)}</span>
    </span>
  );
};

const totalOf = (read: (row: ProjectRow) => number) => (rows: readonly ProjectRow[]) =>
  billionText(rows.reduce((sum, row) => sum + read(row), 0));

type Column = keyof AllWords['investment']['projects']['columns'];

/** The columns of the list of projects; amounts in tỷ đồng, as the heads say. */
export const projectColumns = ({ body }: InvestmentYear, areas: ReadonlyMap<string, string>, t: TFunction): TableColumn<ProjectRow>[] => {
  const header = (id: Column): string => t(`investment.projects.columns.${id}`);
  const sources = new Map(body.sources.map(({ code, name }) => [code, name]));
  const money = (id: 'plan' | 'done' | 'left', read: (row: ProjectRow) => number, width: number): TableColumn<ProjectRow> => ({
    id,
    header: header(id),
    value: (row) => read(row) / 1e9,
    cell: (row) => billionText(read(row)),
    total: totalOf(read),
    numeric: true,
    width,
  });
  return [
    { id: 'name', header: header('name'), value: ({ name }) => name, cell: ({ name }) => <span lang="vi">{name}</span>, width: 10 },
    {
      id: 'owner',
      header: header('owner'),
      value: ({ project }) => memberName(body, areas, 'owner', project.owner, t),
      cell: ({ project }) => <span lang="vi">{memberName(body, areas, 'owner', project.owner, t)}</span>,
      width: 9.5,
    },
    { id: 'group', header: header('group'), value: ({ project }) => groupText(project.group, t), width: 5 },
    {
      id: 'area',
      header: header('area'),
      value: ({ project }) => (project.area === null ? t('investment.noAreaShort') : memberName(body, areas, 'area', project.area, t)),
      width: 8.5,
    },
    {
      id: 'sources',
      header: header('sources'),
      value: (row) => row.sources.map((code) => sources.get(code) ?? code).join(', '),
      width: 11,
      hidden: true,
    },
    { id: 'field', header: header('field'), value: ({ project }) => project.field, width: 8, hidden: true },
    money('plan', ({ plan }) => plan, 6),
    {
      ...money('done', ({ done }) => done, 6.8),
      value: (row) => (isSilent(row) ? null : row.done / 1e9),
      cell: (row) => (isSilent(row) ? <Nothing /> : billionText(row.done)),
    },
    {
      id: 'progress',
      header: header('progress'),
      value: (row) => (isSilent(row) ? null : row.rate),
      cell: (row) => <Progress row={row} t={t} />,
      width: 9,
    },
    money('left', ({ left }) => left, 7.5),
    {
      id: 'standing',
      header: header('standing'),
      value: ({ standing }) => t(`investment.projects.standing.${standing}`),
      cell: ({ standing, project }) => (
        <span className={styles['standing']}>
          <StatusWord tone={STANDING_TONES[standing]}>{t(`investment.projects.standing.${standing}`)}</StatusWord>
          {project.obstacle && <small title={project.obstacle.text}>· {t('investment.projects.withObstacle')}</small>}
        </span>
      ),
      width: 14,
    },
    {
      id: 'obstacle',
      header: header('obstacle'),
      value: ({ project }) => project.obstacle?.text ?? null,
      width: 14,
      hidden: true,
    },
    {
      id: 'advance',
      header: header('advance'),
      value: ({ advanceLeft }) => advanceLeft / 1e9,
      cell: ({ advanceLeft }) => formatFixed(advanceLeft / 1e9, 1),
      numeric: true,
      width: 6.5,
      hidden: true,
    },
  ];
};
