import { failedDelivery, oneLine, reasonOf } from './delivery';

const failed = (responseCode: number | undefined, command: string, response?: string) =>
  failedDelivery(Object.assign(new Error('Can’t send'), { responseCode, command, response }));

it('marks an address that does not exist, not one whose server minds us', () => {
  expect(failed(550, 'RCPT TO', '550 5.1.1\r\nNo such user')).toEqual({
    ...{ refused: true, address: true, answer: '550 5.1.1 No such user' },
  });
  expect(failed(550, 'RCPT TO', '550 5.7.1 Blocked')).toMatchObject({ refused: true, address: false });
  expect(failed(554, 'DATA', '554 Looks like spam')).toMatchObject({ refused: true, address: false });
});

it('tries again what may pass', () => {
  expect(failed(451, 'RCPT TO', '451 Greylisted')).toMatchObject({
    refused: false,
    answer: '451 Greylisted',
  });
  expect(failed(undefined, 'CONN')).toMatchObject({ refused: false, answer: 'Can’t send' });
  expect(failed(535, 'AUTH PLAIN', '535 Wrong password')).toMatchObject({ refused: false });
});

it('knows an address that is not delivered to by the code, whatever the server was told', () => {
  expect(failed(550, 'RCPT TO', '550 No such user')).toMatchObject({ address: true });
  expect(failed(550, 'RCPT TO', '550 5.4.1 Recipient address rejected: Access denied')).toMatchObject({
    address: true,
  });
  expect(failed(552, 'RCPT TO', '552 5.2.2 Mailbox full')).toMatchObject({ refused: true, address: false });
  expect(failed(550, 'RCPT TO', '550 5.1.8 Sender’s domain is unknown')).toMatchObject({ address: false });
});

it.each([
  ['550 5.1.1 No such user', 'unknown-address'],
  ['smtp 550 5.0.0 then 5.2.1 disabled', 'closed'],
  ['552 5.2.2 over quota', 'full'],
  ['552 5.3.4 too big', 'too-large'],
  ['5.4.4 no server of this name', 'unknown-address'],
  ['4.4.1 no answer from [5.1.1.3]', 'unreachable'],
  ['550 5.7.1 blocked, see https://exemple.fr/?5.1.1.', 'blocked'],
  ['550 of 5.1.1.9', null],
  ['250 ok', null],
])('of « %s » the reason is %s', (answer, reason) => {
  expect(reasonOf(answer)).toBe(reason);
});

it('comes to an end with an answer that has none, and keeps its beginning', () => {
  expect(oneLine(`550 5.1.1 ${'a'.repeat(1_000_000)}`)).toHaveLength(300);
});

it('tells nobody an address', () => {
  expect(oneLine('550 <lise@exemple.fr>: unknown\r\nlise+privé@autre.fr')).toBe('550 …: unknown …');
});
