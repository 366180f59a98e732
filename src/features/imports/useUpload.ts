import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportOptions } from '../../../contract/imports/importOptions';
import type { Problem } from '../../../contract/problem';
import { newUuid } from '../../data/command';
import { FeedError } from '../../data/errors';
import { readImportSettings, uploadImport } from '../../data/uploadImport';

interface Sending {
  name: string;
  /** Part of the file that has left, 0 to 1. */
  part: number;
}

/** Sends one file at a time: how far it is, why it was not taken, and the id under which it was. */
export const useUpload = (onSent: (id: string) => void) => {
  const { t } = useTranslation();
  const [sending, setSending] = useState<Sending>();
  const [failed, setFailed] = useState<{ problem: Problem | undefined }>();
  const stop = useRef<AbortController>(undefined);
  const send = async (file: File, kind: string, options: ImportOptions): Promise<void> => {
    if (sending) return;
    setFailed(undefined);
    setSending({ name: file.name, part: 0 });
    const control = new AbortController();
    stop.current = control;
    try {
      const { maxBytes: limit } = await readImportSettings();
      if (file.size > limit) {
        const detail = t('imports.tooLarge', { name: file.name, mb: Math.floor(limit / 1024 / 1024) });
        throw new FeedError({ type: 'about:blank', title: t('imports.failed'), status: 413, detail });
      }
      const onProgress = (part: number) => setSending({ name: file.name, part });
      const taken = await uploadImport({ id: newUuid(), file, kind, options, onProgress, signal: control.signal });
      onSent(taken.id);
    } catch (error) {
      if (!control.signal.aborted) setFailed({ problem: error instanceof FeedError ? error.problem : undefined });
    } finally {
      setSending(undefined);
    }
  };
  return { sending, failed, send, stop: () => stop.current?.abort() };
};
