import { byteRange } from './byte-range';

it.each([
  ['bytes=0-', { from: 0, to: 99 }],
  ['bytes=10-19', { from: 10, to: 19 }],
  ['bytes=90-500', { from: 90, to: 99 }],
  ['bytes=-10', { from: 90, to: 99 }],
  ['bytes=-500', { from: 0, to: 99 }],
  ['bytes=99-', { from: 99, to: 99 }],
])('%s of 100 bytes', (header, range) => expect(byteRange(header, 100)).toEqual(range));

it.each(['bytes=100-', 'bytes=100-120', 'bytes=-0'])('%s of 100 bytes is past the end', (header) => {
  expect(byteRange(header, 100)).toBe('unsatisfiable');
});

it.each([null, '', 'bytes=-', 'bytes=5-2', 'bytes=0-1,5-6', 'lines=1-2', 'bytes=a-b'])(
  '%s asks for all',
  (header) => {
    expect(byteRange(header, 100)).toBeNull();
  },
);
