import { KEY_SCOPES, LINK_SCOPES, ROLES, type RoleId } from '../../contract/access/roles';
import { COMMANDS } from '../../contract/commands/index';
import { MEETING_LEAD_SCOPE } from '../../contract/commands/meetingActs';
import { WALL_SHOW_SCOPE } from '../../contract/commands/wallActs';
import { FEEDS } from '../../contract/feeds/index';
import { MEETINGS_SCOPE } from '../../contract/feeds/meetings';
import { WALLS_SCOPE } from '../../contract/feeds/walls';
import type { RelayBody } from '../../contract/relay';
import { TOPICS } from './declaredTopics';
import { OF_ALL_MEETINGS } from './policy';

/** Who may ask: the roles, a key of another system with all that a key may be given, a link to a frozen view. */
export type Asker = RoleId | 'api-key' | 'view-link';
const isRole = (id: string): id is RoleId => Object.hasOwn(ROLES, id);
export const ASKERS: readonly Asker[] = [...Object.keys(ROLES).filter(isRole), 'api-key', 'view-link'];
const scopesOf = (asker: Asker): readonly string[] => {
  if (asker === 'api-key') return KEY_SCOPES;
  return asker === 'view-link' ? LINK_SCOPES : ROLES[asker].scopes;
};
const isPerson = (asker: Asker): boolean => isRole(asker) && ROLES[asker].isAssignable;

/**
 * What must be held: all of these scopes; `person`: a session of one's own; `known`: nothing but to be known; `anyone`: nothing, or a
 * proof of its own.
 */
export type Needs = readonly string[] | 'person' | 'known' | 'anyone';
export interface PolicyRow {
  kind: 'feed' | 'channel' | 'room' | 'tell' | 'command' | 'route';
  name: string;
  needs: Needs;
  /** To whom it is closed, whatever they hold. */
  notTo?: readonly Asker[];
}

/** Routes that are neither feed nor command; one that is registered and stands neither here nor there fails the tests, [AC14]. */
const ROUTES: Readonly<Record<string, Needs>> = {
  'GET /api/audit': ['audit'],
  'GET /api/audit/chains': ['audit'],
  'GET /api/audit/export': ['audit'],
  'GET /api/docs': 'known',
  'GET /api/docs/style.css': 'known',
  'GET /api/frame': 'anyone',
  'GET /api/health': 'anyone',
  'GET /api/imports/:id/report.csv': ['imports'],
  'GET /api/imports/settings': ['imports'],
  'GET /api/imports/templates/:file': ['imports'],
  'PUT /api/imports/:id': ['imports.decide'],
  'GET /api/meetings/session': 'anyone',
  'GET /api/metrics': 'anyone',
  'GET /api/openapi.json': 'known',
  'GET /api/ready': 'anyone',
  'GET /api/session': 'known',
  'POST /api/session/alive': 'person',
  'GET /api/session/devices': 'person',
  'DELETE /api/session/devices/:id': 'person',
  'POST /api/session/role': 'known',
  'GET /api/sign-in': 'anyone',
  'GET /api/sign-in/callback': 'anyone',
  'POST /api/sign-in/logout': 'anyone',
  'POST /api/sign-out': 'anyone',
  'POST /api/wall/knock': 'anyone',
  'GET /api/paperless/meetings/:id': 'anyone',
  'PUT /api/paperless/meetings/:id': 'anyone',
  'DELETE /api/paperless/meetings/:id': 'anyone',
  'GET /api/paperless/meetings/:id/minutes': 'anyone',
  'POST /api/paperless/meetings/:id/links': 'anyone',
  'GET /vao-hop/*': 'anyone',
  'GET /xem/:token': 'anyone',
};

/** Rooms of the relay, [RL1]. */
const ROOMS: Readonly<Record<string, Needs>> = { walls: [WALLS_SCOPE], 'meeting:id': [MEETINGS_SCOPE] };
/** What is told in them: who may enter and say it, of their own wall and seat, and of the lead while they have it, [RL5] [RL6]. */
const TOLD: Readonly<Record<RelayBody['kind'], Needs>> = {
  wall: [WALLS_SCOPE, WALL_SHOW_SCOPE],
  lead: [MEETINGS_SCOPE, MEETING_LEAD_SCOPE],
  seat: [MEETINGS_SCOPE],
};

interface Guarded {
  scope: string;
  channels?: readonly { scope?: string }[];
}
const scopesOfFeed = ({ scope, channels = [] }: Guarded): string[] => [...new Set([scope, ...channels.map((each) => each.scope ?? scope)])];

/** The whole policy as one table: what the gateway asks of whoever wants what. The matrix of the tests and docs/ACCESS.md are of it. */
export const policyTable = (): PolicyRow[] => [
  ...Object.entries(FEEDS).map(([name, feed]): PolicyRow => ({
    kind: 'feed',
    name,
    needs: scopesOfFeed(feed),
    ...(OF_ALL_MEETINGS.has(name) && { notTo: ['meeting-guest'] }),
  })),
  // What a link opens never changes.
  ...Array.from(TOPICS, ([name, { scope }]): PolicyRow => ({ kind: 'channel', name, needs: [scope], notTo: ['view-link'] })),
  ...Object.entries(ROOMS).map(([name, needs]): PolicyRow => ({ kind: 'room', name, needs })),
  ...Object.entries(TOLD).map(([name, needs]): PolicyRow => ({ kind: 'tell', name, needs })),
  ...Object.entries(COMMANDS).map(([name, { scope }]): PolicyRow => ({ kind: 'command', name, needs: [scope] })),
  ...Object.entries(ROUTES).map(([name, needs]): PolicyRow => ({ kind: 'route', name, needs })),
];

/** Whether somebody may, as far as scopes go: all that such an asker can hold unless told which. Which rows of it is another matter, [RW1]. */
export const isGranted = (asker: Asker, { needs, notTo = [] }: PolicyRow, scopes = scopesOf(asker)): boolean => {
  if (notTo.includes(asker)) return false;
  if (typeof needs === 'string') return needs !== 'person' || isPerson(asker);
  return needs.every((scope) => scopes.includes(scope));
};
