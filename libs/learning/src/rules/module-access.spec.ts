import { moduleAccess } from './module-access';

const now = new Date('2027-02-01T08:00:00Z');

describe('access to a module', () => {
  it('is open to all when the module is free', () => {
    expect(moduleAccess({ free: true }, null, now)).toEqual({ open: true });
  });

  it('needs a seat otherwise', () => {
    expect(moduleAccess({ free: false }, null, now)).toEqual({
      open: false,
      reason: 'not-enrolled',
      until: null,
    });
  });

  it('opens on the very instant of the plan, and says it before', () => {
    expect(moduleAccess({ free: false }, now.getTime(), now)).toEqual({ open: true });
    expect(moduleAccess({ free: false }, now.getTime() + 1, now)).toEqual({
      open: false,
      reason: 'not-released',
      until: '2027-02-01T08:00:00.001Z',
    });
  });

  it('stays closed while a module that was just published has no instant yet', () => {
    expect(moduleAccess({ free: false }, undefined, now)).toEqual({
      open: false,
      reason: 'not-released',
      until: null,
    });
  });
});
