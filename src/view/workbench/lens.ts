import type { PageBox } from '../../ingest/grid.ts'
import type { Sheet } from './draw.ts'
import { make } from './elements.ts'

/** The part of a page around a box, enlarged. */
export type Lens = {
  readonly element: HTMLElement
  readonly show: (picture: ImageBitmap, sheet: Sheet, box: PageBox) => void
}

/** How many pixels of the page a point of the source takes where it is enlarged, at most. */
export const enlarged = 2.2

/** A lens that is as wide as its place, and hidden until it is given something to show. */
export function makeLens(): Lens {
  const canvas = make('canvas')
  const frame = Object.assign(make('span'), { className: 'mark' })
  const element = Object.assign(make('div', canvas, frame), {
    className: 'lens',
    hidden: true,
  })
  // What it shows is said in words beside it.
  element.ariaHidden = 'true'
  return {
    element,
    show(picture, sheet, box) {
      element.hidden = false
      const [width, height] = [element.clientWidth, element.clientHeight]
      const fit = Math.min(enlarged, (width - 16) / box.width, (height - 8) / box.height)
      const zoom = Math.max(1, fit)
      const left = start(box.left, box.width, width / zoom, sheet.width)
      const top = start(box.top, box.height, height / zoom, sheet.height)
      const [pixels, points] = [devicePixelRatio, picture.width / sheet.width]
      canvas.width = Math.round(width * pixels)
      canvas.height = Math.round(height * pixels)
      const part = [left, top, width / zoom, height / zoom].map((each) => each * points)
      const [x, y, w, h] = part as [number, number, number, number]
      canvas.getContext('2d')!.drawImage(picture, x, y, w, h, 0, 0, canvas.width, canvas.height)
      Object.assign(frame.style, {
        left: `${(box.left - left) * zoom}px`,
        top: `${(box.top - top) * zoom}px`,
        width: `${box.width * zoom}px`,
        height: `${box.height * zoom}px`,
      })
    },
  }
}

/** Where a part of so many points begins that has a stretch in its middle, and does not leave the page. */
function start(from: number, length: number, part: number, whole: number): number {
  return Math.max(0, Math.min(from + length / 2 - part / 2, whole - part))
}
