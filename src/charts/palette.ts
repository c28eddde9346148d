/** What pictures outside the site take from its style sheets, in the light: `attributes` by class of the charts. */
export type Palette = {
  readonly paper: string
  readonly ink: string
  readonly soft: string
  readonly line: string
  readonly accent: string
  readonly attributes: ReadonlyMap<string, string>
}

/**
 * Reads the style sheets of the site and the charts: custom properties as `--name: light-dark(#light, #dark)`, and each rule
 * `.plot .class` outside a media query as the presentation attributes that say the same, which every program understands.
 */
export function readPalette(css: string): Palette {
  const variables = new Map(
    [...css.matchAll(/^ {2}--([\w-]+): light-dark\((#[\da-f]+), #[\da-f]+\);$/gm)].map(
      ([, name, light]) => [name!, light!],
    ),
  )
  const light = (name: string): string => {
    const found = variables.get(name)
    if (!found) throw new Error(`the style sheets have no colour --${name}`)
    return found
  }
  const ink = light('ink')
  const written = (value: string): string =>
    value
      .replace(/var\(--([\w-]+)\)/g, (_, name: string) => light(name))
      .replace('currentColor', ink)
  const rules = css.matchAll(/^\.plot \.([\w-]+) \{([^{}]*)\}/gm)
  const attributes = new Map(
    [...rules].map(([, name, body]) => [
      name!,
      [...body!.matchAll(/^ *([\w-]+): ([^:;]+);$/gm)]
        .map(([, property, value]) => ` ${property}="${written(value!)}"`)
        .join(''),
    ]),
  )
  const [paper, soft, line, accent] = ['paper', 'soft', 'line', 'accent'].map(light) as [
    string,
    string,
    string,
    string,
  ]
  return { paper, ink, soft, line, accent, attributes }
}
