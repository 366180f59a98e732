import { KeysPanel } from '../features/access/keys/KeysPanel';

export const AccessKeysView = () => <KeysPanel />;
