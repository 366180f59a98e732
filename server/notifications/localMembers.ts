import { LOCAL_PRINCIPAL } from '../access/principal';
import type { MembersOf } from './notify';

/** Without sign-on the one local person belongs to every agency and has every role. */
export const localMembers: MembersOf = async () => [LOCAL_PRINCIPAL.id];
