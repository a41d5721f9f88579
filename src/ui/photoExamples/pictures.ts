/** What is photographed. */
export type PictureName = 'idFront' | 'idBack' | 'bankCard' | 'archivePage'

/** What can go wrong with a photo. */
export type Fault = 'cut' | 'glare' | 'dark'

interface Drawn {
  width: number
  height: number
  svg: string
}

const cardGround =
  "<rect width='160' height='101' rx='7' fill='#E9F0F1'/>" +
  "<path d='M0 62c30-14 60 12 90 0s50-6 70 2v30a7 7 0 01-7 7H7a7 7 0 01-7-7z' fill='#D3E1E4'/>"

const idFront =
  cardGround +
  "<path fill='#2B3A40' d='M13 15h12v6H13zM31 14h30v8H31zM13 30h12v6H13zM31 30h9v6h-9zM13 44h12v6H13zM31 44h42v6H31z" +
  "M13 58h12v6H13zM31 58h58v6H31zM31 68h40v6H31zM13 85h22v6H13zM44 84h96v8H44z'/>" +
  "<rect x='106' y='14' width='40' height='52' rx='2' fill='#F7FAFA'/><circle cx='126' cy='33' r='10' fill='#8A9DA3'/>" +
  "<path d='M109 66c1-13 8-19 17-19s16 6 17 19z' fill='#8A9DA3'/>"

const idBack =
  cardGround +
  "<circle cx='30' cy='30' r='16' fill='none' stroke='#A4584F' stroke-width='3'/>" +
  "<path d='M30 20l3 7h7l-5.500 4.500 2 7-6.500-4-6.500 4 2-7L20 27h7z' fill='#A4584F'/>" +
  "<path fill='#2B3A40' d='M62 18h76v9H62zM62 34h76v9H62zM30 72h24v6H30zM60 72h72v6H60zM30 86h24v6H30zM60 86h72v6H60z'/>"

const bankCard =
  "<rect width='160' height='101' rx='9' fill='#C9D9DE'/><path fill='#2B3A40' d='M0 20h160v20H0z'/>" +
  "<path fill='#2B3A40' d='M16 58h26v9H16zM49 58h26v9H49zM82 58h26v9H82zM115 58h26v9h-26zM16 80h56v7H16z'/>"

const archivePage =
  "<rect width='100' height='140' fill='#F5EFDF'/><rect x='26' y='10' width='48' height='7' fill='#4A4438'/>" +
  "<path d='M10 26h80v92H10zM10 40h80M10 54h80M10 68h80M10 90h80M36 26v42M60 26v42' fill='none' stroke='#6E6654' " +
  "stroke-width='1.2'/><path fill='none' stroke='#2E3F6B' stroke-width='1.6' stroke-linecap='round' d='M40 34q3-4 6 0t6 0" +
  'M65 34q4-4 8 0t8 0M40 48q3-4 6 0t8 0M65 48q3-4 6 0M40 62q4-4 8 0t8 0M16 76q4-4 8 0t8 0 8 0 8 0 8 0' +
  "M16 84q4-4 8 0t8 0 8 0M56 110q3-4 6 0t6 0 6 0 6 0'/>" +
  "<circle cx='40' cy='104' r='11' fill='none' stroke='#A4584F' stroke-width='1.6'/>"

const pictures: Record<PictureName, Drawn> = {
  idFront: { width: 160, height: 101, svg: idFront },
  idBack: { width: 160, height: 101, svg: idBack },
  bankCard: { width: 160, height: 101, svg: bankCard },
  archivePage: { width: 100, height: 140, svg: archivePage },
}

function image(width: number, height: number, body: string): string {
  const ground = `<rect width='${width}' height='${height}' fill='#3A4145'/>`
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${width} ${height}'>${ground}${body}</svg>`
  return `data:image/svg+xml,${svg.replace(/</g, '%3C').replace(/>/g, '%3E').replace(/#/g, '%23')}`
}

function placed({ width, svg }: Drawn, x: number, y: number, shownWidth: number, degrees = 0): string {
  return `<g transform='translate(${x} ${y}) rotate(${degrees}) scale(${shownWidth / width})'>${svg}</g>`
}

/** The picture in a small square. */
export function thumbnail(name: PictureName): string {
  const drawn = pictures[name]
  const shown = Math.min(48 / drawn.width, 48 / drawn.height)
  const width = drawn.width * shown
  return image(56, 56, placed(drawn, (56 - width) / 2, (56 - drawn.height * shown) / 2, width))
}

/** A photo as it should be (wide), or as it should not be. */
export function example(name: PictureName, fault?: Fault): string {
  const drawn = pictures[name]
  const ratio = drawn.width / drawn.height
  if (fault === undefined) {
    const height = 114
    return image(320, 150, placed(drawn, 160 - (height * ratio) / 2, 18, height * ratio))
  }
  const height = 73
  const left = 80 - (height * ratio) / 2
  const x = fault === 'cut' ? 160 - height * ratio * 0.75 : left
  const body = placed(drawn, x, 12, height * ratio)
  const spoilt: Record<Fault, string> = {
    cut: '',
    glare: "<ellipse cx='72' cy='50' rx='30' ry='20' fill='#fff' opacity='.93'/>",
    dark: "<rect width='160' height='96' fill='#000' opacity='.66'/>",
  }
  return image(160, 96, body + spoilt[fault])
}
