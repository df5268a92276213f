import { TestBed } from '@angular/core/testing';
import { ANEW } from '../../../apps/portal/src/app/tablet/anew.ts';
import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { rowan } from '../support/rowan.ts';

/** Pages that were loaded anew, in order. Call before a page is opened. */
export function loadedAnew(): string[] {
  const paths: string[] = [];
  TestBed.overrideProvider(ANEW, { useValue: (path: string) => void paths.push(path) });
  return paths;
}

const at = '2026-09-07T08:10:00.000Z';
/** Rowan on a shared tablet, with so many ms left. */
export const asRowan = (left = 20 * 60_000): Me => ({
  personId: rowan,
  name: 'Rowan Whitlock',
  called: 'Rowan',
  schoolId: 's',
  schoolName: 'Alderbrook',
  demo: false,
  roles: [],
  classes: [],
  agencies: [],
  children: [{ childId: rowan, called: 'Rowan', as: 'child' }],
  tablet: { openedBy: 'Mr Osei', at, until: new Date(Date.parse(at) + left).toISOString() },
});

export const nobody = { status: 401, problem: { code: 'signed-out', title: 'Signed out' } };
