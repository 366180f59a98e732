/**
 * Runs in the page: what is wrong with the text of its charts. Labels that overlap another or leave their chart, a number cut short,
 * text that its box cuts off, a page wider than its window, and (given `leastPx`) text smaller than that.
 */
export const chartAudit = (leastPx: number): string[] => {
  const wrong: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) wrong.push(`page is ${root.scrollWidth} px wide in ${root.clientWidth}`);
  const SLACK = 1;
  for (const chart of document.querySelectorAll('[data-chart]')) {
    const name = chart.closest('figure')?.getAttribute('aria-label') ?? '';
    const frame = chart.getBoundingClientRect();
    const boxes = [...chart.querySelectorAll('text')].flatMap((text) => {
      const box = text.getBoundingClientRect();
      return box.width === 0 ? [] : [{ said: text.textContent ?? '', box, size: Number.parseFloat(getComputedStyle(text).fontSize) }];
    });
    for (const [index, { said, box, size }] of boxes.entries()) {
      if (size < leastPx) wrong.push(`${name}: "${said}" is ${size} px`);
      if (/\d[.,]\d+[.,]?…/.test(said)) wrong.push(`${name}: "${said}" is a number cut short`);
      const outside = [frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom];
      if (Math.max(...outside) > SLACK) wrong.push(`${name}: "${said}" leaves the chart by ${Math.round(Math.max(...outside))} px`);
      // The em box of a line is taller than its ink: what counts is the middle two thirds.
      const trim = box.height / 6;
      for (const other of boxes.slice(index + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const along = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) - 2 * trim;
        if (across > SLACK && along > SLACK) wrong.push(`${name}: "${said}" lies on "${other.said}"`);
      }
    }
  }
  for (const element of document.querySelectorAll<HTMLElement>('main :is(p, span, li, button, h2, strong, td, th, caption)')) {
    const style = getComputedStyle(element);
    if (style.overflowX !== 'hidden' || element.closest('.visually-hidden') || style.clipPath !== 'none') continue;
    if (element.scrollWidth > element.clientWidth + SLACK) wrong.push(`"${element.textContent}" is cut off`);
  }
  return wrong;
};
