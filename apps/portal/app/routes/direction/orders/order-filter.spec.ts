import { narrows, orderQueryOf } from './order-filter';

const of = (text: string) => orderQueryOf(new URLSearchParams(text));

describe('the filter of orders at an address', () => {
  it('names state, regime, period and order in French', () => {
    expect(of('etat=en-retard&regime=entreprise&du=2026-01-01&au=2026-03-31&tri=retard')).toMatchObject({
      ...{ standing: 'late', regime: 'b2b', from: '2026-01-01', to: '2026-03-31', sort: 'late' },
    });
    expect(of('etat=contestees')).toMatchObject({ standing: 'disputed' });
    expect(of('etat=payees')).toMatchObject({ status: 'paid', sort: 'newest' });
  });

  it('leaves out what cannot be and turns a period round', () => {
    const odd = of('etat=quoi&regime=&offre=1&du=2026-02-31&au=demain&tri=x');
    expect(odd).toEqual({ sort: 'newest' });
    expect(of('du=2026-05-01&au=2026-04-01')).toMatchObject({ from: '2026-04-01', to: '2026-05-01' });
  });

  it('narrows by more than words, and not by the first choices of its form', () => {
    const asked = (text: string) => narrows(new URLSearchParams(text));
    expect(asked('recherche=Fontaine&offre=&regime=tous&du=&au=&tri=recentes&page=2')).toBe(false);
    for (const one of ['etat=payees', 'offre=1', 'regime=contenu', 'du=2026-01-01', 'tri=nom'])
      expect(asked(one)).toBe(true);
  });
});
