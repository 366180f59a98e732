import type { TFunction } from 'i18next';
import type { ExportPort } from '../exportDoor';
import { readPage } from '../readPage';
import { wantSections } from '../../i18n/pageWords';
import type { Orientation } from './openSheet';
import { printReport } from './printReport';

/** Prints all that stands on the page as one report. @throws ExportDenied */
export const printPage = async (t: TFunction, orientation: Orientation, port: ExportPort): Promise<void> => {
  await wantSections(['export']);
  const { title, placed } = await readPage();
  await printReport({ title, t }, placed, orientation, port);
};
