import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportKindInfo } from '../../../contract/imports/importColumn';
import { importOptions, type ImportOptions } from '../../../contract/imports/importOptions';
import { readImportSettings } from '../../data/uploadImport';
import { formatNumber } from '../../lib/format';
import { Failure } from './Failure';
import { FileOptions } from './FileOptions';
import { kindName } from './kindName';
import { useUpload } from './useUpload';
import styles from './imports.module.css';

const ACCEPTED = '.csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface SendFormProps {
  kinds: readonly ImportKindInfo[];
  /** Set in a past view: the id of the words that say why nothing can be sent there. */
  blockedBy: string | undefined;
  onSent: (id: string) => void;
}

/** Chooses what kind of report it is, gives its template, and takes a file by choosing or dropping. */
export const SendForm = ({ kinds, blockedBy, onSent }: SendFormProps) => {
  const { t } = useTranslation();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [kindId, setKindId] = useState(kinds[0]?.id ?? '');
  const [options, setOptions] = useState<ImportOptions>(() => importOptions.parse({}));
  const [over, setOver] = useState(false);
  const { sending, failed, send, stop } = useUpload(onSent);
  const kind = kinds.find((each) => each.id === kindId);
  const settings = useQuery({
    queryKey: ['import-settings'],
    queryFn: readImportSettings,
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  });
  const maxBytes = settings.data?.maxBytes;
  const isClosed = settings.data?.closed !== undefined && settings.data.closed !== null;
  const blocked = blockedBy !== undefined || sending !== undefined || isClosed;
  const take = (file: File | null | undefined) => {
    if (file && !blocked) void send(file, kindId, options);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <section className={styles['send']} aria-label={t('imports.send')}>
      <div className={styles['fields']}>
        <label htmlFor={`${id}-kind`}>{t('imports.kind')}</label>
        <select id={`${id}-kind`} value={kindId} onChange={(event) => setKindId(event.target.value)}>
          {kinds.map(({ id: each }) => (
            <option key={each} value={each}>
              {kindName(kinds, each, t)}
            </option>
          ))}
        </select>
        {!isClosed && (
          <p className={styles['templates']}>
            <a href={`/api/imports/templates/${kindId}.xlsx`} download>
              {t('imports.templateXlsx')}
            </a>
            <a href={`/api/imports/templates/${kindId}.csv`} download>
              {t('imports.templateCsv')}
            </a>
          </p>
        )}
        {kind && (
          <p className={styles['hint']} lang="vi">
            {kind.description}
          </p>
        )}
      </div>
      {/* Dropping is a convenience beside the button. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className={styles['drop']}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(!blocked);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>
          {t('imports.drop')}{' '}
          <button
            type="button"
            className={styles['main']}
            disabled={blockedBy !== undefined || isClosed}
            // Only for a while: a button that is switched off loses the focus, and the person their place.
            aria-disabled={sending !== undefined}
            aria-describedby={blockedBy ?? `${id}-limit`}
            onClick={() => sending === undefined && input.current?.click()}
          >
            {t('imports.choose')}
          </button>
        </p>
        <input
          ref={input}
          type="file"
          hidden
          accept={ACCEPTED}
          aria-label={t('imports.choose')}
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <p id={`${id}-limit`} className={styles['hint']}>
          {isClosed ? (
            <strong>{t('imports.closedDemo')}</strong>
          ) : (
            <>
              {t('imports.limit')} {maxBytes !== undefined && t('imports.max', { mb: formatNumber(Math.floor(maxBytes / 1024 / 1024)) })}
            </>
          )}
        </p>
        {sending && (
          <p role="status" className={styles['sending']}>
            {t('imports.sending', { name: sending.name })}{' '}
            <progress value={sending.part} max={1} aria-label={t('imports.sending', { name: sending.name })} />{' '}
            <button type="button" onClick={stop}>
              {t('imports.stop')}
            </button>
          </p>
        )}
      </div>
      <FileOptions options={options} onOptions={setOptions} />
      {failed && <Failure problem={failed.problem} />}
    </section>
  );
};
