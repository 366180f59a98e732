import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DueText } from './DueText';
import { Standing } from './Standing';
import { useTasks } from './useTasks';
import styles from './tasks.module.css';

interface TaskLineProps {
  id: string;
  asOf: string | null;
  Link: ComponentType<{ to: string; children: ReactNode }>;
}

/** A task on the page of what it came from: what it is, who leads, by when and how it stands. */
export const TaskLine = ({ id, asOf, Link }: TaskLineProps) => {
  const { t } = useTranslation();
  const { feed, rows } = useTasks(asOf);
  const row = rows?.find(({ task }) => task.id === id);
  if (!row) return <small role="status">{t(feed.status === 'loading' ? 'panel.loading' : 'tasks.line.unread')}</small>;
  return (
    <span className={styles['line']}>
      <Link to={`/nhiem-vu?${new URLSearchParams({ 'nhiem-vu': id, ...(asOf === null ? {} : { asOf }) })}`}>{row.task.title}</Link>
      <span lang="vi">{row.task.leads.map(({ name }) => name).join('; ')}</span>
      <DueText row={row} />
      <Standing standing={row.judged.standing} />
    </span>
  );
};
