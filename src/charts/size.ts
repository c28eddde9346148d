/** The width in which all charts are laid out; they scale to their container. */
export const width = 480

/** The size of text in a chart of that width: 11 px on a phone 358 px wide. */
export const fontSize = 15
