/** A mini-program is put on the home screen by its platform's own menu. */
export const Install = () => null
