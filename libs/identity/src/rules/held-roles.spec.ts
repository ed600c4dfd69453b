import { heldRoles } from './held-roles';

const trainer = { email: 't@exemple.fr', roles: ['trainer' as const], hasFactor: false };

describe('staff', () => {
  it('acts as such with a second factor, whatever the academy asks', () => {
    for (const setting of ['required', 'optional'] as const) {
      expect(heldRoles({ ...trainer, hasFactor: true }, setting)).toEqual({
        roles: ['member', 'trainer'],
        withheldRoles: [],
      });
    }
  });

  it('without one is a member only where it is required', () => {
    expect(heldRoles(trainer, 'required')).toEqual({ roles: ['member'], withheldRoles: ['trainer'] });
    expect(heldRoles(trainer, 'optional')).toEqual({ roles: ['member', 'trainer'], withheldRoles: [] });
  });
});

it('asks nothing of students and guests', () => {
  const student = { ...trainer, roles: [] };
  expect(heldRoles(student, 'required')).toEqual({ roles: ['member'], withheldRoles: [] });
  expect(heldRoles({ ...student, email: null }, 'required')).toEqual({ roles: ['guest'], withheldRoles: [] });
});
