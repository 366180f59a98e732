import type { TFunction } from 'i18next';
import type * as z from 'zod/mini';
import type { FEEDS } from '../../../contract/feeds/index';
import type { Entry } from './entry';
import { serviceEntries } from './serviceEntries';

type Body<Id extends keyof typeof FEEDS> = z.infer<(typeof FEEDS)[Id]['body']>;

/** What the person was given; undefined: not come yet, or not theirs to see, and then nothing of it is found. */
export interface Catalogues {
  catalogue: Body<'catalogue'> | undefined;
  registers: Body<'registers'> | undefined;
  sources: Body<'sources'> | undefined;
  tasks: Body<'tasks'> | undefined;
  /** The newest year of public investment. */
  investment?: Body<'investment'> | undefined;
  /** Those that are open. */
  alarms?: Body<'alarms'> | undefined;
}

const query = (path: string, params: Record<string, string>): string => `${path}?${new URLSearchParams(params)}`;

const indicators = ({ sets }: Body<'catalogue'>): Entry[] =>
  sets.flatMap(({ id: set, name, indicators: all }) =>
    all.map(({ code, name: title, hasAreas }) => ({
      id: `indicator ${set} ${code}`,
      kind: 'indicator' as const,
      title,
      note: name,
      aliases: [code],
      ...(hasAreas && { hasAreas }),
      href: query(hasAreas ? '/ban-do' : '/chuyen-doi-so', { set, ind: code }),
    })),
  );

interface Bearer {
  key: string;
  name: string;
  validTo: string | null;
  successors: readonly { key: string; name: string }[];
}

/** One whose work others took over leads to the first of them and says so; those who stand are also found by the names before them. */
const register = (kind: 'area' | 'agency', bearers: readonly Bearer[], hrefOf: (key: string) => string, t: TFunction): Entry[] => {
  const former = new Map<string, string[]>();
  for (const { name, successors } of bearers) for (const { key } of successors) former.set(key, [...(former.get(key) ?? []), name]);
  return bearers.map(({ key, name: title, validTo, successors }) => {
    const [next] = successors;
    if (next)
      return {
        id: `${kind} ${key} ${validTo ?? ''}`,
        kind,
        title,
        note: t('search.now', { names: successors.map(({ name }) => name).join(', ') }),
        href: hrefOf(next.key),
      };
    const before = former.get(key) ?? [];
    const note = validTo !== null ? t('search.ended') : before.length === 0 ? undefined : t('search.before', { names: before.join(', ') });
    const place = kind === 'area' && validTo === null ? { area: key } : {};
    return { id: `${kind} ${key} ${validTo ?? ''}`, kind, title, note, aliases: [...before, key], href: hrefOf(key), ...place };
  });
};

const areas = ({ areas: all }: Body<'registers'>, t: TFunction): Entry[] =>
  register(
    'area',
    all.map(({ code, name, validTo, successors }) => ({
      key: code,
      name,
      validTo,
      successors: successors.map(({ code: next, name: nextName }) => ({ key: next, name: nextName })),
    })),
    (area) => query('/ban-do', { area }),
    t,
  );

const agencies = ({ agencies: all }: Body<'registers'>, t: TFunction): Entry[] =>
  register(
    'agency',
    all.map(({ id, name, validTo, successors }) => ({
      key: id,
      name,
      validTo,
      successors: successors.map(({ id: next, name: nextName }) => ({ key: next, name: nextName })),
    })),
    (agency) => query('/chuyen-doi-so', { agency }),
    t,
  );

const sources = ({ sources: all }: Body<'sources'>): Entry[] =>
  all.map(({ id, kind, name, owner }) => ({
    id: `source ${id}`,
    kind: kind === 'station' ? ('station' as const) : ('source' as const),
    title: name,
    note: owner ?? undefined,
    aliases: [id],
    href: query('/nguon-du-lieu', { source: id }),
  }));

const tasks = ({ tasks: all }: Body<'tasks'>): Entry[] =>
  all.map(({ id, title, leads }) => ({
    id: `task ${id}`,
    kind: 'task' as const,
    title,
    note: leads.map(({ name }) => name).join(', '),
    aliases: [id],
    href: query('/nhiem-vu', { 'nhiem-vu': id }),
  }));

const projects = ({ projects: all, owners }: Body<'investment'>): Entry[] => {
  const names = new Map(owners.map(({ code, name }) => [code, name]));
  return all.map(({ code, name: title, owner }) => ({
    id: `project ${code}`,
    kind: 'project' as const,
    title,
    note: names.get(owner),
    aliases: [code],
    href: `/dau-tu-cong/du-an/${encodeURIComponent(code)}`,
  }));
};

const alarms = ({ alarms: all }: Body<'alarms'>): Entry[] =>
  all.map(({ id, ruleName, subject }) => ({
    id: `alarm ${id}`,
    kind: 'alarm' as const,
    title: subject.name,
    note: ruleName,
    aliases: [ruleName, id],
    href: query('/canh-bao', { 'canh-bao': id }),
  }));

/** All that can be found in what the person was given, each with the address that shows it. */
export const toEntries = (given: Catalogues, t: TFunction): Entry[] => [
  ...(given.alarms ? alarms(given.alarms) : []),
  ...(given.catalogue ? indicators(given.catalogue) : []),
  ...(given.registers ? [...areas(given.registers, t), ...agencies(given.registers, t), ...serviceEntries(given.registers, t)] : []),
  ...(given.investment ? projects(given.investment) : []),
  ...(given.tasks ? tasks(given.tasks) : []),
  ...(given.sources ? sources(given.sources) : []),
];
