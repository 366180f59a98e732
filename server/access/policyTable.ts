import { ROLES, type RoleId } from '../../contract/access/roles';
import { COMMANDS } from '../../contract/commands/index';
import { FEEDS } from '../../contract/feeds/index';
import { TOPICS } from './declaredTopics';

/** What must be held: all of these scopes; `known`: nothing but to be known; `anyone`: nothing, or a proof of its own. */
export type Needs = readonly string[] | 'known' | 'anyone';
export interface PolicyRow {
  kind: 'feed' | 'channel' | 'command' | 'route';
  name: string;
  needs: Needs;
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
  'POST /api/session/alive': 'known',
  'GET /api/session/devices': 'known',
  'DELETE /api/session/devices/:id': 'known',
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

interface Guarded {
  scope: string;
  channels?: readonly { scope?: string }[];
}
const scopesOfFeed = ({ scope, channels = [] }: Guarded): string[] => [...new Set([scope, ...channels.map((each) => each.scope ?? scope)])];

/** The whole policy as one table: what the gateway asks of whoever wants what. The matrix of the tests and docs/ACCESS.md are of it. */
export const policyTable = (): PolicyRow[] => [
  ...Object.entries(FEEDS).map(([name, feed]): PolicyRow => ({ kind: 'feed', name, needs: scopesOfFeed(feed) })),
  ...Array.from(TOPICS, ([name, { scope }]): PolicyRow => ({ kind: 'channel', name, needs: [scope] })),
  ...Object.entries(COMMANDS).map(([name, { scope }]): PolicyRow => ({ kind: 'command', name, needs: [scope] })),
  ...Object.entries(ROUTES).map(([name, needs]): PolicyRow => ({ kind: 'route', name, needs })),
];

/** Whether a role may, as far as its scopes go; which rows of it is another matter, [RW1]. */
export const isGranted = (role: RoleId, needs: Needs): boolean => {
  const scopes: readonly string[] = ROLES[role].scopes;
  return typeof needs === 'string' || needs.every((scope) => scopes.includes(scope));
};
