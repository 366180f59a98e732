const two = (text: string): string => text.padStart(2, '0');

/** A calendar day as `yyyy-mm-dd`, from dd/mm/yyyy (also with dots or dashes) or ISO; null where there is no such day. */
export const readDate = (text: string): string | null => {
  const words = text.trim();
  const iso = /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?:[T ].*)?$/.exec(words)?.groups;
  const { y = '', m = '', d = '' } = iso ?? /^(?<d>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<y>\d{4})$/.exec(words)?.groups ?? {};
  if (y === '') return null;
  const day = `${y}-${two(m)}-${two(d)}`;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : null;
};
