import { assignmentState, writeAccess } from './assignment-state';

const open = { open: true } as const;
const closed = (reason: 'not-enrolled' | 'not-released') => ({ open: false, reason, until: null }) as const;

describe('the state of an assignment', () => {
  it.each([
    [{ begun: false, latest: null }, 'untouched'],
    [{ begun: true, latest: null }, 'draft'],
    [{ begun: true, latest: 'none' }, 'submitted'],
    [{ begun: false, latest: 'none' }, 'submitted'],
    [{ begun: true, latest: 'returned' }, 'returned'],
    [{ begun: true, latest: 'accepted' }, 'accepted'],
  ] as const)('%j is %s', (work, state) => {
    expect(assignmentState(work)).toBe(state);
  });
});

describe('who may write', () => {
  it.each(['untouched', 'draft', 'returned'] as const)('she, while it is %s', (state) => {
    expect(writeAccess(open, state)).toEqual({ allowed: true });
  });

  it('nobody while a trainer reads it, nor once it is accepted', () => {
    expect(writeAccess(open, 'submitted')).toEqual({ allowed: false, reason: 'under-review' });
    expect(writeAccess(open, 'accepted')).toEqual({ allowed: false, reason: 'accepted' });
  });

  it.each(['not-enrolled', 'not-released'] as const)('nobody when the module is %s', (reason) => {
    expect(writeAccess(closed(reason), 'untouched')).toEqual({ allowed: false, reason });
  });

  it('she, for what was returned, though the date of the module has moved', () => {
    expect(writeAccess(closed('not-released'), 'returned')).toEqual({ allowed: true });
  });
});
