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
  return new Set(names.filter((name) => name !== '' && !name.startsWith('type ')))
}

const drawn = drawnComponents()
const nameOf = ({ key }) => key.name ?? key.value

/**
 * Taro's tables of components. Templates and code number the components by their place in the table: the name of one
 * that is never drawn must stay, its attributes need not.
 */
const emptied = {
  visitor: {
    VariableDeclarator({ node: { id, init } }) {
      if (!/^(internalC|c)omponents$/.test(id.name) || !t.isObjectExpression(init)) return
      for (const property of init.properties) {
        if (!drawn.has(nameOf(property))) {
          property.shorthand = false
          property.value = t.objectExpression([])
        }
      }
    },
    // The minifier may then drop a table that nobody names any more. What only does something must be done.
    CallExpression(call) {
      const isTable = call.getStatementParent().isVariableDeclaration() && call.getFunctionParent() === null
      if (isTable) call.addComment('leading', '#__PURE__')
    },
  },
}

/** Webpack loader, on mini-programs: of Taro's tables of all components, what the app draws. */
module.exports = function componentTables(code) {
  return transformSync(code, { babelrc: false, configFile: false, compact: false, plugins: [emptied] }).code
}
