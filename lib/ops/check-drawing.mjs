// The drawing in lib/architecture/README.md is what the imports are: no arrow missing, none too many.
import { readFileSync, readdirSync } from 'node:fs'
import { posix } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'

const skipped = new Set(['architecture', 'testing', 'ops'])
const sources = readdirSync('lib', { recursive: true, encoding: 'utf8' }).map((f) => posix.join('lib', f.replaceAll('\\', '/'))).filter((f) => /\.tsx?$/.test(f) && !/\.(test|d)\.tsx?$/.test(f))

function folderOf(specifier, file) {
  const path = specifier.startsWith('@/') ? specifier.slice(2) : specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : ''
  return path.startsWith('lib/') ? path.split('/')[1] : null
}

const isTypeOnly = (node) => node.importClause?.isTypeOnly || node.isTypeOnly || (node.importClause?.namedBindings?.elements?.length > 0 && !node.importClause.name && node.importClause.namedBindings.elements.every((e) => e.isTypeOnly))

/** @returns "from --> to" for code that runs, "from -.-> to" where only types (words, events) are known. */
export function realArrows() {
  const arrows = new Map()
  const add = (from, to, solid) => {
    if (!to || from === to || skipped.has(from) || skipped.has(to)) return
    arrows.set(`${from} ${to}`, arrows.get(`${from} ${to}`) || solid)
  }
  for (const file of sources) {
    const from = file.split('/')[1]
    const visit = (node) => {
      if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) add(from, folderOf(node.moduleSpecifier.text, file), !isTypeOnly(node))
      if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && ts.isStringLiteral(node.arguments[0])) add(from, folderOf(node.arguments[0].text, file), true)
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true))
  }
  return new Set([...arrows].map(([pair, solid]) => pair.replace(' ', solid ? ' --> ' : ' -.-> ')))
}

/** The arrows between folders of lib in the drawing "Between the folders of lib". */
export function drawnArrows(readme) {
  const section = readme.split('## Between the folders of `lib`')[1] ?? ''
  const drawing = /```mermaid\n([\s\S]*?)```/.exec(section)?.[1] ?? ''
  return new Set([...drawing.matchAll(/^\s*([a-z0-9]+) (-->|-\.->) ([a-z0-9 &]+?)\s*$/gm)].flatMap(([, from, arrow, to]) => to.split('&').map((t) => `${from} ${arrow} ${t.trim()}`)))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const real = realArrows()
  const drawn = drawnArrows(readFileSync('lib/architecture/README.md', 'utf8'))
  const wrong = [...[...real].filter((a) => !drawn.has(a)).map((a) => `not drawn: ${a}`), ...[...drawn].filter((a) => !real.has(a)).map((a) => `drawn, but not there: ${a}`)]
  if (wrong.length) {
    process.stderr.write(`lib/architecture/README.md, "Between the folders of lib":\n${wrong.join('\n')}\nAn arrow between two domains is a decision: can a page bring them together, or an event? If not, draw it.\n`)
    process.exit(1)
  }
}
