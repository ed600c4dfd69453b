import nx from '@nx/eslint-plugin';
import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { layers } from './test/check/layers.mjs';
import { literalText, typeormTraps } from './test/check/refused-syntax.mjs';

/** What stacked tables on a phone need: `display: block` takes their roles away, so they are written down. */
const tableRoles = {
  table: ['table'],
  thead: ['rowgroup'],
  tbody: ['rowgroup'],
  tr: ['row'],
  th: ['columnheader', 'rowheader'],
  td: ['cell'],
};

/** No rule needs types: the compiler has them already. `test/check/refusals.mjs` shows that ours do fire. */
export default tseslint.config(
  { ignores: ['**/dist', '**/build', '**/.data', '**/.nx', 'test-results'] },
  tseslint.configs.recommended,
  tseslint.configs.stylistic,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, depConstraints: layers },
      ],
      '@typescript-eslint/array-type': 'off',
      '@typescript-eslint/class-literal-property-style': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-extraneous-class': [
        'error',
        { allowWithDecorator: true, allowStaticOnly: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'array-callback-return': 'error',
      'max-lines': ['error', { max: 300 }],
      'no-constructor-return': 'error',
      'no-restricted-syntax': ['error', ...typeormTraps],
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-unreachable-loop': 'error',
      'object-shorthand': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // Tests stand on one set of supports, those of a library too.
    files: ['libs/**/*.spec.ts'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          depConstraints: layers,
          allow: ['^(\\.\\./)+test/support/[a-z-]+$'],
        },
      ],
    },
  },
  {
    // Dependency injection needs the types of constructor parameters as values: what is imported only for its type
    // there must stay a plain import, so this holds where nothing is injected.
    files: [
      'apps/portal/**/*.{ts,tsx}',
      'apps/stripe-sandbox/**/*.ts',
      'libs/{contracts,ui,curriculum}/**/*.{ts,tsx}',
    ],
    rules: { '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }] },
  },
  {
    files: ['**/*.tsx'],
    plugins: { 'jsx-a11y': a11y, 'react-hooks': hooks },
    rules: {
      ...a11y.flatConfigs.strict.rules,
      'jsx-a11y/no-redundant-roles': ['error', tableRoles],
      'jsx-a11y/no-interactive-element-to-noninteractive-role': ['error', tableRoles],
      // The plugin's other rules run React's compiler over every file: eight seconds, for pages that rarely hydrate.
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: ['apps/portal/app/**/*.tsx', 'test/fixtures/literal-text/*.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...typeormTraps, ...literalText] },
  },
  {
    // A migration says by itself what it does, at any length: code that moves on would change the past.
    files: ['migrations/*.ts'],
    rules: { 'max-lines': 'off', 'no-restricted-imports': ['error', { patterns: ['@tandem/*', '../*'] }] },
  },
);
