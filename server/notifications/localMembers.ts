import { LOCAL_PRINCIPAL } from '../access/principal';
import type { MembersOf } from './notify';

/** Until there is a sign-on, the one local person belongs to every agency and has every role. */
export const localMembers: MembersOf = () => [LOCAL_PRINCIPAL.id];
