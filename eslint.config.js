import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { rules as houseRules } from './lib/ops/lint-rules.mjs'

const banned = [
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text is rendered by React, never as HTML.' },
  { selector: "Property[key.name='dangerouslySetInnerHTML']", message: 'Text is rendered by React, never as HTML.' },
  { selector: "AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]", message: 'Text is rendered by React, never as HTML.' },
  { selector: "MemberExpression[object.name='sql'][property.name=/^(raw|identifier)$/]", message: 'SQL is built from the sql template and literal columns only.' },
  { selector: "CallExpression[callee.property.name=/^(bindPopup|bindTooltip|setPopupContent|setTooltipContent)$/]", message: 'Popups are rendered by React.' },
]
const namedExports = { selector: 'ExportDefaultDeclaration', message: 'Exports have names. Default exports only where Next or a tool wants one.' }
const lib = { name: '@neondatabase/serverless', importNames: ['neon'], message: 'Only its Pool: neon() over HTTP has no transactions.' }
const imports = [
  { name: 'next/link', message: 'Links are plain <a>: no prefetch, no script.' },
  { name: 'next/image', message: 'Pictures are served by lib/media in their own sizes.' },
  { name: 'drizzle-orm/neon-http', message: 'It has no transactions: drizzle-orm/neon-serverless.' },
  lib,
]

export default tseslint.config(
  { ignores: ['node_modules/**', '.next/**', '.cache/**', '.data/**', 'public/**', 'next-env.d.ts', 'bench-results/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y, yhessa: { rules: houseRules } },
    linterOptions: { reportUnusedDisableDirectives: true },
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'max-lines': ['error', 300],
      'no-control-regex': 'off',
      'no-restricted-syntax': ['error', ...banned, namedExports],
      'no-restricted-imports': ['error', { paths: imports }],
      'yhessa/only-tx': 'error',
      'yhessa/light-client': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Filled by each domain through declaration merging.
      '@typescript-eslint/no-empty-object-type': ['error', { allowWithName: '^EventMap$' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      // Lists scroll and page heads take the focus after a skip link.
      'jsx-a11y/no-noninteractive-tabindex': 'off',
    },
  },
  { files: ['{app,components}/**/*.tsx'], ignores: ['**/*.test.tsx'], rules: { 'yhessa/words-in-messages': 'error' } },
  // Samples on the style page stand for what people write.
  { files: ['components/style-guide/**'], rules: { 'yhessa/words-in-messages': 'off' } },
  { files: ['lib/**/*.ts'], ignores: ['**/*.test.ts', 'lib/testing/server-only.ts'], rules: { 'yhessa/doc-comment': 'error' } },
  {
    // Where Next or a tool looks for a default export.
    files: ['app/**/{page,layout,error,not-found,global-error,loading,template,manifest,robots,sitemap}.{ts,tsx}', '*.config.ts', 'proxy.ts', 'db/drizzle.config.ts', 'lib/i18n/request.ts', 'lib/testing/global-setup.ts'],
    rules: { 'no-restricted-syntax': ['error', ...banned] },
  },
  // Migrations are whole SQL statements from files of the project; tests put the database into states no command would.
  { files: ['db/migrate.ts', 'lib/testing/**'], rules: { 'no-restricted-syntax': 'off' } },
  // Generated from lucide by lib/ops/icons.mjs.
  { files: ['components/ui/icon-nodes.ts'], rules: { 'max-lines': 'off' } },
  { files: ['app/**/page.tsx'], rules: { 'max-lines': ['error', 60] } },
  { files: ['**/*.test.{ts,tsx}', 'e2e/**', 'lib/testing/**'], rules: { 'react-hooks/rules-of-hooks': 'off', '@typescript-eslint/no-non-null-assertion': 'off', 'max-lines': ['error', 400] } },
  // The programs that run before anything is installed, and Next's settings.
  { files: ['**/*.mjs', '*.js', '**/*.cjs'], plugins: { '@typescript-eslint': tseslint.plugin }, languageOptions: { parser: tseslint.parser }, rules: { 'max-lines': ['error', 300], '@typescript-eslint/no-unused-vars': 'error', 'no-restricted-syntax': ['error', ...banned] } },
)
