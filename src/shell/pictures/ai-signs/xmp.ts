import { knownGenerator } from './generators.ts'

/** IPTC digital source types that say a model made all of a picture or part of it (https://cv.iptc.org/newscodes/digitalsourcetype/). */
const aiSourceTypes = ['trainedAlgorithmicMedia', 'compositeWithTrainedAlgorithmicMedia'] as const

export const sourceTypeIn = (text: string): string | undefined =>
  /\b(trainedAlgorithmicMedia|compositeWithTrainedAlgorithmicMedia)\b/.exec(text)?.[1]

/** The sign in an XMP packet: the IPTC digital source type, an AI system used, or a generator as creator tool or credit. */
export function xmpSign(packet: string): string | undefined {
  const valueOf = (name: string): string =>
    new RegExp(`\\b${name}\\s*(?:=\\s*["']|>\\s*(?:<rdf:\\w+>\\s*)*)([^"'<]*)`).exec(packet)?.[1]?.trim() ?? ''
  const sourceType =
    new RegExp(`digitalsourcetype/(${aiSourceTypes.join('|')})\\b`, 'i').exec(packet)?.[1] ?? sourceTypeIn(valueOf('DigitalSourceType'))
  if (sourceType !== undefined) return sourceType
  return valueOf('AISystemUsed') || [valueOf('CreatorTool'), valueOf('Credit')].map(knownGenerator).find((name) => name !== undefined)
}

/** An XMP packet that says of a picture that a model made it. */
export const aiXmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"/></rdf:RDF></x:xmpmeta>`
