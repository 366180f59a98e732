/** How the reasons begin of files that were refused whole; the texts go on with what to do. */
export const WHOLE_FILE = {
  notUtf8: 'Tệp không được mã hóa UTF-8',
  oversize: 'Tệp nặng',
  setAside: 'Tệp được để riêng',
  empty: 'Tệp rỗng',
  badName: 'Tên tệp không đúng mẫu',
} as const;

/** Whether a reason speaks of a file that was refused whole: what was kept of it is no line, and cannot be read again as one. */
export const refusesWholeFile = (reason: string): boolean =>
  [WHOLE_FILE.notUtf8, WHOLE_FILE.oversize, WHOLE_FILE.setAside, WHOLE_FILE.empty].some((start) => reason.startsWith(start));

/** Whether reading a refused row again could ever come out otherwise: what was wrong is in the line, not in its file. */
export const canBeReread = (reason: string): boolean => !refusesWholeFile(reason) && !reason.startsWith(WHOLE_FILE.badName);
