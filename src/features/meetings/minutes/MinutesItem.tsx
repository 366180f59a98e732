import { useTranslation } from 'react-i18next';
import type { MeetingItem } from '../../../../contract/meetings';
import type { Task } from '../../../../contract/task';
import { simulatedOf } from '../../../../contract/rules/simulatedOf';
import { formatDateTime } from '../../../lib/format';
import { SimulatedMark } from '../../../ui/SimulatedMark';
import { pageName } from '../pageName';
import type { MeetingSlots } from '../slots';
import { FigureTable } from './FigureTable';
import { figureRows } from './figureRows';
import type { ItemFigures } from './useItemFigures';
import styles from './minutes.module.css';

interface MinutesItemProps {
  item: MeetingItem;
  no: number;
  figures: ItemFigures;
  taskOf: (id: string) => Task | undefined;
  nameOf: (agency: string) => string;
  slots: Pick<MeetingSlots, 'pages' | 'dueText'>;
}

/** Whether what is printed is what was frozen, said on the paper itself. */
const Doubt = ({ view: { broken, unread, checked } }: Extract<ItemFigures, { kind: 'read' }>) => {
  const { t } = useTranslation();
  if (broken.length > 0) return <strong>{t('meetings.minutes.broken', { count: broken.length })}</strong>;
  if (unread.length > 0) return <strong>{t('meetings.minutes.unread', { count: unread.length })}</strong>;
  return <span>{t(checked ? 'meetings.minutes.checked' : 'meetings.minutes.unchecked')}</span>;
};

/** An item of the minutes, on a page of its own: its figures with their passports, what was concluded, and who does it by when. */
export const MinutesItem = ({ item, no, figures, taskOf, nameOf, slots: { pages, dueText } }: MinutesItemProps) => {
  const { t } = useTranslation();
  const { title, agency, address, asOf, frozen, conclusions } = item;
  return (
    <section className={styles['item']} aria-label={t('meetings.item.no', { no })}>
      <h2 lang="vi">
        {no}. {title}
      </h2>
      {agency !== null && <p lang="vi">{t('meetings.minutes.reports', { agency: nameOf(agency) })}</p>}
      {figures.kind === 'none' && <p>{t('meetings.frozen.noPage')}.</p>}
      {figures.kind === 'not-frozen' && <p>{t('meetings.minutes.notFrozen', { page: pageName(address ?? '', pages) })}</p>}
      {figures.kind === 'loading' && <p role="status">{t('panel.loading')}</p>}
      {figures.kind === 'missing' && <p role="alert">{t('meetings.minutes.missing', { hash: frozen ?? '' })}</p>}
      {figures.kind === 'failed' && (
        <p role="alert">
          {t('meetings.minutes.failed')}{' '}
          <button type="button" onClick={figures.retry}>
            {t('panel.retry')}
          </button>
        </p>
      )}
      {figures.kind === 'read' && (
        <>
          <p className={styles['passport']}>
            {t('meetings.minutes.frozenAt', { page: pageName(address ?? '', pages), at: formatDateTime(asOf ?? '') })}{' '}
            <span translate="no">{t('meetings.minutes.hash', { hash: frozen ?? '' })}</span> <Doubt {...figures} />
          </p>
          <SimulatedMark of={simulatedOf(figureRows(figures.figures).map(({ figure }) => figure.provenance))} />
          <FigureTable figures={figures.figures} caption={t('meetings.minutes.figures')} />
        </>
      )}
      <h3>{t('meetings.conclusion.list')}</h3>
      {conclusions.length === 0 ? (
        <p>{t('meetings.minutes.noConclusions')}</p>
      ) : (
        <ol className={styles['conclusions']}>
          {conclusions.map(({ id, text, withdrawn, task }) => {
            const given = task === null ? undefined : taskOf(task);
            return (
              <li key={id} lang="vi">
                {withdrawn === null ? text : <s>{text}</s>}
                {withdrawn && (
                  <p>
                    <i>{t('meetings.conclusion.withdrawn', { ...withdrawn, at: formatDateTime(withdrawn.at) })}</i>
                  </p>
                )}
                {given && (
                  <p>
                    {t('meetings.minutes.task', {
                      title: given.title,
                      lead: given.leads.map(({ name }) => name).join('; '),
                      due: dueText(given.due),
                    })}
                    {given.coordinating.length > 0 &&
                      ` ${t('meetings.minutes.with', { names: given.coordinating.map(({ name }) => name).join('; ') })}`}
                  </p>
                )}
                {task !== null && !given && <p>{t('meetings.minutes.taskUnread', { id: task })}</p>}
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
};
