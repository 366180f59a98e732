import { useSearch } from '@tanstack/react-router';
import { SettingsPanel } from '../features/notifications/SettingsPanel';

export const NotificationsSettingsView = () => <SettingsPanel asOf={useSearch({ from: '__root__' }).asOf ?? null} />;
