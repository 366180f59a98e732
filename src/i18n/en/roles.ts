import type { Widen } from '../words';
import type { roles as vietnamese } from '../vi/roles';

export const roles: Widen<typeof vietnamese> = {
  roles: {
    local: 'Runs on one machine, without sign-on',
    label: 'Role',
    all: 'Every role',
    failed: 'The role was not changed, try again.',
    name: {
      leader: 'Leader',
      'department-head': 'Department head',
      staff: 'Staff',
      'data-officer': 'Data officer',
      'meeting-secretary': 'Meeting secretary',
      administrator: 'Administrator',
      'wall-device': 'Video wall',
      'meeting-guest': 'Meeting guest',
    },
  },
};
