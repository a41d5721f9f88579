/** Where a page's pictures are drawn before anybody sees them. A browser needs no place for it. */
export const UnseenCanvas = (_: { readonly id: string }) => null
