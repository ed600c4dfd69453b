import { checkRequires } from './check-requires';
import type { ModuleFiles } from './format';

/** Modules in the order of the course, each with what it requires; the first one is free. */
const modules = (required: Record<string, string[]>) =>
  Object.entries(required).map(
    ([key, requires], at) => ({ key, requires, free: at === 0, folder: `0${at + 1}-${key}` }) as ModuleFiles,
  );
const issues = (required: Record<string, string[]>) =>
  checkRequires(modules(required)).map(({ file, field, message }) => `${file}: ${field}: ${message}`);

it('lets a module require earlier ones, also through others', () => {
  expect(issues({ un: [], deux: ['un'], trois: ['deux', 'un'] })).toEqual([]);
});

it('refuses what is not there, itself and what is named twice', () => {
  expect(issues({ un: [], deux: ['inconnu', 'deux', 'un', 'un'] })).toEqual([
    '02-deux/module.yaml: requires.0: no module has the key "inconnu"',
    '02-deux/module.yaml: requires.1: a module cannot require itself',
    '02-deux/module.yaml: requires.3: "un" is named twice',
  ]);
});

it('refuses a later module, and with it every circle', () => {
  expect(issues({ un: [], deux: ['trois'], trois: ['deux'] })).toEqual([
    '02-deux/module.yaml: requires.0: "trois" comes later in the course: a module requires earlier ones',
  ]);
});

it('refuses a free module that requires another', () => {
  const [first, second] = modules({ un: [], deux: ['un'] });
  expect(checkRequires([first!, { ...second!, free: true }])).toEqual([
    {
      ...{ file: '02-deux/module.yaml', field: 'requires' },
      message: 'a free module is open to all and requires none',
    },
  ]);
});
