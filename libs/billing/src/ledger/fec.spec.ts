import type { EntryLine } from './entries.queries';
import { fecName, fecOf } from './fec';

const line: EntryLine = {
  kind: 'payment',
  number: 7,
  day: '2027-01-04',
  reference: 'pi_1',
  description: 'Encaissement pi_1',
  account: '411',
  amount: -149_005,
  customer: { number: '42', name: 'Maëlle Œuvrard' },
};
const read = (lines: EntryLine[]) => new TextDecoder('iso-8859-15').decode(fecOf(lines)).split('\r\n');

describe('the file of entries', () => {
  it('has eighteen columns, dates without dashes, and decimal commas', () => {
    const [head, first, end] = read([line]);
    expect(head!.split('\t')).toHaveLength(18);
    expect(first!.split('\t')).toEqual([
      ...['ST', 'Stripe', '7', '20270104', '411', 'Clients', '42', 'Maëlle Œuvrard', 'pi_1', '20270104'],
      ...['Encaissement pi_1', '0,00', '1490,05', '', '', '20270104', '', ''],
    ]);
    expect(end).toBe('');
  });

  it('keeps one line per entry line and nothing that another alphabet would break', () => {
    const name = 'L’Atelier\tde\nZoë Łucja Čapek Ÿ ½ 😀 10 €';
    const [, first] = read([{ ...line, customer: { number: '42', name } }]);
    expect(first!.split('\t')[7]).toBe("L'Atelier de Zoë ?ucja Capek Ÿ ? ? 10 €");
  });

  it('bears the SIREN and the end of the period in its name', () => {
    const seller = { siret: '73282932000074' } as Parameters<typeof fecName>[0];
    expect(fecName(seller, '2027-12-31')).toBe('732829320FEC20271231.txt');
    expect(fecName(null, '2027-12-31')).toBe('FEC20271231.txt');
  });
});
