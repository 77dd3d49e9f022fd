import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const banned = [
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text is rendered by React, never as HTML.' },
  { selector: "MemberExpression[object.name='sql'][property.name=/^(raw|identifier)$/]", message: 'SQL is built from the sql template and literal columns only.' },
  { selector: "CallExpression[callee.property.name=/^bind(Popup|Tooltip)$/]", message: 'Popups are rendered by React.' },
]

export default tseslint.config(
  { ignores: ['node_modules/**', '.next/**', '.cache/**', '.data/**', 'public/**', 'next-env.d.ts', 'bench-results/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    linterOptions: { reportUnusedDisableDirectives: true },
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'max-lines': ['error', 300],
      'no-control-regex': 'off',
      'no-restricted-syntax': ['error', ...banned],
      'no-restricted-imports': ['error', { paths: [{ name: 'next/link', message: 'Links are plain <a>: no prefetch, no script.' }, { name: 'drizzle-orm/neon-http', message: 'It has no transactions.' }] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      // Lists scroll and page heads take the focus after a skip link.
      'jsx-a11y/no-noninteractive-tabindex': 'off',
    },
  },
  { files: ['db/migrate.ts', 'lib/testing/**'], rules: { 'no-restricted-syntax': 'off' } },
  // Generated from lucide by lib/ops/icons.mjs.
  { files: ['components/ui/icon-nodes.ts'], rules: { 'max-lines': 'off' } },
  { files: ['app/**/page.tsx'], rules: { 'max-lines': ['error', 60] } },
  { files: ['**/*.test.{ts,tsx}', 'e2e/**', 'lib/testing/**'], rules: { 'react-hooks/rules-of-hooks': 'off', '@typescript-eslint/no-non-null-assertion': 'off', 'max-lines': ['error', 400] } },
)
