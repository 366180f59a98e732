/** The attribute that is on what `markAlike` leaves out. */
export const ALIKE = 'data-looked-at-elsewhere';

/**
 * Runs in the page: of siblings that are made alike (same elements, attributes, states and colours; only what they say differs) marks
 * all but the first three. What is wrong with one of them is wrong with each: hundreds of rows would take most of the time.
 */
export const markAlike = (mark: string): void => {
  const KEPT = 3;
  const OWN = /^(id|for|href|src|title|datetime|value|d|points|x|y|x1|x2|y1|y2|cx|cy|r|width|height|transform|viewBox|style|headers)$/;
  const NUMBERED = /^(data-|aria-(label|labelledby|describedby|controls|owns|posinset|setsize|rowindex|colindex|valuenow|valuetext)$)/;
  const madeOf = (element: Element): string => {
    const { color, backgroundColor, backgroundImage, fontSize, fontWeight, opacity, display, visibility } = getComputedStyle(element);
    const attributes = [...element.attributes].map(({ name, value }) =>
      OWN.test(name) || NUMBERED.test(name) ? `${name}${value.trim() === '' ? '=' : ''}` : `${name}=${value}`,
    );
    const children = [...element.childNodes].map((child) =>
      child instanceof Element ? madeOf(child) : child.textContent?.trim() === '' ? '' : 'words',
    );
    const look = [color, backgroundColor, backgroundImage, fontSize, fontWeight, opacity, display, visibility];
    return [element.tagName, ...attributes.toSorted(), ...look, '(', ...children, ')'].join(' ');
  };
  for (const old of document.querySelectorAll(`[${mark}]`)) old.removeAttribute(mark);
  for (const parent of document.querySelectorAll('body *')) {
    if (parent.childElementCount <= KEPT || parent.closest(`[${mark}]`)) continue;
    const counted = new Map<string, number>();
    for (const child of parent.children) {
      const made = madeOf(child);
      const count = (counted.get(made) ?? 0) + 1;
      counted.set(made, count);
      if (count > KEPT) child.setAttribute(mark, '');
    }
  }
};
