import { useTranslation } from 'react-i18next';
import type { AgencyBook } from './agencyBook';
import { DueText } from './DueText';
import type { TaskRow } from './model';
import { Origin } from './Origin';
import { PartyName } from './PartyName';
import { Standing } from './Standing';
import { Unsent } from './Unsent';
import { evidenceWord, repeatWord, termRule } from './wording';
import styles from './sheet.module.css';

const StateFact = ({ row: { judged, task } }: { row: TaskRow }) => (
  <>
    <Standing standing={judged.standing} /> <Unsent task={task.id} />
  </>
);

/** All that is known of a task; what is not, is said to be so. */
export const Facts = ({ row, book }: { row: TaskRow; book: AgencyBook }) => {
  const { t } = useTranslation();
  const { task, judged } = row;
  const nothing = <span className={styles['nothing']}>{t('tasks.sheet.nothing')}</span>;
  const parties = (of: typeof task.leads) =>
    of.length === 0 ? nothing : of.map((party) => <PartyName key={party.name} party={party} book={book} />);
  const { onTime, late } = task.rounds;
  const facts = [
    ['state', t('tasks.field.state'), <StateFact key="state" row={row} />],
    [
      'due',
      t('tasks.sheet.due'),
      <span key="due">
        <DueText row={row} />
        <small>{termRule(task.due, judged, t)}</small>
      </span>,
    ],
    ...(task.recurrence
      ? ([
          [
            'recurrence',
            t('tasks.sheet.recurrence'),
            <span key="repeat">
              {repeatWord(task.recurrence, t)}
              {onTime + late > 0 && <small>{t('tasks.sheet.rounds', { onTime, late })}</small>}
            </span>,
          ],
        ] as const)
      : []),
    ['leads', t('tasks.sheet.leads'), parties(task.leads)],
    ['person', t('tasks.sheet.person'), task.person ?? nothing],
    ['coordinating', t('tasks.sheet.coordinating'), parties(task.coordinating)],
    ['origin', t('tasks.form.origin'), <Origin key="origin" origin={task.origin} />],
    ...(task.body === null ? [] : ([['body', t('tasks.sheet.body'), task.body]] as const)),
    ['result', t('tasks.sheet.result'), task.result ?? nothing],
    [
      'evidence',
      t('tasks.sheet.evidence'),
      task.evidence.length === 0
        ? nothing
        : task.evidence.map((each) =>
            each.kind === 'link' ? (
              <a key={each.url} href={each.url} target="_blank" rel="noreferrer noopener">
                {each.url}
              </a>
            ) : (
              <span key={each.number}>{evidenceWord(each)}</span>
            ),
          ),
    ],
  ] as const;
  return (
    <dl className={styles['facts']} aria-label={t('tasks.sheet.facts')}>
      {facts.map(([key, term, fact]) => (
        <div key={key} data-fact={key}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
};
