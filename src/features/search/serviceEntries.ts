import type { TFunction } from 'i18next';
import type * as z from 'zod/mini';
import type { registers } from '../../../contract/feeds/registers';
import type { Entry } from './entry';

interface Bearer {
  validTo: string | null;
  successors: readonly unknown[];
}
const stands = ({ validTo, successors }: Bearer): boolean => validTo === null && successors.length === 0;
/** Departments take dossiers; of other bodies the portal has no score. */
const DEPARTMENT = /^Sở /u;

/** The pages of scores of the units that stand: a chairman of a commune finds his own by its name. */
export const serviceEntries = ({ areas, agencies }: z.infer<typeof registers.body>, t: TFunction): Entry[] => {
  const entry = (id: string, title: string, path: string): Entry => ({
    id: `service ${id}`,
    kind: 'service',
    title,
    note: t('search.service'),
    aliases: [t('search.kinds.service'), '766'],
    href: `/dich-vu-cong/don-vi/${path}`,
  });
  return [
    ...areas.filter(stands).map(({ code, name }) => entry(`area:${code}`, name, `xa-phuong/${encodeURIComponent(code)}`)),
    ...agencies
      .filter((one) => stands(one) && DEPARTMENT.test(one.name))
      .map(({ id, name }) => entry(`agency:${id}`, name, `co-quan/${encodeURIComponent(id)}`)),
  ];
};
