import { framedOrigins, playerOf } from '../../host/embeds.js';

it.each([
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
  ['https://youtu.be/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
  ['https://vimeo.com/12345', 'https://player.vimeo.com/video/12345?dnt=1'],
  ['https://framatube.org/w/abcDEF', 'https://framatube.org/videos/embed/abcDEF'],
])('%s is played by %s', (page, player) => {
  expect(playerOf(page)).toBe(player);
  expect(framedOrigins).toContain(new URL(player).origin);
});

it.each([
  'https://evil.example/watch?v=dQw4w9WgXcQ',
  'http://youtu.be/dQw4w9WgXcQ',
  'https://youtu.be/"onload="x',
  'javascript:alert(1)',
  'https://vimeo.com/../x',
  'no address',
])('%s is only a link', (page) => expect(playerOf(page)).toBeNull());
