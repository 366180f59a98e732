import { stillsIn, type StillSource } from '../ui/stillShelf';
import type { Part } from './exportable';
import type { ExportPort } from './exportDoor';
import { fileName } from './fileName';
import { fontsReady } from './picture/fontsReady';
import { fontStyle } from './picture/fontStyle';
import { frameStills } from './picture/frameStills';
import { rasterize } from './picture/rasterize';
import { prepareExport, type Exported, type Job } from './runExport';
import { isSimulated, stampLines } from './stamp';

/** px: of a chart on paper, whatever the width of the screen. */
export const STILL_WIDTH = 960;

/** What a panel draws for paper: its charts anew, in the order of reading, else its own picture. */
export const picturesOf = ({ picture }: Part, place: Element | null): readonly StillSource[] => {
  const charts = place === null ? [] : stillsIn(place);
  return charts.length > 0 || picture === undefined ? charts : [picture];
};

/** The charts or the map of a panel as one picture with title and stamp. @throws ExportDenied; Error of a panel that draws nothing. */
export const exportPicture = async (
  job: Job & { parts: readonly [Part] },
  place: Element | null,
  format: 'png' | 'svg',
  port: ExportPort,
): Promise<Exported> => {
  const [part] = job.parts;
  await fontsReady();
  const { stamped, recorded } = await prepareExport(job, format, (await part.table()).rows.length, port);
  const stamp = stampLines(stamped, job.t);
  const signature = job.t('export.stamp.signature');
  const name = fileName(job.title, stamped.now, format);
  const stills = await Promise.all(
    picturesOf(part, place).map(async ({ draw, caption, sentence }) => ({ ...(await draw(STILL_WIDTH)), caption, sentence })),
  );
  const mark = isSimulated(stamped.provenance) ? job.t('export.report.simulated') : null;
  const framed = frameStills({ title: job.title, stills, stamp, mark, signature, fonts: await fontStyle() });
  const blob = format === 'svg' ? new Blob([framed.svg], { type: 'image/svg+xml' }) : await rasterize(framed);
  return { name, blob, recorded };
};
