/** The import law. Read with lib/architecture/README.md. */
const domains = 'feedback|accounts|notifications|moderation|surveys|places|councils|bookings|associations|grants|cooperation|content'
/** Programs of one purpose that know no domain's word. */
const kernels = 'core|i18n|geo|media|mail|formats|search'
const test = '\\.test\\.tsx?$'
const notTypes = { dependencyTypesNot: ['type-only'] }
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    rule('no-cycles', 'Two files that need each other are one file, or a third one is missing.', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    rule('every-import-is-there', 'A typing error, or a package that is not installed.', {}, { couldNotResolve: true, pathNot: '^(geojson|topojson-specification)$' }),
    rule('no-development-packages-in-the-product', 'A server installs without them.', { path: '^(app|components|db|lib|proxy|instrumentation)', pathNot: [test, '^lib/(testing|ops)/', '\\.css$', '^db/drizzle.config.ts$'] }, { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '@types/' }),
    rule('tests-are-not-imported', 'What two tests need is in lib/testing or e2e/fixtures.', {}, { path: ['\\.(test|spec)\\.tsx?$'] }),
    rule('product-does-not-know-its-tests', 'lib/testing and e2e are for tests.', { path: '^(app|components|db|lib|proxy|instrumentation)', pathNot: [test, '^lib/testing/'] }, { path: '^(lib/testing|e2e)/' }),

    // app → components → lib → db
    rule('components-do-not-know-pages', 'Pages compose components, never the other way.', { path: '^components' }, { path: '^app/' }),
    rule('lib-does-not-know-the-screen', 'lib has no JSX.', { path: '^lib', pathNot: '^lib/testing' }, { path: '^(app|components)/' }),
    rule('db-knows-only-words', 'Tables may take types from lib/<domain>/types.ts.', { path: '^db', pathNot: ['^db/(client|seed|pglite)', test] }, { path: '^(app|components|lib)/', pathNot: '^lib/[a-z]+/types\\.ts$' }),
    rule('screens-do-not-touch-tables', 'Components get DTOs.', { path: '^components' }, { path: '^db/' }),
    rule('pages-do-not-touch-tables', 'Pages ask queries; route handlers call queries and commands. Only /api/ready looks at the connection itself.', { path: '^app', pathNot: [test, '^app/api/ready/'] }, { path: '^db/' }),
    rule('pages-do-not-call-commands', 'A page reads; its form calls an action.', { path: '^app/\\[locale\\].*/(page|layout|error|not-found)\\.tsx$' }, { path: '^lib/[a-z]+/commands', ...notTypes }),
    rule('tables-only-from-queries-and-commands', 'Rules, policies and actions get what was loaded.', { path: '^lib/(?!auth/|core/|mail/|media/|notifications/|ops/|testing/)', pathNot: [test, '^lib/[a-z]+/(queries|commands|visibility)(/|\\.ts)'] }, { path: '^db/', ...notTypes }),

    // Parts
    rule('parts-know-no-domain', 'ui and form are for every domain.', { path: '^components/(ui|form)/', pathNot: test }, { path: ['^components/(?!ui/|form/)', `^lib/(${domains})/`, '^lib/(auth|media|mail|geo)/'] }),
    rule('components-use-their-own-domain', 'Other domains meet in a page.', { path: `^components/(${domains})/`, pathNot: test }, { path: `^components/(${domains})/`, pathNot: '^components/$1/' }),
    rule('components-of-a-domain-know-its-words', 'Types, validation, rules and actions; a page hands over what queries give. A map without script is drawn on the server from lib/geo.', { path: '^components/(?!map/)', pathNot: test }, { path: '^lib/[a-z]+/(queries|commands)', ...notTypes }),
    rule('client-parts-stay-light', 'These are too heavy for a phone.', { path: '^components', pathNot: test }, { path: 'node_modules/(zod|proj4|sharp|drizzle-orm|pg|pino|nodemailer)/', ...notTypes }),
    rule('one-place-imports-leaflet', 'components/map is the one place.', { pathNot: '^components/map/' }, { path: 'node_modules/(leaflet|react-leaflet)/' }),

    // Domains
    rule('kernels-have-no-domain-words', 'What core knows, every domain carries.', { path: `^lib/(${kernels})/`, pathNot: test }, { path: `^lib/(${domains})/`, pathNot: '^lib/[a-z]+/types\\.ts$' }),
    rule('nothing-imports-notifications', 'They listen; nobody calls them.', { path: '^lib/(?!notifications/|ops/)', pathNot: test }, { path: '^lib/(notifications|moderation)/' }),
    rule('domains-do-not-import-each-other', 'Only the edges drawn in lib/architecture/README.md.', { path: `^lib/(${domains})/`, pathNot: test }, { path: `^lib/(${domains})/`, pathNot: ['^lib/$1/', '^lib/[a-z]+/(events|types)\\.ts$'] }),
    rule('only-a-start-knows-the-programs', 'lib/ops is run, not imported.', { path: '^(app|components|db|lib)/', pathNot: ['^lib/ops/', test, '^app/api/'] }, { path: '^lib/ops/' }),

    // Files of a domain
    rule('types-know-nothing', 'Words only.', { path: '^lib/[a-z]+/types\\.ts$' }, { path: '.', ...notTypes, pathNot: '^(geojson|lib/(i18n/locales|[a-z]+/types)\\.ts)$' }),
    rule('rules-are-pure', 'Time and place are passed in; no database, no settings, no Next.', { path: '^lib/[a-z]+/rules(/|\\.ts)', pathNot: test }, { path: ['^db/', '^lib/(mail|media|auth|ops)/', '^lib/core/(?!time|workdays|clock|errors|text)', 'node_modules/(next|react|drizzle-orm)/'], ...notTypes }),
    rule('policies-are-pure', 'Who may: permissions and what was loaded.', { path: '^lib/[a-z]+/policy\\.ts$' }, { path: ['^db/', '^lib/[a-z]+/(queries|commands)', 'node_modules/'], ...notTypes }),
    rule('next-only-at-the-edge', 'Domains run without Next: in tests, in the worker, in programs.', { path: '^lib/', pathNot: [test, '[/-]actions(/|\\.ts)', '^lib/(auth|i18n|testing)/', '^lib/core/(action|http|page-cache)'] }, { path: 'node_modules/(next|next-auth|next-intl|react|react-dom)/', ...notTypes }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\.next|\\.cache)/' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
