import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAiSign } from '../../../src/shell/pictures/ai-signs/index.ts'
import { aiXmp } from '../../../src/shell/pictures/ai-signs/xmp.ts'
import { app11, cborBox, chunk, exif, jpegHead, jumbf, pngOf, segment } from './make-picture.ts'

const trained = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia'
const store = (...assertions: readonly Buffer[]): Buffer => jumbf('c2pa', jumbf('urn:uuid:1', jumbf('c2pa.assertions', ...assertions)))
const actions = (action: Readonly<Record<string, string>>): Buffer =>
  jumbf('c2pa.actions', cborBox({ actions: [{ action: 'c2pa.created', ...action }] }))
const inJpeg = (bytes: Buffer, pieceLength?: number): string | undefined => findAiSign(jpegHead(8, 8, app11(bytes, pieceLength)), 'jpeg')
const inPng = (...chunks: readonly Buffer[]): string | undefined => findAiSign(pngOf(2, 2, { chunks }), 'png')
const text = (name: string, value: string): Buffer => chunk('tEXt', Buffer.from(`${name}\0${value}`, 'latin1'))
const xmpSegment = (packet: string): Buffer => segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${packet}`))

describe('signs in a file that a model made it', () => {
  it('reads the digital source type of an action in content credentials', () => {
    expect(inJpeg(store(actions({ digitalSourceType: trained })))).toBe('trainedAlgorithmicMedia')
    expect(inPng(chunk('caBX', store(actions({ digitalSourceType: trained }))))).toBe('trainedAlgorithmicMedia')
  })

  it('takes a known generator as software agent for a sign, with nothing else to go by', () => {
    expect(inJpeg(store(actions({ softwareAgent: 'Image Creator from Designer' })))).toBe('Image Creator from Designer')
  })

  it('puts together credentials that are longer than a segment', () => {
    const long = store(jumbf('c2pa.thumbnail', Buffer.alloc(900)), actions({ digitalSourceType: trained }))
    expect(inJpeg(long, 200)).toBe('trainedAlgorithmicMedia')
  })

  it('takes a camera’s or an editor’s credentials for no sign', () => {
    expect(
      inJpeg(
        store(
          actions({ softwareAgent: 'Leica M11-P', digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture' }),
        ),
      ),
    ).toBeUndefined()
    expect(inJpeg(store(actions({ softwareAgent: 'Adobe Photoshop 25.0' })))).toBeUndefined()
    expect(inJpeg(store())).toBeUndefined()
  })

  it('does not take words elsewhere in the credentials for an action', () => {
    expect(inJpeg(store(jumbf('stds.schema-org.CreativeWork', cborBox({ about: `not ${trained}` }))))).toBeUndefined()
  })

  it('reads the IPTC digital source type in XMP, as attribute and as element', () => {
    expect(findAiSign(jpegHead(8, 8, [xmpSegment(aiXmp)]), 'jpeg')).toBe('trainedAlgorithmicMedia')
    const element =
      '<x:xmpmeta><Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia</Iptc4xmpExt:DigitalSourceType></x:xmpmeta>'
    expect(findAiSign(jpegHead(8, 8, [xmpSegment(element)]), 'jpeg')).toBe('compositeWithTrainedAlgorithmicMedia')
    const capture =
      '<x:xmpmeta Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture" dc:description="unlike trainedAlgorithmicMedia"/>'
    expect(findAiSign(jpegHead(8, 8, [xmpSegment(capture)]), 'jpeg')).toBeUndefined()
  })

  it('knows the text chunks of generators, packed ones too', () => {
    expect(inPng(text('parameters', 'a fox\nSteps: 20, Sampler: Euler a, CFG scale: 7'))).toBe('Stable Diffusion')
    expect(inPng(text('prompt', '{"3": {"class_type": "KSampler"}}'))).toBe('ComfyUI')
    expect(inPng(text('Software', 'NovelAI'))).toBe('NovelAI')
    expect(inPng(chunk('zTXt', Buffer.concat([Buffer.from('parameters\0\0', 'latin1'), deflateSync('Steps: 9, Sampler: DDIM')])))).toBe(
      'Stable Diffusion',
    )
  })

  it('takes no other text for a sign', () => {
    expect(inPng(text('Software', 'Adobe ImageReady'))).toBeUndefined()
    expect(inPng(text('Description', 'A talk about Midjourney and Stable Diffusion'))).toBeUndefined()
    expect(inPng(text('parameters', 'f/2.8, ISO 100'))).toBeUndefined()
    expect(
      findAiSign(jpegHead(8, 8, [segment(0xe1, Buffer.concat([exif(1), Buffer.from('\0Gemini North telescope, Hawaii\0')]))]), 'jpeg'),
    ).toBeUndefined()
  })

  it('never throws, whatever stands in the credentials', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() =>
          inJpeg(jumbf('c2pa.actions', Buffer.concat([Buffer.from([0, 0, 0, bytes.length + 8]), Buffer.from('cbor'), bytes]))),
        ).not.toThrow()
        expect(() =>
          inPng(chunk('caBX', Buffer.from(bytes)), chunk('iTXt', Buffer.from(bytes)), chunk('zTXt', Buffer.from(bytes))),
        ).not.toThrow()
      }),
      { numRuns: 1000 },
    )
  })
})
