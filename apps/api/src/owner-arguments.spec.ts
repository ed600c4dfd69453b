import { readOwnerArguments } from './owner-arguments';

it('takes an address as people type it', () => {
  expect(readOwnerArguments(['--email', ' Claire@Exemple.fr', '--name', ' Claire Morel '])).toEqual({
    email: 'claire@exemple.fr',
    name: 'Claire Morel',
    locale: 'fr',
    besideOthers: false,
  });
});

it('knows the language and whether there may be another owner', () => {
  const args = ['--email', 'c@exemple.fr', '--name', 'Claire', '--locale', 'en', '--beside-others'];
  expect(readOwnerArguments(args)).toMatchObject({ locale: 'en', besideOthers: true });
});

it.each([
  [['--name', 'Claire'], '--email'],
  [['--email', 'claire', '--name', 'Claire'], '--email'],
  [['--email', 'c@exemple.fr'], '--name'],
  [['--email', 'c@exemple.fr', '--name', ' '], '--name'],
  [['--email', 'c@exemple.fr', '--name', 'Claire', '--locale', 'de'], '--locale'],
  [['--email', 'c@exemple.fr', '--name', 'Claire', '--force'], '--force'],
])('refuses %j with a line on what is wrong, and the usage', (args, says) => {
  expect(() => readOwnerArguments(args)).toThrow(new RegExp(`^.*${says}.*\nusage: `));
});
