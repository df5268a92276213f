import { describe, expect, it } from '@jest/globals';
import { safeReturn } from '../../apps/portal/src/app/kernel/doors.ts';
import { homeOf, type Me } from '../../apps/portal/src/app/kernel/session.ts';

const nobody: Me = {
  personId: 'p',
  name: 'N',
  called: 'N',
  schoolId: 's',
  schoolName: 'S',
  demo: true,
  roles: [],
  classes: [],
  agencies: [],
  children: [],
};
const child = (as: 'parent' | 'child' | 'supporter') => [{ childId: 'c', called: 'Rowan', as }];

describe('given who somebody is', () => {
  it.each([
    ['a SENCO', { roles: ['senco'] }, 'senco'],
    ['a head', { roles: ['head'] }, 'senco'],
    ['a teacher whose own child is here', { roles: ['educator'], children: child('parent') }, 'educator'],
    ['a child', { children: child('child') }, 'child'],
    ['a parent', { children: child('parent') }, 'parent'],
    ['somebody who stands beside a parent', { children: child('supporter') }, 'parent'],
    ['somebody without anything', {}, undefined],
  ] as const)('when it is %s then home is theirs', (_, facts, home) => {
    expect(homeOf({ ...nobody, ...facts })).toBe(home);
  });
});

describe('given an address to go back to', () => {
  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'evil', undefined])(
    'when it is %s then it is not followed',
    (back) => {
      expect(safeReturn(back)).toBe('/');
    },
  );

  it('when it lies within Heard then it is followed', () => {
    expect(safeReturn('/parent/story?child=1')).toBe('/parent/story?child=1');
  });
});
