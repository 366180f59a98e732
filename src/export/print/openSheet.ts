export type Orientation = 'portrait' | 'landscape';

const ROOT_ID = 'report';

/**
 * Puts an empty sheet of A4 beside the page, which alone is printed while it is there. Styles are set through the object model:
 * the content policy allows no inline sheet from elsewhere.
 */
export const openSheet = (orientation: Orientation): { place: HTMLElement; close: () => void } => {
  const place = document.createElement('div');
  place.id = ROOT_ID;
  place.dataset['theme'] = 'light';
  const size = new CSSStyleSheet();
  size.replaceSync(
    `@page { size: A4 ${orientation}; margin: 15mm 12mm 16mm 20mm; @bottom-center { content: counter(page) '/' counter(pages); } }`,
  );
  document.adoptedStyleSheets.push(size);
  document.body.append(place);
  document.documentElement.dataset['printing'] = '';
  return {
    place,
    close: () => {
      place.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== size);
      delete document.documentElement.dataset['printing'];
    },
  };
};
