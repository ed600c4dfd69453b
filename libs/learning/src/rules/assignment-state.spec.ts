import { assignmentState, writeAccess } from './assignment-state';

const open = { open: true } as const;
const closed = { open: false as const, reasons: [{ kind: 'not-released' as const, until: null }] };

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

  it('nobody while the module is closed', () => {
    expect(writeAccess(closed, 'untouched')).toEqual({ allowed: false, reason: 'locked' });
  });

  it('she, for what was returned, though the date of the module has moved', () => {
    expect(writeAccess(closed, 'returned')).toEqual({ allowed: true });
  });
});
