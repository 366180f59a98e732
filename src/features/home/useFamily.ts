import { FEEDS } from '../../../contract/feeds/index';
import { taskParties } from '../../../contract/rules/taskParties';
import type { PanelState } from '../../ui/panelState';
import { familyOf, type AgencyFamily } from './agencyModel';
import { useHomeFeed } from './useHomeFeed';

const nothing = {};

/** An agency with what it took over; without one, `panel` says why: none is chosen, the register has none such, or it did not come. */
export const useFamily = (agency: string | null, asOf: string | null): { family: AgencyFamily | null; panel: PanelState } => {
  const { body, panel } = useHomeFeed(FEEDS.registers, nothing, asOf);
  const family = body && agency !== null ? familyOf(taskParties(body.agencies, body.areas), agency) : null;
  const isThere = body !== undefined || agency === null;
  return { family, panel: family === null && isThere ? { kind: 'empty' } : panel };
};
