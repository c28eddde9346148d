/** The sections of the site, in the order of its navigation: their addresses below the language, and names in `t.site`. */
export const sections = [
  'places',
  'indicators',
  'compare',
  'ask',
  'findings',
  'rights',
  'data',
  'method',
  'contribute',
  'about',
] as const

/** The sections that the foot of every page leads to. */
export const below = ['agencies', 'coverage', 'corrections'] as const
