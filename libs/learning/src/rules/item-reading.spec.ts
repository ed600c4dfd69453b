import { itemReading } from './item-reading';

it.each([
  [9, 0.5, 0.5, 'too-early'],
  [0, null, null, 'too-early'],
  [10, 0.5, 0.2, 'good'],
  [10, 0.5, 0.19, 'weak'],
  [10, 0.5, -0.01, 'misleading'],
  [10, 0.29, -0.4, 'misleading'],
  [10, 0.29, 0.4, 'too-hard'],
  [10, 0, null, 'too-hard'],
  [10, 0.95, -0.2, 'too-easy'],
  [10, 1, null, 'too-easy'],
  [10, 0.6, null, 'weak'],
] as const)('%s answers, %s right, discrimination %s: %s', (answered, right, discrimination, reading) => {
  expect(itemReading({ answered, right, discrimination })).toBe(reading);
});
