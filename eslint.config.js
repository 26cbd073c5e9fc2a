import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Nothing of these folders may be imported, at any depth of `../`. */
const folders = (names, message) => ({ regex: `^(\\.\\./)+(${names.join('|')})/`, message });

const drivers = [
  {
    regex: '^neo4j-driver',
    message: 'Only src/graph/ imports a database driver; everybody else uses its port.',
  },
  {
    regex: '^@grafeo-db/',
    message: 'Only src/graph/ imports a database driver; everybody else uses its port.',
  },
];

const api = folders(['api', 'ask'], 'What is below the API does not know it, nor the command line.');
const domains = folders(
  [
    'places',
    'agreements',
    'channels',
    'culture',
    'search',
    'reach',
    'neighbourhood',
    'map',
    'matching',
    'evaluation',
    'proposals',
    'exchanges',
    'practice',
    'sharing',
    'access',
    'audit',
    'dossier',
    'rules',
    'transfer',
  ],
  'The graph and the composing of statements know no domain.',
);
const reading = folders(['read'], 'The graph does not know how statements are composed.');

const restrictImports = (patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

export default defineConfig(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'coverage/',
      '.neo4j/',
      '.graph/',
      'web/explorer/graphql/schema.d.ts',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers read the same in a text as they are written.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // A match of a regular expression that always has its group is asserted, not checked.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // What promises an answer at once fulfils the same interface as what waits for it.
      '@typescript-eslint/require-await': 'off',
      // The types of neo4j-driver declare classes where its documentation passes plain objects.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // An interface without members is how another module's type is extended.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      // Code points are what is wanted where a text is spread.
      '@typescript-eslint/no-misused-spread': [
        'error',
        { allow: [{ from: 'lib', name: 'string' }, 'string'] },
      ],
      // `== null` is the short form of "null or undefined".
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['web/**/*.tsx'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    files: ['web/**/*.tsx'],
    // A component asked for by JSX attributes may return nothing to wait for.
    rules: {
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only src/config.ts reads the environment.' },
      ],
      ...restrictImports(drivers),
    },
  },
  {
    files: ['src/api/**/*.ts'],
    rules: restrictImports([...drivers, folders(['ask'], 'The API does not know who asks it.')]),
  },
  { files: ['src/config.ts'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['src/graph/**/*.ts'], rules: restrictImports([api, reading, domains]) },
  { files: ['src/read/**/*.ts'], rules: restrictImports([...drivers, api, domains]) },
  {
    files: [
      'src/{places,agreements,channels,culture,search,reach,neighbourhood,map,matching,evaluation,proposals,exchanges,practice,sharing,access,audit,dossier,transfer,rules}/**/*.ts',
    ],
    rules: restrictImports([...drivers, api]),
  },
  {
    files: ['tests/**/*.ts'],
    // What vitest's matchers such as expect.any() stand for has no type.
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // An answer is JSON, and who asks knows what for.
    files: ['tests/**/*.ts', 'bench/questions/*.ts', 'bench/question.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['**/*.{js,mjs}'], extends: [tseslint.configs.disableTypeChecked] },
);
