/** The sections of the site, in the order of its navigation: their addresses below the language, and names in `t.site`. */
export const places = [
  'agencies',
  'indicators',
  'compare',
  'findings',
  'coverage',
  'data',
  'method',
  'contribute',
  'about',
] as const
