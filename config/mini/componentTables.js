const fs = require('node:fs')
const path = require('node:path')
const { transformSync, types: t } = require('@babel/core')

const source = path.resolve(__dirname, '../../src')
const imports = /import\s*\{([^}]*)\}\s*from '@tarojs\/components'/g

/** The platforms' components that are drawn anywhere in the app, by Taro's names: `View`, `Input` … */
function drawnComponents() {
  const files = fs.readdirSync(source, { recursive: true, encoding: 'utf8' })
  const names = files
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => [...fs.readFileSync(path.join(source, file), 'utf8').matchAll(imports)])
    .flatMap(([, list]) => list.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
  const unread = names.find((name) => !/^\w+$/.test(name))
  // Under another name it would be taken for one that is not drawn.
  if (unread !== undefined) throw new Error(`'${unread}' of @tarojs/components: import it by its own name`)
  return new Set(names)
}

const nameOf = ({ key }) => key.name ?? key.value

/** Calls that only make a value: the minifier may drop them with a table that nobody names any more. */
const isPure = ({ callee }) =>
  t.isIdentifier(callee, { name: 'singleQuote' }) || t.matchesPattern(callee, 'Object.assign')

/**
 * Taro's tables of components. Templates and code number the components by their place in the table: the name of one
 * that is never drawn must stay, its attributes need not.
 *
 * @param found called with the name of each table
 */
const emptied = (drawn, found) => ({
  visitor: {
    VariableDeclarator({ node: { id, init } }) {
      if (!/^(internalC|c)omponents$/.test(id.name) || !t.isObjectExpression(init)) return
      found(id.name)
      const names = new Set(init.properties.map(nameOf))
      const unknown = [...drawn].find((name) => !names.has(name))
      // The platforms' own tables only add to the one of all components.
      if (id.name === 'internalComponents' && unknown !== undefined)
        throw new Error(`Taro's table of components has no ${unknown}, which the app draws`)
      for (const property of init.properties) {
        if (!drawn.has(nameOf(property))) {
          property.shorthand = false
          property.value = t.objectExpression([])
        }
      }
    },
    CallExpression(call) {
      const isTable = call.getStatementParent().isVariableDeclaration() && call.getFunctionParent() === null
      if (isTable && isPure(call.node)) call.addComment('leading', '#__PURE__')
    },
  },
})

/** Webpack loader, on mini-programs: of Taro's tables of all components, what the app draws. */
module.exports = function componentTables(code) {
  this.addContextDependency(source)
  const tables = []
  const plugins = [emptied(drawnComponents(), (name) => tables.push(name))]
  const emptiedCode = transformSync(code, { babelrc: false, configFile: false, compact: false, plugins }).code
  if (tables.length === 0) this.emitError(new Error(`${this.resourcePath} holds no table of components`))
  return emptiedCode
}
