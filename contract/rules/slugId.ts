const LONGEST = 60;

/** "Nước thải vượt giới hạn" → "nuoc-thai-vuot-gioi-han", with "-2", "-3"… where that is taken, 60 letters at most in all; `nameless` where no letter is left of it. */
export const newSlugId = (name: string, taken: ReadonlySet<string>, nameless: string): string => {
  const folded = name
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase();
  const slug = folded
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
  const stem = slug === '' ? nameless : slug;
  for (let n = 1; ; n += 1) {
    const end = n === 1 ? '' : `-${n}`;
    const id = `${stem.slice(0, LONGEST - end.length).replace(/-+$/, '')}${end}`;
    if (!taken.has(id)) return id;
  }
};
