import { useTranslation } from 'react-i18next';
import type { Entry, Kind } from './entry';
import styles from './palette.module.css';

interface ResultsProps {
  id: string;
  groups: readonly { kind: Kind | 'recent'; entries: readonly Entry[] }[];
  active: number;
  optionId: (at: number) => string;
  onChoose: (entry: Entry) => void;
  /** The query that these are the answer to. */
  query: string;
}

/** The answers in groups with their names; each is a link too, for whoever wants it in a tab of its own. */
export const Results = ({ id, groups, active, optionId, onChoose, query }: ResultsProps) => {
  const { t } = useTranslation();
  // Where each group begins in the one list that the arrows walk.
  const starts = groups.map((_, index) => groups.slice(0, index).reduce((sum, { entries }) => sum + entries.length, 0));
  return (
    <div id={`${id}-list`} role="listbox" aria-label={t('search.results')} className={styles['list']} data-answers={query}>
      {groups.map(({ kind, entries }, group) => (
        <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
          <p id={`${id}-${kind}`} className={styles['kind']} role="presentation">
            {t(`search.kinds.${kind}`)}
          </p>
          {entries.map((entry, index) => {
            const at = (starts[group] ?? 0) + index;
            return <Option key={entry.id} id={optionId(at)} entry={entry} isActive={at === active} onChoose={onChoose} />;
          })}
        </div>
      ))}
    </div>
  );
};

interface OptionProps {
  id: string;
  entry: Entry;
  isActive: boolean;
  onChoose: (entry: Entry) => void;
}

const Option = ({ id, entry, isActive, onChoose }: OptionProps) => {
  const { title, note, href } = entry;
  return (
    // The keys of a listbox are the field's: its options never take the focus.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <a
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      data-active={isActive}
      data-entry={entry.id}
      href={href}
      className={styles['option']}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onChoose(entry);
      }}
    >
      <span lang="vi">{title}</span>
      {note !== undefined && note !== '' && <small lang="vi">{note}</small>}
    </a>
  );
};
