import { markedText, marks } from './marked-text';

const { start, stop } = marks;

it('parts what was found from what stands around it', () => {
  expect(markedText(`Une ${start}équipe${stop}  à\n ${start}distance${stop}.`)).toEqual([
    { text: 'Une ', hit: false },
    { text: 'équipe', hit: true },
    { text: ' à ', hit: false },
    { text: 'distance', hit: true },
    { text: '.', hit: false },
  ]);
});

it('leaves HTML the text that it is', () => {
  expect(markedText('<img src=x onerror=alert(1)>')).toEqual([
    { text: '<img src=x onerror=alert(1)>', hit: false },
  ]);
});

it('of nothing makes nothing, and of marks that do not match no error', () => {
  expect(markedText('')).toEqual([]);
  expect(markedText(`${stop}a${start}${start}b`)).toEqual([
    { text: 'a', hit: false },
    { text: 'b', hit: true },
  ]);
});
