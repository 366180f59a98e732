/** A blob as a data: URL, which the content policy allows in pictures. @throws Error when it cannot be read. */
export const toDataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => (typeof reader.result === 'string' ? resolve(reader.result) : reject(new Error('no data URL'))));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('the blob could not be read')));
    reader.readAsDataURL(blob);
  });
