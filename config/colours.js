const fs = require('node:fs')
const path = require('node:path')

/**
 * For sass-loader: the colours of `x.colours.json` as variables at the head of `x.scss`. There, and not in the stylesheet,
 * stand those that code draws with as well.
 */
module.exports = function withColours(stylesheet, { resourcePath }) {
  const { dir, name } = path.parse(resourcePath)
  const file = path.join(dir, `${name}.colours.json`)
  if (!fs.existsSync(file)) return stylesheet
  const colours = Object.entries(JSON.parse(fs.readFileSync(file, 'utf8')))
  return [...colours.map(([key, colour]) => `$${key}: ${colour};`), stylesheet].join('\n')
}
