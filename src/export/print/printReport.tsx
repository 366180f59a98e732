import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { picturesOf, STILL_WIDTH } from '../exportPicture';
import type { Part } from '../exportable';
import type { ExportPort } from '../exportDoor';
import { natured } from '../natured';
import { fontsReady } from '../picture/fontsReady';
import { fontStyle } from '../picture/fontStyle';
import { countRows, prepareExport, type Job } from '../runExport';
import type { Recorded } from '../recordedExport';
import { isSimulated, stampLines } from '../stamp';
import { openSheet, type Orientation } from './openSheet';
import { Report, type ReportPart } from './Report';

/** A part, and where its panel stands. */
export interface PlacedPart {
  part: Part;
  place: Element | null;
}

const drawnOf = async ({ part, place }: PlacedPart): Promise<ReportPart['pictures']> => {
  const pictures = picturesOf(part, place);
  if (pictures.length === 0) return [];
  const fonts = await fontStyle();
  return Promise.all(
    pictures.map(async ({ draw, caption, sentence }) => {
      const { svg, width, height } = await draw(STILL_WIDTH);
      const whole = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'Be Vietnam Pro', sans-serif"><style>${fonts}</style>${svg}</svg>`;
      return { address: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(whole)}`, caption, sentence };
    }),
  );
};

/** Lays out the parts as a report of the Office on A4 and opens the printer's dialogue; the page is as before afterwards. @throws ExportDenied */
export const printReport = async (
  { title, t }: Pick<Job, 'title' | 't'>,
  placed: readonly PlacedPart[],
  orientation: Orientation,
  port: ExportPort,
): Promise<Recorded> => {
  await fontsReady();
  const parts = placed.map(({ part }) => part);
  const rows = await countRows(parts);
  const { stamped, recorded } = await prepareExport({ title, parts, t }, 'print', rows, port);
  const shown = await Promise.all(
    placed.map(async (each) => ({
      title: each.part.title,
      table: await natured(await each.part.table(), t),
      pictures: await drawnOf(each),
    })),
  );
  const { place, close } = openSheet(orientation);
  const root = createRoot(place);
  try {
    flushSync(() =>
      root.render(
        <Report title={title} parts={shown} stamped={stamped} stamp={stampLines(stamped, t)} simulated={isSimulated(stamped.provenance)} />,
      ),
    );
    await Promise.all([...place.querySelectorAll('img')].map((image) => image.decode()));
    // Fonts inside the drawings come a little after them.
    await new Promise((resolve) => setTimeout(resolve, 300));
    // Comes back when the dialogue is closed; where it does not (some phones), the sheet stays until the next print.
    print();
  } finally {
    root.unmount();
    close();
  }
  return recorded;
};
