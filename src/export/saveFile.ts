/** Hands a file to the person at the screen, as a download. */
export const saveFile = (blob: Blob, name: string): void => {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by the next task; the memory is not needed for ever.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};
