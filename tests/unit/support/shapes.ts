/** A chart with the bars and dots of a path as elements of their own, in a group with the attributes of the path. */
export function spread(svg: string): string {
  return svg.replaceAll(/<path([^>]*) d="([^"]*)"\/>/g, (all, attributes: string, d: string) => {
    const shapes = [...d.matchAll(/M[^M]*/g)].map(([part]) => shapeOf(part))
    return shapes.includes(null) ? all : `<g${attributes}>${shapes.join('')}</g>`
  })
}

/** A part of a path as a bar, a dot or a line of several points; null for a straight rule. */
function shapeOf(part: string): string | null {
  const [, x, y, width, height, back] =
    /^M([^,]+),([^h]+)h([^v]+)v([^H]+)H([^z]+)z$/.exec(part) ?? []
  if (height) {
    return x === back ? `<rect x="${x}" y="${y}" width="${width}" height="${height}"/>` : null
  }
  const [, cx, cy] = /^M([^,]+),([^h]+)h\.01$/.exec(part) ?? []
  if (cy) return `<circle cx="${cx}" cy="${cy}" r="4"/>`
  const points = part.slice(1).split('L')
  if (points.length < 2) return null
  return points
    .slice(1)
    .map((to, at) => `<path d="M${points[at]}L${to}"/>`)
    .join('')
}
