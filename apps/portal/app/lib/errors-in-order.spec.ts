import { errorsInOrder } from './errors-in-order';

const about = (field: string) => `<li><a href="#${field}">${field} manque</a></li>`;
const page = (items: string[], fields: string[]) =>
  `<div class="error-summary" role="alert"><h2>À corriger</h2><ul>${items.join('')}</ul></div>` +
  fields.map((id) => `<label for="${id}">${id}</label><input data-of="${id}" id="${id}">`).join('');

describe('errorsInOrder', () => {
  it('lists errors as their fields stand in the page, the one about the whole form first', () => {
    const fields = ['buyer.company', 'buyer.name', 'acceptTerms'];
    const items = [about('buyer.name'), about('acceptTerms'), '<li>Complet</li>', about('buyer.company')];
    expect(errorsInOrder(page(items, fields))).toBe(
      page(['<li>Complet</li>', about('buyer.company'), about('buyer.name'), about('acceptTerms')], fields),
    );
  });

  it('leaves other lists alone', () => {
    const html = `<ul>${about('b')}${about('a')}</ul>${page([], ['a', 'b'])}`;
    expect(errorsInOrder(html)).toBe(html);
  });
});
