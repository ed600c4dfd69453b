import { localeOf, sessionCookie, sessionToken, wantedOf } from './cookies.server';

const withCookie = (cookie: string) => new Request('http://localhost/', { headers: { cookie } });

describe('cookies', () => {
  it('reads back the session that it set', () => {
    const header = sessionCookie({
      token: 'abcdefghijklmnopqrstuvwx',
      expiresAt: '2027-01-01T00:00:00.000Z',
    });
    expect(header).toMatch(/^tandem=[^;]+; Path=\/; SameSite=Lax; HttpOnly; Expires=/);
    expect(sessionToken(withCookie(`lang=fr; ${header.split(';')[0]}`))).toBe('abcdefghijklmnopqrstuvwx');
  });

  it('takes a token that a header could not carry for none', () => {
    expect(sessionToken(withCookie('tandem=short'))).toBeUndefined();
    expect(sessionToken(withCookie(`tandem=${'a'.repeat(24)}%0d%0aX: y`))).toBeUndefined();
  });

  it('is French unless told otherwise, and stands any cookie', () => {
    expect(localeOf(withCookie('lang=en'))).toBe('en');
    expect(localeOf(withCookie('lang=de'))).toBe('fr');
    expect(wantedOf(withCookie('suite=%'))).toBeNull();
  });
});
