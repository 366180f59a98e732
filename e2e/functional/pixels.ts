import type { Locator } from '@playwright/test';

/** How many pixels of what an element shows have this colour, give or take what rounding does. */
export const countPixels = async (element: Locator, [red, green, blue]: [number, number, number]): Promise<number> => {
  const picture = (await element.screenshot()).toString('base64');
  return element.page().evaluate(
    async ({ picture, red, green, blue }) => {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no 2d canvas');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const near = (a: number | undefined, b: number) => Math.abs((a ?? -99) - b) <= 2;
      let count = 0;
      for (let at = 0; at < data.length; at += 4)
        if (near(data[at], red) && near(data[at + 1], green) && near(data[at + 2], blue)) count += 1;
      return count;
    },
    { picture, red, green, blue },
  );
};
