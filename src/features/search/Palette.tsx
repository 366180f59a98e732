import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from './entry';
import { grouped } from './grouped';
import { keepRecent, readRecent } from './recent';
import { Results } from './Results';
import { toEntries } from './toEntries';
import { useCatalogues } from './useCatalogues';
import { useFound } from './useFound';
import styles from './palette.module.css';

interface PaletteProps {
  asOf: string | null;
  /** Pages and actions of the desk; an entry without address is done by `onRun`. */
  own: readonly Entry[];
  onGo: (href: string) => void;
  onRun: (id: string) => void;
  onClose: () => void;
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** Search over all that one may see, and the actions of the desk: a combobox with a list in groups, as ARIA has it; each answer is an address. */
export const Palette = ({ asOf, own, onGo, onRun, onClose }: PaletteProps) => {
  const { t } = useTranslation();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState('');
  const [wanted, setWanted] = useState(0);
  const { given, isLoading, failed, retry } = useCatalogues(asOf);
  const { catalogue, registers, sources, tasks, investment } = given;
  const entries = useMemo(
    () => [...own, ...toEntries({ catalogue, registers, sources, tasks, investment }, t)],
    [own, catalogue, registers, sources, tasks, investment, t],
  );
  const found = useFound(entries, query);
  const [recent] = useState(readRecent);
  const isEmpty = query.trim() === '';
  const groups = useMemo(() => {
    if (!isEmpty) return grouped(found?.entries ?? []);
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const before = recent.flatMap((each) => byId.get(each) ?? []);
    return [...(before.length > 0 ? [{ kind: 'recent' as const, entries: before }] : []), ...grouped(own)];
  }, [isEmpty, found, entries, recent, own]);
  const flat = groups.flatMap((group) => group.entries.map((entry) => ({ entry, key: `${group.kind} ${entry.id}` })));
  const active = Math.min(wanted, flat.length - 1);
  const optionId = (at: number) => `${id}-${at}`;

  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const activeEntry = flat[active]?.key;
  useEffect(() => {
    if (activeEntry !== undefined) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active, activeEntry]);

  const choose = (entry: Entry) => {
    keepRecent(entry.id);
    dialog.current?.close();
    if (entry.href === undefined) onRun(entry.id);
    else onGo(entry.href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const taken = flat[active]?.entry;
    if (event.nativeEvent.isComposing) return;
    if (step !== undefined) setWanted(Math.max(0, Math.min(flat.length - 1, active + step)));
    else if (event.key === 'Enter' && taken) {
      if ((event.ctrlKey || event.metaKey) && taken.href !== undefined) window.open(taken.href, '_blank', 'noopener');
      else choose(taken);
    } else return;
    event.preventDefault();
  };
  const answered = isEmpty || found?.query === query;
  const said =
    found === null
      ? t('search.broken')
      : isEmpty
        ? t('search.hint')
        : flat.length > 0
          ? t('search.found', { count: flat.length })
          : !answered || isLoading
            ? t('search.searching')
            : t('search.nothing', { query });
  return (
    // A press beside the palette is a convenience; the keyboard has Escape.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={styles['palette']}
      aria-label={t('search.label')}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close();
      }}
    >
      <div className={styles['inner']}>
        <div className={styles['bar']}>
          <input
            type="text"
            role="combobox"
            // The palette opens at the person's own press; the field is what it was opened for.
            autoFocus
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="go"
            aria-label={t('search.label')}
            aria-expanded="true"
            aria-autocomplete="list"
            aria-controls={`${id}-list`}
            aria-activedescendant={active >= 0 ? optionId(active) : undefined}
            placeholder={t('search.placeholder')}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setWanted(0);
            }}
            onKeyDown={onKeyDown}
          />
          <button type="button" aria-label={t('search.close')} onClick={() => dialog.current?.close()}>
            ✕
          </button>
        </div>
        <Results id={id} groups={groups} active={active} optionId={optionId} onChoose={choose} query={found?.query ?? ''} />
        <p role="status" className={styles['said']}>
          {said}
        </p>
        {failed.length > 0 && (
          <p role="alert" className={styles['failed']}>
            {t('search.failed', { names: failed.map((name) => t(`search.lists.${name}`)).join(', ') })}{' '}
            <button type="button" onClick={retry}>
              {t('panel.retry')}
            </button>
          </p>
        )}
      </div>
    </dialog>
  );
};
