import type { Project } from '../../../contract/feeds/investment';
import type { PanelState } from '../../ui/panelState';
import type { ProjectBody } from './projectModel';
import type { Told } from './told';

/** What every panel of a project's page takes. */
export interface ProjectShared {
  body: ProjectBody;
  project: Project;
  state: PanelState;
  told: Told;
}
