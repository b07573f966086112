import type { PictureBytes } from '../file/pptx/index.ts'
import { readSource, type SourceFile } from './pictures/index.ts'
import { asPng } from './pictures/shrink.ts'

/** A talk's pictures as office programs know them: PNG, JPEG and GIF as they are, drawings and newer formats as PNG. Films are left out. */
export async function officePictures(sources: ReadonlyMap<string, SourceFile>): Promise<ReadonlyMap<string, PictureBytes>> {
  const entries = await Promise.all(
    [...sources].map(async ([name, source]): Promise<readonly (readonly [string, PictureBytes])[]> => {
      const format = name.split('.').at(-1)?.toLowerCase() ?? ''
      const bytes = await readSource(source)
      if (/^(png|jpe?g|gif)$/.test(format)) return [[name, { bytes, type: `image/${format.replace('jpg', 'jpeg')}` }]]
      return /^(webp|avif|svg|tiff?|bmp)$/.test(format) ? [[name, { bytes: await asPng(bytes), type: 'image/png' }]] : []
    }),
  )
  return new Map(entries.flat())
}
