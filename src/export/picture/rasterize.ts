const SCALE = 2;
/** Fonts inside a drawing are read after the drawing itself, without a word when they are there: the picture is taken once it stays the same. */
const LOOK_MS = 60;
const LOOKS = 25;
const SAME_FOR = 3;

/** A picture whose address is given (data: only), ready to be drawn. @throws Error when it cannot be read. */
export const loadPicture = async (address: string): Promise<HTMLImageElement> => {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
};

export const canvasToPng = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'));

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** A drawing as PNG, two pixels for one. @throws Error when the browser makes none. */
export const rasterize = async ({ svg, width, height }: { svg: string; width: number; height: number }): Promise<Blob> => {
  const image = await loadPicture(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
  const canvas = document.createElement('canvas');
  const draw = (scale: number): void => {
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no 2d canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
  };
  let [before, same] = ['', 0];
  for (let look = 0; look < LOOKS && same < SAME_FOR; look += 1) {
    draw(0.5);
    const now = canvas.toDataURL();
    same = now === before ? same + 1 : 0;
    before = now;
    await pause(LOOK_MS);
  }
  draw(SCALE);
  return canvasToPng(canvas);
};
