import { openApiDocument } from '@tandem/contracts';
import { fieldsOf, referenceOf, typeOf, type OpenApi } from './openapi';

const reference = referenceOf(
  openApiDocument({ serverUrl: 'https://api.example', demo: false }) as unknown as OpenApi,
);
const find = (id: string) => reference.flatMap(({ entries }) => entries).find((entry) => entry.id === id)!;

describe('API reference', () => {
  it('shows who may call, and with what', () => {
    const order = find('placeOrder');
    expect(order).toMatchObject({ method: 'POST', path: '/orders', status: '201' });
    expect(order.allowed).toEqual([{ role: 'member', reach: 'own' }]);
    expect(order.body).toContainEqual({ name: 'acceptTerms', type: 'true', required: true });
    expect(order.body).toContainEqual({ name: 'waiveWithdrawal', type: 'boolean', required: false });
  });

  it('goes into objects, lists and values that may be null', () => {
    const names = find('getOutline').response.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['course.slug', 'cohort.zone', 'modules[].lessons[].state']),
    );
  });

  it('says what a binary answer is', () => {
    expect(find('getCertificatePdf')).toMatchObject({ produces: 'application/pdf', response: [] });
  });

  it('leaves out what exists only in the demonstration', () => {
    expect(find('advanceClock')).toBeUndefined();
  });

  it('writes types and bounds in few words', () => {
    expect(typeOf({ type: 'integer', minimum: 1, maximum: 500 })).toBe('integer 1–500');
    expect(typeOf({ type: 'integer', minimum: Number.MIN_SAFE_INTEGER })).toBe('integer');
    expect(typeOf({ anyOf: [{ type: 'string', format: 'uuid' }, { type: 'null' }] })).toBe(
      'string (uuid) | null',
    );
    expect(fieldsOf({ type: 'string' })).toEqual([]);
  });
});
