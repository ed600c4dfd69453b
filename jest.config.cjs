// Nest 12 and unified are ESM only: SWC turns them into CommonJS for Jest, like our own TypeScript.
const esm = [
  '@nestjs',
  'file-type',
  'token-types',
  'strtok3',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'unified',
  'bail',
  'trough',
  'vfile',
  'vfile-message',
  'is-plain-obj',
  'devlop',
  'ccount',
  'markdown-table',
  'longest-streak',
  'zwitch',
  'decode-named-character-reference',
  'character-entities[a-z0-9-]*',
  'character-reference-invalid',
  'trim-lines',
  'space-separated-tokens',
  'comma-separated-tokens',
  'property-information',
  'html-void-elements',
  'web-namespaces',
  'stringify-entities',
  'escape-string-regexp',
  'github-slugger',
  'parse-entities',
  'is-[a-z]+',
  '@ungap',
  'remark-[a-z]+',
  'rehype-[a-z]+',
  'mdast-util-[a-z-]+',
  'hast-util-[a-z0-9-]+',
  'unist-util-[a-z-]+',
  'micromark[a-z-]*',
  'temporal-[a-z]+',
  'uuid',
  '@fontsource',
  'lodash-es',
].join('|');

const shared = {
  testEnvironment: '<rootDir>/test/support/node-environment.mjs',
  testEnvironmentOptions: {
    customExportConditions: ['@tandem/source', 'node', 'node-addons', 'require', 'default'],
  },
  transform: {
    '\\.(ts|tsx|js|mjs)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true, tsx: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: false,
            react: { runtime: 'automatic' },
          },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'commonjs', lazy: true },
      },
    ],
  },
  transformIgnorePatterns: [`node_modules/(?!(${esm})/)`],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
};

const database = {
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
};

module.exports = {
  // For hooks as well. A machine many times slower has to pass; what waits in vain ends before (test/support/wait-for.ts).
  testTimeout: 300_000,
  maxWorkers: 2,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{libs,apps}/*/{src,app}/**/*.spec.{ts,tsx}'] },
    { ...shared, ...database, displayName: 'api', testMatch: ['<rootDir>/test/{api,ops}/**/*.spec.ts'] },
    { ...shared, ...database, displayName: 'faults', testMatch: ['<rootDir>/test/faults/**/*.spec.ts'] },
  ],
};
