/** The import law. Read with lib/architecture/README.md. */
const domains = 'feedback|accounts|notifications|moderation|surveys|places|councils|bookings|associations|grants|cooperation|content'

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'components-do-not-know-pages', severity: 'error', from: { path: '^components' }, to: { path: '^app/' } },
    { name: 'lib-does-not-know-the-screen', severity: 'error', from: { path: '^lib', pathNot: '^lib/testing' }, to: { path: '^(app|components)/' } },
    { name: 'db-knows-only-words', severity: 'error', from: { path: '^db', pathNot: '^db/(client|seed|pglite)' }, to: { path: '^(app|components|lib)/', pathNot: '^lib/[a-z]+/types\\.ts$' } },
    { name: 'screens-do-not-touch-tables', severity: 'error', from: { path: '^components' }, to: { path: '^db/' } },
    { name: 'core-has-no-domain-words', severity: 'error', from: { path: '^lib/(core|geo|mail|media|formats|search)/', pathNot: '\\.test\\.ts$' }, to: { path: `^lib/(${domains})/`, pathNot: '^lib/[a-z]+/types\\.ts$' } },
    { name: 'nothing-imports-notifications', severity: 'error', from: { path: `^lib/(?!notifications/|ops/)` }, to: { path: '^lib/notifications/' } },
    {
      name: 'domains-do-not-import-each-other', severity: 'error',
      from: { path: `^lib/(${domains})/`, pathNot: '\\.test\\.ts$' },
      to: { path: `^lib/(${domains})/`, pathNot: ['^lib/$1/', '^lib/[a-z]+/events\\.ts$', '^lib/[a-z]+/types\\.ts$'] },
    },
    { name: 'client-parts-stay-light', severity: 'error', from: { path: '^components', pathNot: '\\.test\\.tsx?$' }, to: { path: 'node_modules/(zod|proj4|sharp|drizzle-orm|pg)/', dependencyTypesNot: ['type-only'] } },
    { name: 'one-place-imports-leaflet', severity: 'error', from: { pathNot: '^components/map/' }, to: { path: 'node_modules/(leaflet|react-leaflet)/' } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\.next|\\.cache)/' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
}
