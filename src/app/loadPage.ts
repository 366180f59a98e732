/** The code of a page did not come: the line is lost, or the server has a newer version. */
export class PageNotLoaded extends Error {}

/** An `import()` that fails by a word of its own, so that the page can say what happened and mend it. */
export const loadPage =
  <T>(load: () => Promise<T>) =>
  (): Promise<T> =>
    load().catch((cause: unknown) => {
      throw new PageNotLoaded('the code of this page did not come', { cause });
    });
