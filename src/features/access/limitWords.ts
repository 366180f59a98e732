import type { TFunction } from 'i18next';
import type { Grant } from '../../../contract/access/roles';
import { formatNumber } from '../../lib/format';

/** How far something goes, in words: "3 cơ quan, Ngân sách"; `whole` where nothing narrows it. */
export const limitWords = (
  t: TFunction,
  { agencies, areas, fields = null }: Pick<Grant, 'agencies' | 'areas'> & Partial<Pick<Grant, 'fields'>>,
): string => {
  const parts = [
    ...(agencies ? [t('access.limit.agencies', { count: agencies.length, replace: { count: formatNumber(agencies.length) } })] : []),
    ...(areas ? [t('access.limit.areas', { count: areas.length, replace: { count: formatNumber(areas.length) } })] : []),
    ...(fields ?? []).map((field) => t(`access.field.${field}`)),
  ];
  return parts.length === 0 ? t('access.limit.whole') : parts.join(', ');
};

/** A role and how far it goes, in words. */
export const grantWords = (t: TFunction, grant: Grant): string => {
  const role = t(`roles.name.${grant.role}`);
  return grant.agencies || grant.areas || grant.fields ? `${role} (${limitWords(t, grant)})` : role;
};
