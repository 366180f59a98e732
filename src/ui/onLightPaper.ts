/** Runs `work` with an element out of sight that has the light theme, `width` px wide: what is drawn there is fit for paper. */
export const onLightPaper = async <T>(width: number, work: (host: HTMLElement) => T | Promise<T>): Promise<T> => {
  const host = document.createElement('div');
  host.dataset['theme'] = 'light';
  host.setAttribute('aria-hidden', 'true');
  Object.assign(host.style, { position: 'fixed', insetInlineStart: '-20000px', top: '0', width: `${width}px`, fontSize: '14px' });
  document.body.append(host);
  try {
    return await work(host);
  } finally {
    host.remove();
  }
};
