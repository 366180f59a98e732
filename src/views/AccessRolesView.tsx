import { RolesPanel } from '../features/access/roles/RolesPanel';

export const AccessRolesView = () => <RolesPanel />;
