import type { Asker, Capacity, Policy } from '../kernel/index.ts';
import type { SchoolCommand } from './school.commands.ts';
import type { School } from './school.decider.ts';

const leads = (asker: Asker, school: School): Capacity | null => {
  if (asker.roles.includes('operator')) return 'operator';
  const roles = school.staff
    .filter((one) => one.personId === asker.person && one.from <= asker.today && (one.until === null || asker.today < one.until))
    .map((one) => one.role);
  return roles.includes('senco') ? 'senco' : roles.includes('head') ? 'head' : null;
};

/** Who reads what is sealed is not for the SENCO to decide: the head, and whoever runs the house when it is opened. */
const heads = (asker: Asker, school: School): Capacity | null => {
  if (asker.roles.includes('operator')) return 'operator';
  const head = school.staff.some(
    (one) =>
      one.personId === asker.person && one.role === 'head' && one.from <= asker.today && (one.until === null || asker.today < one.until),
  );
  return head ? 'head' : null;
};

export const schoolPolicy: Policy<School, SchoolCommand> = {
  OpenSchool: (asker) => (asker.roles.includes('operator') ? 'operator' : null),
  PublishClosures: leads,
  AppointStaff: leads,
  EndAppointment: leads,
  NameSafeguardingLead: heads,
  EndSafeguardingLead: heads,
  PublishSafeguardingHours: heads,
};
