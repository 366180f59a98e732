import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { ACCESS_DOC, withTable } from './accessTable';

it('[AC14] the documents have the policy as it is', async () => {
  const text = await readFile(ACCESS_DOC, 'utf8');
  expect(withTable(text), 'npm run access-table').toBe(text);
});
