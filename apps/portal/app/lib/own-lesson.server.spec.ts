import type { LessonRecord } from '@tandem/contracts';
import { boxesOf, withRecord } from './own-lesson.server';

const nothing: LessonRecord = {
  note: { text: '', revision: 0, savedAt: null, versions: [] },
  ticks: [],
  positions: [],
};
const html =
  '<label><input type="checkbox" disabled name="tick" value="aa"> un</label>' +
  '<label><input type="checkbox" disabled checked name="tick" value="bb"> deux</label>' +
  '<video src="/x" data-file="a.webm"></video>';

it('gives boxes to her form, ticked as she left them', () => {
  const own = withRecord(html, { ...nothing, ticks: ['aa'] }, 'fr');
  expect(own).toContain('<input type="checkbox" form="coches" name="tick" value="aa" checked> un');
  expect(own).toContain('<input type="checkbox" form="coches" name="tick" value="bb"> deux');
  expect(boxesOf(own)).toEqual(['aa', 'bb']);
});

it('tells a player where she stopped', () => {
  const own = withRecord(html, { ...nothing, positions: [{ file: 'a.webm', seconds: 12.5 }] }, 'fr');
  expect(own).toContain('data-file="a.webm" data-resume="12.5"');
  expect(withRecord(html, nothing, 'fr')).not.toContain('data-resume');
});

it('offers the player of a site that it knows, and none of another', () => {
  const embed = (url: string) =>
    withRecord(`<figure class="embed" data-embed="${url}"></figure>`, nothing, 'en');
  expect(embed('https://www.youtube.com/watch?a=b&#x26;v=dQw4w9WgXcQ')).toBe(
    '<figure class="embed" data-frame="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ" data-show="Show here"></figure>',
  );
  expect(embed('https://example.org/x')).not.toContain('data-frame');
});
