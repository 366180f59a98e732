import type { TFunction } from 'i18next';
import { formatNumber } from '../../lib/format';
import type { ValueClass } from '../../map/classes';

/** A class of a legend in as few letters as a wall has room for; its unit stands in the heading. */
export const shortBand = ({ tone, from, to }: ValueClass, t: TFunction): string => {
  const text = (n: number | null): string => formatNumber(Math.abs(n ?? 0));
  if (tone === 'below3') return t('wall.bandBelow3', { from: text(to) });
  if (tone === 'below2') return t('wall.bandBelow2', { from: text(to), to: text(from) });
  if (tone === 'below1') return t('wall.bandBelow1', { to: text(from) });
  if (tone === 'level') return t('wall.bandLevel');
  if (tone === 'above') return t('wall.bandAbove', { from: text(from) });
  if (from === null) return `< ${text(to)}`;
  return to === null ? `≥ ${text(from)}` : `${text(from)}–${text(to)}`;
};
