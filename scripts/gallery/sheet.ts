/** The page over all pictures: a screen, or a screen beside its drawing, each under its name. */
export function sheetOf(shots: readonly string[], drawn: ReadonlySet<string>): string {
  const figures = shots.map((name) => {
    const file = drawn.has(name) ? `beside/${name}.png` : `${name}.png`
    const caption = drawn.has(name) ? `${name}: drawing, screen` : name
    return `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${caption}</figcaption></figure>`
  })
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Gallery</title>
<style>
body { font: 16px sans-serif; margin: 24px; background: #e4e1d9; display: flex; flex-wrap: wrap; gap: 32px; align-items: flex-start }
figure { margin: 0 }
img { height: 812px; width: auto; border: 1px solid #6a6e72; background: #fff; object-fit: contain; object-position: top }
figcaption { padding: 8px 0 }
</style>
${figures.join('\n')}
</html>
`
}
