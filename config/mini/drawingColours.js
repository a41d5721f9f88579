/**
 * Webpack loader, on mini-programs: of a `*.drawings.json` the code needs no more than the colours, to know how many
 * layers to draw; the paths are in the stylesheet.
 */
module.exports = function drawingColours(json) {
  const drawings = Object.entries(JSON.parse(json)).map(([key, { shapes }]) => [
    key,
    { shapes: shapes.map(({ colour }) => ({ colour })) },
  ])
  return JSON.stringify(Object.fromEntries(drawings))
}
