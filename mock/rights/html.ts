/** Text that was escaped, or made here: nothing else gets into a page. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = string | Html | null | readonly (string | Html | null)[]

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escape = (text: string) => text.replace(/[&<>"']/g, (character) => ESCAPED[character] ?? character)

const written = (part: Part): string => {
  if (part === null) return ''
  if (part instanceof Html) return part.text
  return typeof part === 'string' ? escape(part) : part.map(written).join('')
}

/** A page's text; whatever stands in it that was not made by this is escaped. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.reduce((text, string, nth) => text + written(parts[nth - 1] ?? null) + string))

/** A heading and what stands under it; nothing where there is nothing. */
export const section = (
  level: 2 | 3 | 4,
  title: string,
  ...inside: readonly (Html | null)[]
): Html | null => {
  const there = inside.filter((one) => one !== null)
  const heading = new Html(`h${String(level)}`)
  return there.length === 0 ? null : html`<section><${heading}>${title}</${heading}>${there}</section>`
}

/** Names and what they are. */
export const pairs = (rows: readonly (readonly [name: string, value: string])[]): Html | null =>
  rows.length === 0
    ? null
    : html`<table>
        ${rows.map(
          ([name, value]) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${value}</td>
            </tr>`,
        )}
      </table>`

export const list = (lines: readonly string[]): Html | null =>
  lines.length === 0
    ? null
    : html`<ul>
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>`
