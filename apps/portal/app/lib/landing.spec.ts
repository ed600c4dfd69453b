import type { Me } from '@tandem/contracts';
import { isLocalPath, landing } from './landing';

const me = (roles: Me['roles']): Me => ({
  id: null,
  kind: 'member',
  name: null,
  email: null,
  locale: 'fr',
  roles,
  enrolled: false,
  unread: 0,
});

describe('landing after sign-in', () => {
  it('goes by role', () => {
    expect(landing(me([]), null)).toBe('/espace');
    expect(landing(me(['trainer']), '')).toBe('/formatrice');
    expect(landing(me(['trainer', 'owner']), null)).toBe('/direction');
  });

  it('goes where she was heading, when that is here', () => {
    expect(landing(me(['owner']), '/promotions/1/inscription')).toBe('/promotions/1/inscription');
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '',
  ])('never leaves the site: %j', (path) => {
    expect(isLocalPath(path)).toBe(false);
    expect(landing(me([]), path)).toBe('/espace');
  });
});
