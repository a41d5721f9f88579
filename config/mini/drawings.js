const fs = require('node:fs')
const path = require('node:path')

const sizes = { stretch: '100% 100%', cover: 'cover' }

// Neither `#` nor `%` occurs in what is written here, so that it can stand in a URL as it is.
function markup({ d, stroke, blunt }, fit) {
  if (stroke === undefined) return `<path d='${d}'/>`
  const round = blunt ? '' : " stroke-linecap='round' stroke-linejoin='round'"
  const still = fit === 'stretch' ? " vector-effect='non-scaling-stroke'" : ''
  return `<path d='${d}' fill='none' stroke='black' stroke-width='${stroke}'${round}${still}/>`
}

/** Shapes of one colour that follow each other share a layer. */
function layersOf(shapes) {
  const layers = []
  for (const shape of shapes) {
    const colour = shape.colour ?? 'currentColor'
    const last = layers.at(-1)
    if (last?.colour === colour) last.shapes.push(shape)
    else layers.push({ colour, shapes: [shape] })
  }
  return layers
}

function rules(name, { width, height, fit, shapes }) {
  const ratio = fit === 'stretch' ? " preserveAspectRatio='none'" : ''
  return layersOf(shapes).map((layer, i) => {
    const paths = layer.shapes.map((shape) => markup(shape, fit)).join('')
    const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${width} ${height}'${ratio}>${paths}</svg>`
    const url = `url("data:image/svg+xml,${svg}")`
    const size = sizes[fit] ? ` -webkit-mask-size: ${sizes[fit]};` : ''
    return `.${name}-${i} { background: ${layer.colour}; -webkit-mask-image: ${url};${size} }`
  })
}

/**
 * For sass-loader, on mini-programs: the drawings of `x.drawings.json` as masks at the end of `x.scss`. A class is named
 * after the file (or, for an `index`, its folder), the drawing and the layer: `sign-done-0`.
 */
module.exports = function withDrawings(stylesheet, { resourcePath }) {
  const { dir, name } = path.parse(resourcePath)
  const file = path.join(dir, `${name}.drawings.json`)
  if (!fs.existsSync(file)) return stylesheet
  const drawings = Object.entries(JSON.parse(fs.readFileSync(file, 'utf8')))
  const prefix = name === 'index' ? path.basename(dir) : name
  return [stylesheet, ...drawings.flatMap(([key, drawing]) => rules(`${prefix}-${key}`, drawing))].join('\n')
}
