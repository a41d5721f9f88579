/**
 * What a person types or pastes, made plain: full-width digits and letters (Chinese keyboards), spaces and
 * hyphens between groups (as printed on cards) go. Nothing else is changed, so that a wrong character is
 * still seen and can be named.
 */
export function plainCharacters(text: string): string {
  let plain = ''
  for (const character of text) {
    const code = character.charCodeAt(0)
    const halfWidth = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character
    if (!/[\s\u00a0\u200b-\u200d\ufeff\u3000\-‐-―]/.test(halfWidth)) plain += halfWidth
  }
  return plain
}
