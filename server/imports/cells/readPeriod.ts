import { period } from '../../../contract/period';
import { foldHeader } from './foldHeader';
import { readDate } from './readDate';

const two = (text: string): string => text.padStart(2, '0');
const ROMAN: Record<string, string> = { i: '1', ii: '2', iii: '3', iv: '4' };

/** Without accents, case and doubled spaces, but with the marks between its numbers. */
const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase().replaceAll(/\s+/g, ' ').trim();

const FORMS: [RegExp, (parts: Record<string, string>) => string][] = [
  [/^(nam )?(?<y>\d{4})$/, ({ y }) => `${y}`],
  [/^(thang |t)?(?<m>\d{1,2})[/.-](?<y>\d{4})$/, ({ y, m = '' }) => `${y}-${two(m)}`],
  [/^thang (?<m>\d{1,2}) ?,? ?(nam )(?<y>\d{4})$/, ({ y, m = '' }) => `${y}-${two(m)}`],
  [/^(?<y>\d{4})[/.-](?<m>\d{1,2})$/, ({ y, m = '' }) => `${y}-${two(m)}`],
  [/^(quy ?|q)(?<q>[1-4]|iv|i{1,3}) ?[/.,-]? ?(nam )?(?<y>\d{4})$/, ({ y, q = '' }) => `${y}-Q${ROMAN[q] ?? q}`],
  [/^(?<y>\d{4})[ /-]?q(?<q>[1-4])$/, ({ y, q }) => `${y}-Q${q}`],
  [/^6 thang dau nam (?<y>\d{4})$/, ({ y }) => `${y}-H1`],
  [/^6 thang cuoi nam (?<y>\d{4})$/, ({ y }) => `${y}-H2`],
  [/^(?<y>\d{4})[ /-]?h(?<h>[12])$/, ({ y, h }) => `${y}-H${h}`],
];

/** A period in the form of the contract: "tháng 7/2025", "Quý III/2025", "6 tháng đầu năm 2025", "15/07/2025", "2025-07"; null where it is none. */
export const readPeriod = (text: string): string | null => {
  const words = plain(text);
  for (const [form, write] of FORMS) {
    const groups = form.exec(words)?.groups;
    if (groups) {
      const read = write(groups);
      return period.safeParse(read).success ? read : null;
    }
  }
  return readDate(text.replace(/^ngày\s+/iu, ''));
};

/** What a role is called by, folded → the role of the contract. */
const ROLES = new Map([
  ['thuchien', 'actual'],
  ['actual', 'actual'],
  ['kehoach', 'plan'],
  ['plan', 'plan'],
  ['uoc', 'estimate'],
  ['uocthuchien', 'estimate'],
  ['estimate', 'estimate'],
  ['muctieu', 'target'],
  ['chitieu', 'target'],
  ['target', 'target'],
  ['ketqua', 'result'],
  ['result', 'result'],
]);
export const readRole = (text: string): string | null => ROLES.get(foldHeader(text)) ?? null;
