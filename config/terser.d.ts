/** How the code of both kinds of target is made small. */
export const terser: { enable: boolean; config: object }
