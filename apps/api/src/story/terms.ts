import type { Closure } from '@heard/domain/kernel';

/** Days on which the school is shut: English term dates, training days and bank holidays of two school years. */
export const closures = [
  { from: '2025-09-01', to: '2025-09-01', name: 'Staff training day' },
  { from: '2025-10-27', to: '2025-10-31', name: 'Autumn half-term' },
  { from: '2025-12-22', to: '2026-01-02', name: 'Christmas holiday' },
  { from: '2026-01-05', to: '2026-01-05', name: 'Staff training day' },
  { from: '2026-02-16', to: '2026-02-20', name: 'Spring half-term' },
  { from: '2026-03-30', to: '2026-04-10', name: 'Easter holiday' },
  { from: '2026-05-04', to: '2026-05-04', name: 'Early May bank holiday' },
  { from: '2026-05-25', to: '2026-05-29', name: 'Summer half-term' },
  { from: '2026-07-22', to: '2026-08-31', name: 'Summer holiday' },
  { from: '2026-09-01', to: '2026-09-01', name: 'Staff training day' },
  { from: '2026-10-26', to: '2026-10-30', name: 'Autumn half-term' },
  { from: '2026-12-21', to: '2027-01-01', name: 'Christmas holiday' },
  { from: '2027-01-04', to: '2027-01-04', name: 'Staff training day' },
  { from: '2027-02-15', to: '2027-02-19', name: 'Spring half-term' },
  { from: '2027-03-26', to: '2027-04-09', name: 'Easter holiday' },
  { from: '2027-05-03', to: '2027-05-03', name: 'Early May bank holiday' },
  { from: '2027-05-31', to: '2027-06-04', name: 'Summer half-term' },
  { from: '2027-07-22', to: '2027-08-31', name: 'Summer holiday' },
] as unknown as readonly Closure[];
