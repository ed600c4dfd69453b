import { failedDelivery } from './delivery';

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
