import { defineMessages, plural, translate } from './messages';

describe('messages', () => {
  const messages = defineMessages({
    fr: {
      hello: 'Bonjour',
      seats: (n: number) => plural(n, 'fr', { one: `${n} place`, other: `${n} places` }),
    },
    en: { hello: 'Hello', seats: (n: number) => plural(n, 'en', { one: `${n} seat`, other: `${n} seats` }) },
  });

  it('speaks the reader’s language', () => {
    expect(translate(messages, 'fr').hello).toBe('Bonjour');
    expect(translate(messages, 'en').hello).toBe('Hello');
  });

  it('counts none as one in French, as many in English', () => {
    expect([0, 1, 2].map(translate(messages, 'fr').seats)).toEqual(['0 place', '1 place', '2 places']);
    expect([0, 1, 2].map(translate(messages, 'en').seats)).toEqual(['0 seats', '1 seat', '2 seats']);
  });

  it('refuses a translation that lacks a key', () => {
    // @ts-expect-error -- `bye` has no English: this line failing to compile is the point
    defineMessages({ fr: { hello: 'Bonjour', bye: 'Au revoir' }, en: { hello: 'Hello' } });
  });
});
