import { dressLesson } from './lesson-html.server';

describe('the text of a lesson', () => {
  it('draws the figures that it names, with their words in the language of the reader', () => {
    const html = '<p>a</p><figure data-figure="four-levels"></figure><p>b</p>';
    expect(dressLesson(html, 'fr')).toMatch(/^<p>a<\/p><figure.*<svg.*Stratégie.*<\/figure><p>b<\/p>$/s);
    expect(dressLesson(html, 'en')).toContain('Strategy');
  });

  it('leaves out a figure that it does not know', () => {
    expect(dressLesson('<p>a</p><figure data-figure="unknown"></figure>', 'fr')).toBe('<p>a</p>');
  });

  it('names callouts, with or without a title of their own', () => {
    expect(dressLesson('<aside class="callout callout-retenir">\n<p>x</p></aside>', 'fr')).toBe(
      '<aside class="callout callout-retenir">\n<p class="callout-title">À retenir</p><p>x</p></aside>',
    );
    const titled = '<aside class="callout callout-cas"><p class="callout-title">Les heures</p></aside>';
    expect(dressLesson(titled, 'fr')).toMatch(
      /<p class="callout-title"><span[^>]*>Cas pratique<\/span>Les heures<\/p>/,
    );
  });

  it('says nothing of a text that is still to come', () => {
    expect(dressLesson(null, 'fr')).toBeNull();
  });
});
