import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { persons as personsFeed, type Person } from '../../../../contract/access/persons';
import { useLinkState } from '../../../data/linkState';
import { useFeed } from '../../../data/useFeed';
import { formatNumber } from '../../../lib/format';
import { PanelFrame } from '../../../ui/PanelFrame';
import { panelStateOf } from '../../../ui/panelState';
import { DataTable } from '../../../ui/table/DataTable';
import { NO_FILTER, personsShown } from './model';
import { personColumns } from './personColumns';
import { PersonFilters } from './PersonFilters';
import { PersonSheet } from './PersonSheet';
import styles from '../access.module.css';

const none = {};
const NOBODY: readonly Person[] = [];
const idOf = ({ id }: Person): string => id;

/** Everybody who may come in, with their roles and how far these go; found, changed, blocked and added here. */
export const PersonsPanel = () => {
  const { t } = useTranslation();
  const link = useLinkState();
  const feed = useFeed(personsFeed, none, null);
  const persons = feed.body?.persons ?? NOBODY;
  const [filter, setFilter] = useState(NO_FILTER);
  /** Null: a new one. */
  const [open, setOpen] = useState<string | null>();
  const [said, setSaid] = useState('');
  const rows = useMemo(() => personsShown(persons, filter), [persons, filter]);
  const columns = useMemo(() => personColumns(t), [t]);
  const edit = useCallback(({ id }: Person) => {
    setSaid('');
    setOpen(id);
  }, []);
  const done = (words: string) => {
    setSaid(words);
    setOpen(undefined);
    feed.retry();
  };
  return (
    <>
      <p role="status" className={styles['said']}>
        {said}
      </p>
      <PanelFrame
        heading={t('access.persons.heading')}
        sub={t('access.persons.sub')}
        state={panelStateOf(feed, link, persons.length === 0)}
        emptyText={t('access.persons.none')}
        tools={
          <button
            type="button"
            className={styles['primary']}
            onClick={() => {
              setSaid('');
              setOpen(null);
            }}
          >
            {t('access.persons.add')}
          </button>
        }
      >
        <PersonFilters
          filter={filter}
          onFilter={setFilter}
          shown={t('access.persons.shown', { shown: formatNumber(rows.length), all: formatNumber(persons.length) })}
        />
        <DataTable
          caption={t('access.persons.heading')}
          rows={rows}
          columns={columns}
          rowId={idOf}
          tools={false}
          currentId={open ?? null}
          onOpen={edit}
        />
      </PanelFrame>
      {open !== undefined && (
        <PersonSheet
          key={open ?? 'new'}
          person={persons.find(({ id }) => id === open) ?? null}
          onDone={done}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
};
