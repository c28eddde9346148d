import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

const font = '@expo-google-fonts/noto-sans-sc'

/**
 * Makes PNG of SVG, `width` pixels wide, with fonts of its own, so that no machine's fonts matter: same picture, same bytes.
 * To be opened once a process. The reader of WebAssembly keeps the fonts in memory: the native one reads them anew for each text.
 */
export async function openPainter(): Promise<(svg: string, width: number) => Uint8Array> {
  await initWasm(readFileSync(file('@resvg/resvg-wasm/index_bg.wasm')))
  const fontBuffers = ['400Regular', '600SemiBold'].map((weight) =>
    readFileSync(file(`${font}/${weight}/NotoSansSC_${weight}.ttf`)),
  )
  return (svg, width) => {
    const painted = new Resvg(svg, {
      font: { fontBuffers, defaultFontFamily: 'Noto Sans SC' },
      fitTo: { mode: 'width', value: width },
    })
    const image = painted.render()
    const png = image.asPng()
    image.free()
    painted.free()
    return png
  }
}

function file(path: string): string {
  return fileURLToPath(import.meta.resolve(path))
}
