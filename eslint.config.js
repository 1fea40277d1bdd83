import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Idea 2: rules are functions of an instant, so that a test can stand at any moment. */
const clock = [
  'MemberExpression[object.name="Date"][property.name="now"]',
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name="Date"]',
  'MemberExpression[property.name="Now"]',
].map((selector) => ({
  selector,
  message: 'Only app/platform/clock.ts reads the clock: take the instant as a parameter.',
}));

/** One checked reading of the environment, with one clear line about what is wrong in it. */
const environment = [
  'MemberExpression[object.name="process"][property.name="env"]',
  'VariableDeclarator[init.name="process"] Property[key.name="env"]',
  ':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration)[source.value=/^(node:)?process$/]',
].map((selector) => ({
  selector,
  message: 'Only app/platform/env.server.ts reads the environment: take what is needed of Env.',
}));

/** What pages must not hold. */
const markup = [
  {
    selector: 'JSXAttribute[name.name="style"]',
    message: 'The Content Security Policy blocks inline styles: use a class or an SVG attribute.',
  },
  {
    selector: '[name.name="dangerouslySetInnerHTML"], Property[key.name="dangerouslySetInnerHTML"]',
    message: 'Nothing goes around React’s escaping.',
  },
];

export default defineConfig(
  globalIgnores(['build/', '.data/', '.cache/', 'coverage/', 'test-results/', 'app/ui/themes/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      'no-restricted-syntax': ['error', ...clock, ...environment, ...markup],

      // Off or milder, because following them makes the code worse:
      // numbers read well in texts; objects and null still may not slip in
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `onError: (error) => log.error(error)` is plain enough
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `!` is the short way to say what noUncheckedIndexedAccess cannot know; `as` would be worse
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `async` also turns what is thrown into a rejection, for callbacks that must give a promise
      '@typescript-eslint/require-await': 'off',
      // reads variables that closures change, and types that libraries tell too well, as constants;
      // and would have policies drop the refusal that stands after every case they know
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // headers are a dictionary, and `check` takes tests that may tell something or nothing
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      // forbids taking a function out of an options object whose type writes it as a method
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Idea 4: an action that a policy does not decide by name is a mistake, even though it refuses.
    files: ['app/domains/*/policy.ts'],
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true },
      ],
    },
  },
  {
    files: ['app/platform/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', ...environment, ...markup] },
  },
  {
    // prepare.ts hands the embedded database's address to the server that it starts; bundle.ts and
    // production.ts set NODE_ENV, which React reads by itself.
    files: [
      'app/platform/env.server.ts',
      'app/commands/{bundle,prepare,production}.ts',
      'playwright.config.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...clock, ...markup] },
  },
  {
    // Mail programs know no style sheets, and mails no policy.
    files: ['emails/**'],
    rules: { 'no-restricted-syntax': ['error', ...clock, ...environment] },
  },
  {
    // Tests start programs with an environment and wait by the clock.
    files: ['tests/**'],
    rules: { 'no-restricted-syntax': ['error', ...markup] },
  },
  {
    files: ['**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended],
    rules: {
      // what scrolls sideways is a region that the keyboard can reach, or it could not be scrolled
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['tabpanel', 'region'], tags: [] }],
    },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
);
