// The house's own lint rules, for what no package knows. Used by eslint.config.js.

const importsOf = (context, predicate) => ({
  ImportDeclaration(node) {
    if (node.importKind === 'type' || (node.specifiers.length && node.specifiers.every((s) => s.importKind === 'type'))) return
    const message = predicate(node.source.value)
    if (message) context.report({ node, message })
  },
})

/** Exported functions of `lib` tell what they do and when they refuse. */
const docComment = {
  create(context) {
    const documented = (node) => context.sourceCode.getCommentsBefore(node).some((c) => c.type === 'Block' && c.value.startsWith('*'))
    const isFunction = (init) => init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression' || (init?.type === 'CallExpression' && /^define[A-Z]/.test(init.callee.name ?? ''))
    return {
      ExportNamedDeclaration(node) {
        const { declaration } = node
        const name = declaration?.type === 'FunctionDeclaration' ? declaration.id?.name
          : declaration?.type === 'VariableDeclaration' ? declaration.declarations.find((d) => isFunction(d.init))?.id?.name : undefined
        // Overloads: the comment stands on the first signature.
        if (name && !documented(node) && !signatures.has(name)) context.report({ node, message: `Exported function ${name}: say in a /** comment */ what it does and when it refuses.` })
        if (declaration?.type === 'TSDeclareFunction' && documented(node)) signatures.add(declaration.id?.name)
      },
      Program() { signatures.clear() },
    }
  },
}
const signatures = new Set()

const spoken = new Set(['alt', 'title', 'placeholder', 'aria-label', 'aria-description', 'label'])
/** Two letters in a row are a word, unless they are the name of the service or a unit that is the same in every language. */
const isWords = (text) => /\p{L}{2,}/u.test(text.replace(/\b(Yhessä|km|cm|mm|Mt|kt|px|WGS84|ETRS-TM35FIN|ATOM|Atom|CSV|GeoJSON|JSON|XML|RSS|PDF|API|kuopio\.fi)\b/g, '').replace(/&\w+;/g, ''))

/** Sentences stand in messages, never in code. */
const wordsInMessages = {
  create(context) {
    const report = (node, text) => isWords(text) && context.report({ node, message: `"${text.trim().slice(0, 40)}" belongs in lib/i18n/messages, in three languages.` })
    const check = (node) => {
      if (node?.type === 'Literal' && typeof node.value === 'string') report(node, node.value)
      if (node?.type === 'TemplateLiteral') for (const part of node.quasis) report(node, part.value.cooked ?? '')
    }
    return {
      // A name drawn on a picture is no sentence.
      JSXText: (node) => { if (node.parent.openingElement?.name.name !== 'text') report(node, node.value) },
      'JSXElement > JSXExpressionContainer > *': (node) => check(node),
      JSXAttribute(node) {
        if (!spoken.has(String(node.name.name))) return
        check(node.value?.type === 'JSXExpressionContainer' ? node.value.expression : node.value)
      },
    }
  },
}

const isCallTo = (node, names) => node?.type === 'CallExpression' && node.callee.type === 'Identifier' && names.includes(node.callee.name)

/** Inside a transaction only `tx`: on PGlite the outer database would wait for the transaction, and the transaction for it. */
const onlyTx = {
  create(context) {
    let depth = 0
    const isDefinition = (node) => node.type === 'Property' && ['run', 'load'].includes(node.key.name) && isCallTo(node.parent?.parent, ['defineCommand'])
    const enter = (node) => { if (isCallTo(node, ['withTx']) || isDefinition(node)) depth++ }
    const leave = (node) => { if (isCallTo(node, ['withTx']) || isDefinition(node)) depth-- }
    return {
      CallExpression(node) {
        if (depth && isCallTo(node, ['getDb', 'withTx'])) context.report({ node, message: `${node.callee.name}() inside a transaction waits for ever on PGlite: use the tx that was given.` })
        enter(node)
      },
      'CallExpression:exit': leave,
      Property: enter,
      'Property:exit': leave,
    }
  },
}

const heavy = /^(zod|proj4|sharp|pg|pino|nodemailer|drizzle-orm|@electric-sql\/|temporal-polyfill|@\/db\/)/

/** What a reader's phone must not download. */
const lightClient = {
  create(context) {
    const client = context.sourceCode.ast.body.some((n) => n.type === 'ExpressionStatement' && n.directive === 'use client')
    return client ? importsOf(context, (source) => heavy.test(source) && `${source} is too heavy for the browser, or must not be there: import its types only, or do the work on the server.`) : {}
  },
}

/** The `yhessa` plugin of eslint.config.js. */
export const rules = { 'doc-comment': docComment, 'words-in-messages': wordsInMessages, 'only-tx': onlyTx, 'light-client': lightClient }
