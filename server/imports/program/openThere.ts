import { openAsBlob } from 'node:fs';
import * as z from 'zod/mini';
import { envelope } from '../../../contract/feed';
import { importReport } from '../../../contract/feeds/imports';
import { importedFile } from '../../../contract/imports/importedFile';
import { problem } from '../../../contract/problem';
import type { ImportClient } from './runImport';

const settings = z.object({ maxBytes: z.int() });
const sent = z.object({ file: importedFile });

const readJson = async (response: Response): Promise<unknown> => {
  const body: unknown = await response.json();
  if (response.ok) return body;
  const told = problem.safeParse(body);
  throw new Error(told.success ? told.data.detail : `Máy chủ trả lời mã ${response.status}.`);
};

/** The import door of the gateway that answers at `url`; where people sign on there, by a key of `imports` and `imports.decide`. */
export const openThere = (url: string, key: string | null = null): ImportClient => {
  const own = key === null ? {} : { authorization: `Bearer ${key}` };
  const report = async (id: string, verdict: string) => {
    const response = await fetch(`${url}/api/feeds/import-report?${new URLSearchParams({ import: id, verdict })}`, { headers: own });
    return envelope(importReport.body).parse(await readJson(response)).body;
  };
  return {
    send: async ({ path, size, name, kind, options }) => {
      const { maxBytes } = settings.parse(await readJson(await fetch(`${url}/api/imports/settings`, { headers: own })));
      if (size > maxBytes)
        throw new Error(`Tệp lớn hơn ${Math.floor(maxBytes / 1024 / 1024)} MB nên không được nhận. Hãy chia thành nhiều tệp.`);
      const { sheet, ...rest } = options;
      const query = new URLSearchParams({ kind, name, ...rest, ...(sheet === null ? {} : { sheet }) });
      const headers = { ...own, 'content-type': 'application/octet-stream' };
      const to = `${url}/api/imports/${crypto.randomUUID()}?${query}`;
      return sent.parse(await readJson(await fetch(to, { method: 'PUT', body: await openAsBlob(path), headers }))).file;
    },
    look: async (id) => {
      const { file } = await report(id, 'refused');
      if (!file) throw new Error('Máy chủ không còn biết tệp này.');
      return file;
    },
    rows: async (id, verdict) => (await report(id, verdict)).rows,
    command: async (command, body) => {
      const headers = { ...own, 'content-type': 'application/json' };
      const response = await fetch(`${url}/api/commands/${command}`, { method: 'POST', body: JSON.stringify(body), headers });
      return { status: response.status, text: await response.text() };
    },
  };
};
